import type { ErrorObject, ValidateFunction } from 'ajv';
import { validateRegistry, validateSettings, validateStack, validateTemplate, validateXOrbitr } from './generated/validators.js';

export type SchemaName = 'stack' | 'x-orbitr' | 'settings' | 'template' | 'registry';

/** One thing that a value does wrong, still in the schema's terms: where, which rule, and the rule's own parameters. */
export interface SchemaProblem {
  /** Keys and indexes from the top. */
  readonly path: readonly string[];
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** For an unknown key: the keys that may stand there. */
  readonly known: readonly string[];
  readonly message: string;
}

/** Compiled by Ajv when they were generated, not when they are used: compiling costs a start 200 ms and 8 MB. */
const VALIDATORS: Readonly<Record<SchemaName, ValidateFunction>> = { stack: validateStack, 'x-orbitr': validateXOrbitr, settings: validateSettings, template: validateTemplate, registry: validateRegistry };

/** Checks plain JSON against a schema and returns every problem, in the order of the schema. Empty: it fits. */
export function validate(name: SchemaName, value: unknown): readonly SchemaProblem[] {
  const validator = VALIDATORS[name];
  if (validator(value)) return [];
  return (validator.errors ?? []).map(toProblem);
}

function toProblem(error: ErrorObject): SchemaProblem {
  const path = error.instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const properties = (error.parentSchema as { readonly properties?: object } | undefined)?.properties ?? {};
  return { path, rule: error.keyword, parameters: error.params, known: Object.keys(properties), message: error.message ?? 'is not valid' };
}
