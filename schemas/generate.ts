import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFromFile } from 'json-schema-to-typescript';

/**
 * Writes schemas/generated/NAME.ts from schemas/NAME.schema.json. `--check` writes nothing and fails when a committed file differs,
 * so that a schema and its types cannot drift apart.
 */
const SCHEMAS = ['stack', 'x-orbitr', 'settings'] as const;
const here = dirname(fileURLToPath(import.meta.url));

async function generate(name: string): Promise<string> {
  return compileFromFile(join(here, `${name}.schema.json`), {
    cwd: here,
    bannerComment: `/* Generated from schemas/${name}.schema.json by \`npm run generate\`; do not edit. */`,
    additionalProperties: true,
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

const check = process.argv.includes('--check');
mkdirSync(join(here, 'generated'), { recursive: true });
for (const name of SCHEMAS) {
  const path = join(here, 'generated', `${name}.ts`);
  const text = await generate(name);
  if (!check) writeFileSync(path, text);
  else if (committed(path) !== text) {
    console.error(`schemas/generated/${name}.ts does not fit its schema. Run: npm run generate`);
    process.exitCode = 1;
  }
}
