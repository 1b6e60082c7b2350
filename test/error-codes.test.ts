import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What a code begins with; everything else with a slash in it is a path or a media type. */
const ROOMS = '(?:access|adopt|apply|catalogue|command|compose|config|diff|edit|engine|git|internal|plan|policy|settings|stack|state|template|wait)';
const CODE = new RegExp(`^${ROOMS}/[a-z]+(?:-[a-z]+)*$`);

const sources = globSync(['controller/**/*.ts', 'state/**/*.ts', 'schemas/*.ts', 'web/**/*.ts']).filter((path) => !path.endsWith('.test.ts'));
const literals = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/'(?<text>[^'\n]*)'/g)].map((match) => match.groups?.['text'] ?? ''));
const used = new Set(literals.filter((text) => CODE.test(text)));
const page = readFileSync('docs/errors.md', 'utf8');
const documented = new Set([...page.matchAll(/^### (?<heading>\S+)$|`(?<inline>[a-z]+\/[a-z-]+)`/gm)].map((match) => match.groups?.['heading'] ?? match.groups?.['inline'] ?? '').filter((text) => CODE.test(text)));

it('finds the codes at all', () => expect(used.size).toBeGreaterThan(80));
it('every code that Orbitr shows is explained in docs/errors.md', () => expect([...used].filter((code) => !documented.has(code))).toEqual([]));
it('docs/errors.md explains nothing that is gone', () => expect([...documented].filter((code) => !used.has(code))).toEqual([]));
