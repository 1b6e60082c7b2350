import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFromFile } from 'json-schema-to-typescript';
import { compileValidators } from './compile-validators.ts';

/**
 * Writes schemas/generated/: types and a validator for each schema. `--check` writes nothing and fails when a committed file differs,
 * so that schemas, types and validators cannot drift apart.
 */
const SCHEMAS = ['stack', 'x-orbitr', 'settings', 'template', 'registry', 'routing'] as const;
/** What the HTTP API takes: apart, because a controller that nobody writes to need not load it. */
const API_REQUESTS = 'api-requests';
const here = dirname(fileURLToPath(import.meta.url));

async function generateTypes(name: string): Promise<string> {
  return compileFromFile(join(here, `${name}.schema.json`), {
    cwd: here,
    bannerComment: `/* Generated from schemas/${name}.schema.json by \`npm run generate\`; do not edit. */`,
    additionalProperties: true,
    // Tuples of every allowed length help nobody.
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 140 },
  });
}

function committed(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const schemas = SCHEMAS.map((name): readonly [string, object] => [name, JSON.parse(readFileSync(join(here, `${name}.schema.json`), 'utf8')) as object]);
const validators = compileValidators(schemas);
const apiRequests = compileValidators([[API_REQUESTS, JSON.parse(readFileSync(join(here, `${API_REQUESTS}.schema.json`), 'utf8')) as object]]);
const files: readonly (readonly [file: string, text: string])[] = [
  ...(await Promise.all([...SCHEMAS, API_REQUESTS].map(async (name): Promise<readonly [string, string]> => [`${name}.ts`, await generateTypes(name)]))),
  ['validators.js', validators.code],
  ['validators.d.ts', validators.types],
  ['api-validators.js', apiRequests.code],
  ['api-validators.d.ts', apiRequests.types],
];

const check = process.argv.includes('--check');
mkdirSync(join(here, 'generated'), { recursive: true });
for (const [file, text] of files) {
  const path = join(here, 'generated', file);
  if (!check) writeFileSync(path, text);
  else if (committed(path) !== text) {
    console.error(`schemas/generated/${file} does not fit its schema. Run: npm run generate`);
    process.exitCode = 1;
  }
}
