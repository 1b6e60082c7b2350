import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateTexts } from '../support/catalogue-bench.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually, TEST_IMAGE } from '../support/engine.ts';

// Updates of an app whose new version keeps its data elsewhere and under other names, on a real engine: a user's data and edits go on.

const AUTHOR = { via: 'cli', actor: 'test' } as const;
let test: ControllerTest;
let templates: string;
let image: string;
beforeAll(async () => {
  test = await startControllerTest();
  templates = await mkdtemp(join(tmpdir(), 'orbitr-templates-'));
  image = `${test.prefix}-wiki:1.0.0`;
  await promisify(execFile)('docker', ['tag', TEST_IMAGE, image]);
  await test.put('orbitr.yaml', `catalogues: [{ name: club, folder: ${JSON.stringify(templates)}, priority: 10 }]\n`);
});
afterAll(async () => {
  await promisify(execFile)('docker', ['rmi', image]);
  await test[Symbol.asyncDispose]();
  await rm(templates, { recursive: true });
});

/** The wiki in a version. @param manifest lines of it besides @param service lines of the one service */
async function publish(id: string, version: string, manifest: string, service: string, volume: string): Promise<void> {
  const texts = templateTexts(id, `version: ${version}\nimages: ["${image}"]\nvolumes:\n  - { name: ${volume}, holds: pages, backup: true }\n${manifest}`,
    `services:\n  web:\n    image: ${image}\n    command: [sleep, "1000000"]\n    stop_signal: SIGKILL\n    restart: unless-stopped\n    init: true\n    mem_limit: 32m\n${service}volumes:\n  ${volume}:\n`);
  await mkdir(join(templates, id), { recursive: true });
  for (const [path, text] of Object.entries(texts)) await writeFile(join(templates, id, path), text);
}

const OLD = ['inputs:\n  - { name: HOST, type: string, label: Host, default: wiki.lan }\n', '    environment: { HOST: "${HOST}" }\n    volumes: ["files:/files"]\n', 'files'] as const;
const NEW = (command: string) => [
  'inputs:\n  - { name: SITE_URL, type: string, label: Address, default: wiki.lan }\n  - { name: MODE, type: string, label: Mode, default: fast }\n'
  + `migrations:\n  - to: 2.0.0\n    description: Pages have a volume of their own.\n    steps:\n      - renameVolume: { from: files, to: pages }\n      - renameInput: { from: HOST, to: SITE_URL }\n      - run: { image: "${image}", command: ${command}, volumes: ["pages:/pages"] }\n`,
  '    environment: { SITE_URL: "${SITE_URL}", MODE: "${MODE}" }\n    volumes: ["pages:/srv/pages"]\n', 'pages',
] as const;

/** Installs version 1, writes a page into its volume, and edits its file as a user does. @returns the container's id */
async function installOld(id: string, stack: string): Promise<string> {
  await publish(id, '1.0.0', ...OLD);
  await test.controller.catalogue.install({ id, source: 'club', stack, answers: { HOST: 'my.lan' }, ports: {}, routes: [], consent: ['unverified'] }, AUTHOR);
  await test.settled(stack);
  await test.docker('exec', `${stack}-web-1`, 'sh', '-c', 'echo precious > /files/page');
  const text = await readFile(join(test.config.stacks, stack, 'compose.yaml'), 'utf8');
  await test.put(`${stack}/compose.yaml`, text.replace('init: true\n', 'init: true\n    labels: { mine: "yes" } # my own\n'));
  await eventually(async () => (await test.docker('inspect', '-f', '{{.Config.Labels.mine}}', `${stack}-web-1`).catch(() => '')) === 'yes', 60_000);
  await test.settled(stack);
  return test.docker('inspect', '-f', '{{.Id}}', `${stack}-web-1`);
}

it('the data goes on under the new name, the answer under the new input, and the container that migrates runs once, before', async () => {
  const [id, stack] = ['wiki', `${test.prefix}-wiki`];
  await installOld(id, stack);
  await publish(id, '2.0.0', ...NEW('[sh, -c, "cp /pages/page /pages/migrated && echo ran >> /pages/runs"]'));
  const preview = await test.controller.catalogue.previewUpdate({ stack });
  expect(preview).toMatchObject({ from: '1.0.0', to: '2.0.0', conflicts: [], problems: [], migrations: ['2.0.0: Pages have a volume of their own.', 'the volume files is called pages now, with the same data', 'HOST is called SITE_URL now', expect.stringMatching(/runs once/)] });
  await test.controller.catalogue.update({ stack }, AUTHOR);
  const web = `${stack}-web-1`;
  await eventually(async () => /MODE=fast\nSITE_URL=my\.lan/.test(await test.docker('exec', web, 'env').catch(() => '')), 90_000);
  await test.settled(stack, 90_000);
  expect(await test.docker('exec', web, 'cat', '/srv/pages/page', '/srv/pages/migrated', '/srv/pages/runs')).toBe('precious\nprecious\nran');
  expect(await test.docker('inspect', '-f', '{{range .Mounts}}{{.Name}}{{end}} {{.Config.Labels.mine}}', web)).toBe(`${stack}_files yes`);
  expect(await test.docker('volume', 'ls', '-q', '--filter', `label=orbitr.stack=${stack}`)).toBe(`${stack}_files`);
  expect(await readFile(join(test.config.stacks, stack, 'compose.yaml'), 'utf8')).toContain('# my own');

  // Nothing that comes later runs it again.
  const text = await readFile(join(test.config.stacks, stack, 'compose.yaml'), 'utf8');
  await test.put(`${stack}/compose.yaml`, text.replace('mine: "yes"', 'mine: "still"'));
  await eventually(async () => (await test.docker('inspect', '-f', '{{.Config.Labels.mine}}', web).catch(() => '')) === 'still', 60_000);
  await test.restart().then((next) => void (test = next));
  await test.settled(stack, 60_000);
  expect(await test.docker('exec', web, 'cat', '/srv/pages/runs')).toBe('ran');
});

it('a migration that fails leaves the old version running with its data, and says so', async () => {
  const [id, stack] = ['broken', `${test.prefix}-broken`];
  const before = await installOld(id, stack);
  await publish(id, '2.0.0', ...NEW('[sh, -c, "echo cannot migrate >&2; exit 3"]'));
  await test.controller.catalogue.update({ stack }, AUTHOR);
  const failed = await eventually(() => test.status(stack)?.conditions.find(({ message }) => /migrate-2-0-0.*3|code 3/.test(message)), 90_000);
  expect(failed?.message).toContain('migrate-2-0-0');
  expect(await test.docker('inspect', '-f', '{{.Id}} {{.State.Running}}', `${stack}-web-1`)).toBe(`${before} true`);
  expect(await test.docker('exec', `${stack}-web-1`, 'cat', '/files/page')).toBe('precious');
});
