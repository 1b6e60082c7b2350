import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileContent } from '../../controller/model/source-bundle.ts';
import { buildSpec } from '../../controller/spec/build-spec.ts';
import { mutateText, seededRandom } from './mutate-text.ts';

/**
 * Builds specs from mutated stack files and reports crashes, slow files and polluted prototypes.
 *
 *     node test/support/fuzz-spec.ts --dir DIRECTORY [--count 200000] [--seed 1] [--slow 500]
 */
const { values } = parseArgs({ options: { dir: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' }, slow: { type: 'string' } } });
const { dir } = values;
if (dir === undefined) throw new Error('Give --dir DIRECTORY with stack files to mutate.');
const count = Number(values.count ?? 200_000);
const slow = Number(values.slow ?? 500);
const random = seededRandom(Number(values.seed ?? 1));
const seeds = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file)).map((file) => readFileSync(join(dir, file), 'utf8')).filter((text) => text.length < 8000);

const kinds = new Map<string, number>();
let crashes = 0;
let slowest = 0;
const started = performance.now();
for (let i = 0; i < count; i += 1) {
  const text = mutateText(seeds[Math.floor(random() * seeds.length)] ?? '', random);
  const files = new Map<string, FileContent>([['/s/a/compose.yaml', { kind: 'text', text }]]);
  const before = performance.now();
  try {
    for (let round = 0; ; round += 1) {
      const result = buildSpec({ name: 'a', layout: 'folder', directory: '/s/a', entries: ['/s/a/compose.yaml'], files, revision: { digest: '', dirty: false } }, { homeDirectory: '/root', profiles: [] });
      if (result.kind === 'needs' && round < 100) for (const path of result.paths) files.set(path, { kind: 'text', text: 'A=1' });
      else {
        kinds.set(result.kind, (kinds.get(result.kind) ?? 0) + 1);
        break;
      }
    }
  } catch (error) {
    crashes += 1;
    if (crashes <= 5) console.error(`crash at ${i}:`, error, `\n${text.slice(0, 2000)}`);
  }
  const time = performance.now() - before;
  slowest = Math.max(slowest, time);
  if (time > slow) console.error(`slow at ${i}: ${Math.round(time)} ms, ${text.length} characters`);
}
const polluted = Object.keys(Object.prototype).length > 0 || ({} as Record<string, unknown>)['x'] !== undefined;
console.log(`${count} files in ${Math.round((performance.now() - started) / 1000)} s: ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}, crashes ${crashes}, slowest ${Math.round(slowest)} ms, prototype ${polluted ? 'POLLUTED' : 'clean'}`);
if (crashes > 0 || polluted || (kinds.get('needs') ?? 0) > 0) process.exitCode = 1;
