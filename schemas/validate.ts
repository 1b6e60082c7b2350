import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import settings from './settings.schema.json' with { type: 'json' };
import stack from './stack.schema.json' with { type: 'json' };
import xOrbitr from './x-orbitr.schema.json' with { type: 'json' };

export type SchemaName = 'stack' | 'x-orbitr' | 'settings';

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

const SCHEMAS: Readonly<Record<SchemaName, object>> = { 'x-orbitr': xOrbitr, stack, settings };
const compiled = new Map<SchemaName, ValidateFunction>();
let ajv: Ajv | undefined;

/** Compiled once, at the first use; this is most of what the first stack file costs, so nothing is done that a test does as well. */
function validatorOf(name: SchemaName): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  if (!ajv) {
    ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, validateSchema: false, inlineRefs: false, code: { optimize: false } });
    for (const schema of Object.values(SCHEMAS)) ajv.addSchema(schema);
  }
  const validator = ajv.compile({ $ref: `${name}.schema.json` });
  compiled.set(name, validator);
  return validator;
}

/** Checks plain JSON against a schema and returns every problem, in the order of the schema. Empty: it fits. */
export function validate(name: SchemaName, value: unknown): readonly SchemaProblem[] {
  const validator = validatorOf(name);
  if (validator(value)) return [];
  return (validator.errors ?? []).map(toProblem);
}

function toProblem(error: ErrorObject): SchemaProblem {
  const path = error.instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const properties = (error.parentSchema as { readonly properties?: object } | undefined)?.properties ?? {};
  return { path, rule: error.keyword, parameters: error.params, known: Object.keys(properties), message: error.message ?? 'is not valid' };
}
