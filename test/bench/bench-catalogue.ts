import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CatalogueEntry } from '../../controller/catalogue/entry.ts';
import { buildSearchIndex } from '../../controller/catalogue/search-index.ts';
import type { Need } from '../../controller/catalogue/solve-dependencies.ts';
import { solveDependencies } from '../../controller/catalogue/solve-dependencies.ts';
import { templateTexts } from '../support/catalogue-bench.ts';
import { eventually } from '../support/engine.ts';
import { atMost, formatRows, measured, median } from './bench-row.ts';
import { openBenchWorld } from './bench-world.ts';

/** `node test/bench/bench-catalogue.ts`: a catalogue of 1,000 apps listed, searched and solved, and an app installed until the engine is first asked to make something. */
const APPS = 1_000;
const ROUNDS = 50;
const IMAGE = 'orbitr-bench-clock:1.0.0';
const run = promisify(execFile);
const INSTALLS = 5;
const CATEGORIES = ['media', 'productivity', 'networking', 'database'] as const;

const entry = (at: number, version: string): CatalogueEntry => ({
  id: `app-${at}`, name: `App ${at}`, version, description: `Keeps ${at % 7 === 0 ? 'photos' : 'notes'} number ${at} and shows them in a browser`, type: 'app', categories: [CATEGORIES[at % 4] ?? 'media'], tags: [`tag-${at % 30}`], license: 'MIT', featured: at % 100 === 0,
  source: 'bench', trust: 'verified', digest: '', architectures: ['amd64'], dependencies: [], requires: {}, shares: false, replaces: [],
});
const entries = Array.from({ length: APPS }, (_, at) => ['1.2.0', '1.1.0', '1.0.0'].map((version) => entry(at, version))).flat();

function times(count: number, action: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    action();
    return performance.now() - began;
  });
}

/** A tree: each app needs four others, so that the first one needs all thousand; for a third of them the newest version does not do. */
function needs({ id }: CatalogueEntry): readonly Need[] {
  const at = Number(id.slice(4));
  return [1, 2, 3, 4].map((step) => 4 * at + step).filter((child) => child < APPS).map((child) => ({ template: `app-${child}`, version: child % 3 === 0 ? '<1.2.0' : '^1.0.0', alias: `n${child}`, optional: false, share: false }));
}

const built = times(5, () => buildSearchIndex(entries));
const index = buildSearchIndex(entries);
const listed = times(ROUNDS, () => index.find({}));
const searched = times(ROUNDS, () => index.find({ query: 'photos browser' }));
const app = index.versions('app-0')[0] ?? entry(0, '1.2.0');
const solved = times(ROUNDS, () => {
  const { kind } = solveDependencies(app, { needs, offers: (id) => index.versions(id), instances: [], wishes: {} });
  if (kind !== 'solved') throw new Error('the solver found nothing');
});

await using world = await openBenchWorld();
const templates = join(world.config.stacks, '..', 'templates', 'clock');
await mkdir(templates, { recursive: true });
for (const [path, text] of Object.entries(templateTexts('clock', `version: 1.0.0\nimages: ["${IMAGE}"]\n`, `services:\n  clock:\n    image: ${IMAGE}\n    command: [sleep, "600"]\n    init: true\n    mem_limit: 32m\n`))) await writeFile(join(templates, path), text);
await run('docker', ['tag', 'busybox:stable', IMAGE]);
await writeFile(join(world.config.stacks, 'orbitr.yaml'), 'catalogues:\n  - { name: bench, folder: ../templates }\n');
const controller = await world.open({ kind: 'daemon' });
await controller.start();
const installs: number[] = [];
for (let round = 0; round < INSTALLS; round++) {
  const stack = `${world.prefix}-clock-${round}`;
  const from = world.calls.length;
  const began = performance.now();
  await controller.catalogue.install({ id: 'clock', source: 'bench', stack, consent: ['unverified'] }, { via: 'cli', actor: 'bench' });
  const first = (): { readonly at: number } | undefined => world.calls.slice(from).find(({ method, path }) => method === 'POST' && /\/(?:networks|containers)\/create/.test(path));
  await eventually(() => first() !== undefined, 30_000);
  installs.push((first()?.at ?? Number.NaN) - began);
}
await controller.close();
await run('docker', ['rmi', '--no-prune', IMAGE]).catch(() => undefined);

const rows = [
  measured('index of 1,000 apps in 3 versions: built', median(built), 'ms'),
  atMost('1,000 apps listed', median(listed), 'ms', 50),
  atMost('1,000 apps searched', median(searched), 'ms', 20),
  atMost('dependencies solved over 1,000 templates', median(solved), 'ms', 100),
  atMost('one-service app: install → first thing made on the engine', median(installs), 'ms', 300),
];
process.stdout.write(`${formatRows(rows)}\n`);
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
