import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import settings from './settings.schema.json' with { type: 'json' };
import stack from './stack.schema.json' with { type: 'json' };
import { validate } from './validate.ts';
import xOrbitr from './x-orbitr.schema.json' with { type: 'json' };

it('the schemas are schemas', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
  for (const schema of [xOrbitr, stack, settings]) expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
});

it('the generated types fit the schemas', async () => {
  const script = fileURLToPath(new URL('generate.ts', import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toMatchObject({ stderr: '' });
});

it('tells each problem with its place and what may stand there', () => {
  const problems = validate('stack', { services: { web: { image: 5, imagee: 'x' } }, 'x-orbitr': { run: 'on' } });
  expect(problems.map(({ path, rule }) => [path.join('/'), rule])).toEqual(expect.arrayContaining([['services/web/image', 'type'], ['services/web', 'additionalProperties'], ['x-orbitr/run', 'enum']]));
  expect(problems.find(({ rule }) => rule === 'additionalProperties')?.known).toContain('image');
});

it('takes a value that fits', () => expect(validate('stack', { services: { web: { image: 'nginx', 'x-other': 1 } } })).toEqual([]));
