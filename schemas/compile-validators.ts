import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const BANNER = '// @ts-nocheck\n/* Generated from schemas/*.schema.json by `npm run generate`; do not edit. */';

/**
 * Schemas → the source of a module with one validator function for each, named `validate<Name>`. Nothing of Ajv is needed to run it.
 * @param schemas name and schema; a schema may refer to the others as `<name>.schema.json`
 * @throws Error when a schema is not one, or when the code would need a part of Ajv at run time
 */
export function compileValidators(schemas: readonly (readonly [name: string, schema: object])[]): { readonly code: string; readonly types: string } {
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, inlineRefs: false, code: { source: true, esm: true, lines: true } });
  for (const [, schema] of schemas) ajv.addSchema(withoutProse(schema));
  const names = schemas.map(([name]): readonly [string, string] => [functionName(name), `${name}.schema.json`]);
  // Ajv publishes CommonJS: its default export is one level deeper here than its types say.
  const generate = standalone as unknown as { readonly default: typeof standalone.default };
  const code = generate.default(ajv, Object.fromEntries(names));
  if (/\brequire\(/.test(code)) throw new Error('a validator needs a part of Ajv at run time; leave out the keyword that asks for it');
  const types = names.map(([name]) => `export const ${name}: ValidateFunction;\n`).join('');
  return { code: `${BANNER}\n${inAscii(code)}\n`, types: `import type { ValidateFunction } from 'ajv';\n\n${types}` };
}

/** Descriptions are for people and editors; each validator would carry those of its whole schema. */
function withoutProse<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withoutProse) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !((key === 'description' || key === 'title') && typeof value === 'string'));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)])) as T;
}

/** One letter beyond Latin-1 makes V8 keep the whole source in two bytes a letter, for as long as the controller runs. */
function inAscii(code: string): string {
  return code.replace(/[^\n\t -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `x-orbitr` → `validateXOrbitr` */
function functionName(name: string): string {
  return `validate${name.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`;
}
