import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TemplateManifest } from '../../schemas/generated/template.ts';
import { checkTemplate } from '../../controller/catalogue/check-template.ts';
import { defaultText, isNeeded } from '../../controller/catalogue/resolve-inputs.ts';
import { sampleAnswer } from '../../controller/catalogue/sample-inputs.ts';
import type { OpenController } from '../../controller/composition/open-controller.ts';
import { openController } from '../../controller/composition/open-controller.ts';
import { BUILT_IN_FOLDER, templateIds } from '../../controller/registry/built-in-templates.ts';
import { readTemplateFolder } from '../../controller/registry/read-template-folder.ts';
import type { StandInImages } from '../conformance/stand-in-images.ts';
import { openStandInImages } from '../conformance/stand-in-images.ts';
import { TEST_IMAGE } from '../support/engine.ts';
import type { PrivateEngine } from '../support/private-engine.ts';
import { startPrivateEngine } from '../support/private-engine.ts';

/**
 * Every official app is installed with its defaults, and a real engine takes all that is planned for it: networks, volumes, containers; nothing is started.
 * The engine is the test's own, because the images bear their real names, and one of the networks is Orbitr's.
 */
const ids = await templateIds(BUILT_IN_FOLDER);
let engine: PrivateEngine | undefined;
let images: StandInImages;

beforeAll(async () => {
  engine = await startPrivateEngine();
  if (engine === undefined) return;
  process.env['DOCKER_HOST'] = engine.dockerHost;
  images = openStandInImages(TEST_IMAGE, 'apps');
  await engine.docker('network', 'create', 'orbitr-proxy');
});
afterAll(() => engine?.[Symbol.asyncDispose]());

describe('every official app', () => {
  it.each(ids)('%s is created', async (id) => {
    if (engine === undefined) throw new Error('there is no second engine to create it on: that takes root, dockerd, ip and nsenter');
    await using place = await openPlace(engine);
    const { controller } = place;
    const request = { id, stack: id, answers: await answersFor(id, place.folder) };
    const { consent, stacks } = await controller.catalogue.preview(request);
    for (const { app } of stacks) for (const image of (await manifestOf(app.id)).images) await images.provide(image, undefined);
    const installed = await controller.catalogue.install({ ...request, consent }, { via: 'cli', actor: 'test' });
    // Where nothing is started nothing becomes healthy, and nobody could wait for it.
    for (const stack of installed.stacks) await edit(join(place.stacks, stack, 'compose.yaml'), (text) => text.replace(/^ {2}dependsOn:.*\n(?: {4}.*\n)*/m, ''));
    await controller.look();
    for (const stack of installed.stacks) {
      const result = await controller.pass(stack);
      expect(result, JSON.stringify(controller.board.get(stack)?.conditions)).toMatchObject({ kind: 'done' });
      const made = (await engine.docker('ps', '-a', '--filter', `label=orbitr.stack=${stack}`, '--format', '{{.State}} {{.Label "orbitr.service"}}')).split('\n').toSorted();
      const status = controller.board.get(stack);
      expect(status?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(made).toEqual((status?.services ?? []).map(({ name }) => `created ${name}`).toSorted());
      expect(made).not.toEqual([]);
    }
    // What was made is what the files say: nothing is left to be done.
    await controller.look();
    for (const stack of installed.stacks) expect(controller.board.get(stack)?.sync, stack).toBe('Synced');
  });
});

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

interface Place extends AsyncDisposable {
  readonly stacks: string;
  /** That an app may be given as a folder of the machine. */
  readonly folder: string;
  readonly controller: OpenController;
}

/** A controller that starts nothing, on folders of its own. Afterwards the engine has nothing of it. */
async function openPlace({ dockerHost, docker }: PrivateEngine): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'orbitr-apps-'));
  const [stacks, folder] = [join(root, 'stacks'), join(root, 'media')];
  await Promise.all([mkdir(stacks), mkdir(folder)]);
  const config = { stacks, data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost, engineLock: `orbitr-lock-${root.slice(-6)}` };
  const controller = await openController(config, pino({ level: process.env['TEST_LOG'] ?? 'silent' }), { onRecord: () => undefined, onPull: () => undefined }, { kind: 'apply', noStart: true });
  await controller.look();
  return {
    stacks,
    folder,
    controller,
    [Symbol.asyncDispose]: async () => {
      await controller.close();
      const containers = await docker('ps', '-aq');
      if (containers !== '') await docker('rm', '-f', '-v', ...containers.split('\n'));
      for (const kind of ['network', 'volume']) {
        const left = await docker(kind, 'ls', '-q', '--filter', 'label=orbitr.stack');
        if (left !== '') await docker(kind, 'rm', ...left.split('\n'));
      }
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function manifestOf(id: string): Promise<TemplateManifest> {
  const { manifest } = checkTemplate(id, await readTemplateFolder(join(BUILT_IN_FOLDER, id)), 'built-in');
  if (manifest === undefined) throw new Error(`${id} has no manifest`);
  return manifest;
}

/** Answers to what has no default. A path is a folder that is there, or a device when the app wants one. */
async function answersFor(id: string, folder: string): Promise<Readonly<Record<string, string>>> {
  const { inputs = [], permissions = [] } = await manifestOf(id);
  const isDevice = (name: string): boolean => permissions.some(({ permission }) => permission === `device:\${${name}}`);
  const needed = inputs.filter((input) => isNeeded(input) && defaultText(input) === '' && input.generate === undefined);
  return Object.fromEntries(needed.map((input) => [input.name, input.type === 'path' ? (isDevice(input.name) ? '/dev/null' : folder) : (sampleAnswer(input) ?? '')]));
}
