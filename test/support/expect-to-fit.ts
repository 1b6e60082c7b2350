import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

/** What commands print for machines, each described by `schemas/<name>.schema.json`. */
const OUTPUTS = ['plan', 'status', 'validate', 'config', 'diff', 'why', 'adopt'] as const;
export type Output = (typeof OUTPUTS)[number];

/** Fails with what is wrong unless the value, as it would be printed, is what its schema says. */
export function expectToFit(name: Output, value: unknown): void {
  const ajv = new Ajv({ allErrors: true });
  for (const each of OUTPUTS) ajv.addSchema(JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/${each}.schema.json`), 'utf8')) as object);
  const printed: unknown = JSON.parse(JSON.stringify(value));
  ajv.validate(`${name}.schema.json`, printed);
  expect(ajv.errorsText()).toBe('No errors');
}
