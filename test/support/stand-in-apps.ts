import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { freePort } from './caddy.ts';
import type { ControllerTest } from './controller-test.ts';
import { startControllerTest } from './controller-test.ts';
import { eventually } from './engine.ts';
import type { Workshop } from './stand-in-image.ts';
import { openWorkshop } from './stand-in-image.ts';

const run = promisify(execFile);
/** To what apps of these tests may do; nothing of it is asked for twice. */
const CONSENT = ['unverified', 'device:/dev/null'];
const TEMPLATES = join(import.meta.dirname, '../../templates');

/** An app that was installed from the catalogue. */
export interface RunningApp {
  readonly stack: string;
  /** Of this machine, by the name in the manifest. */
  readonly ports: Readonly<Record<string, number>>;
  /** Its page, when it has one. */
  readonly at: string;
}

/** A controller whose catalogue has official apps, unchanged but for their images, which are the workshop's. */
export interface StandInApps extends AsyncDisposable {
  readonly test: ControllerTest;
  readonly workshop: Workshop;
  /** As a user does it; returns when the files are written. @param owner stack that gives a part of itself to what the app calls `db` */
  begin(id: string, answers?: Readonly<Record<string, string | number>>, owner?: string): Promise<RunningApp>;
  /** The same; returns when the app is well. */
  install(id: string, answers?: Readonly<Record<string, string | number>>, owner?: string): Promise<RunningApp>;
  /** Puts a new container in the place of this one; returns when the app is well again. */
  replace(app: RunningApp, container: string): Promise<void>;
  /** What a container said, on both ways. */
  logs(container: string): Promise<string>;
}

/** @param changes what an older program in the image cannot do yet, in a compose file: by id, what is there and what is there instead */
export async function openStandInApps(ids: readonly string[], changes: Readonly<Record<string, readonly [RegExp, string]>> = {}): Promise<StandInApps> {
  const test = await startControllerTest();
  const workshop = await openWorkshop(test.prefix);
  for (const id of ids) await writeApp(workshop, id, changes[id]);
  await test.put('orbitr.yaml', `catalogues: [{ name: stand-ins, folder: ${JSON.stringify(join(workshop.folder, 'templates'))}, priority: 10 }]\n`);
  const begin: StandInApps['begin'] = async (id, answers = {}, owner) => {
    const [stack, ports] = [`${test.prefix}-${id}`, await freePorts(join(workshop.folder, 'templates', id))];
    const dependencies = owner === undefined ? {} : { db: { kind: 'share', stack: owner } as const };
    await test.controller.catalogue.install({ id, source: 'stand-ins', stack, answers, ports, routes: [], dependencies, consent: CONSENT }, { via: 'cli', actor: 'test' });
    return { stack, ports, at: `http://localhost:${ports['WEB_PORT']}` };
  };
  return {
    test,
    workshop,
    begin,
    install: async (id, answers, owner) => {
      const app = await begin(id, answers, owner);
      await well(test, app.stack);
      return app;
    },
    replace: async ({ stack }, container) => {
      const id = (): Promise<string> => test.docker('inspect', '-f', '{{.Id}}', container).catch(() => '');
      const [before, text] = [await id(), await readFile(join(test.config.stacks, stack, 'compose.yaml'), 'utf8')];
      // The user writes a label into the file, which only a new container can have.
      await test.put(`${stack}/compose.yaml`, text.replace('restart: unless-stopped', 'restart: unless-stopped\n    labels: { mine: "yes" }'));
      await eventually(async () => !['', before].includes(await id()), 120_000);
      await well(test, stack);
    },
    logs,
    [Symbol.asyncDispose]: async () => {
      await test[Symbol.asyncDispose]();
      await workshop[Symbol.asyncDispose]();
    },
  };
}

/** The template with other images, which asks sooner whether the app is well. */
async function writeApp(workshop: Workshop, id: string, change: readonly [RegExp, string] = [/$^/, '']): Promise<void> {
  const folder = join(workshop.folder, 'templates', id);
  await mkdir(folder, { recursive: true });
  await cp(join(TEMPLATES, id), folder, { recursive: true });
  let [manifest, compose] = [await readFile(join(folder, 'template.yaml'), 'utf8'), await readFile(join(folder, 'compose.yaml'), 'utf8')];
  const { images } = parse(manifest) as { readonly images: readonly string[] };
  for (const [at, image] of images.entries()) [manifest, compose] = [manifest.replaceAll(image, workshop.nameOf(id, at)), compose.replaceAll(image, workshop.nameOf(id, at))];
  await writeFile(join(folder, 'template.yaml'), manifest);
  await writeFile(join(folder, 'compose.yaml'), compose.replace(...change).replaceAll(/interval: \S+/g, 'interval: 2s'));
}

async function freePorts(folder: string): Promise<Readonly<Record<string, number>>> {
  const { ports = [] } = parse(await readFile(join(folder, 'template.yaml'), 'utf8')) as { readonly ports?: readonly { readonly name: string }[] };
  return Object.fromEntries(await Promise.all(ports.map(async ({ name }) => [name, await freePort()] as const)));
}

/** @throws with what its containers said, when it does not become well */
async function well(test: ControllerTest, stack: string): Promise<void> {
  await test.settled(stack, 90_000).catch(async (cause: unknown) => {
    const names = (await test.docker('ps', '-a', '--format', '{{.Names}}', '--filter', `label=com.docker.compose.project=${stack}`)).split('\n').filter((name) => name !== '');
    const said = await Promise.all(names.map(async (name) => `${name}: ${await test.docker('inspect', '-f', '{{json .State}}', name)}\n${(await logs(name)).slice(-3000)}`));
    throw new Error(`${stack} is not well: ${JSON.stringify(test.status(stack)?.conditions)}\n${said.join('\n')}`, { cause });
  });
}

async function logs(container: string): Promise<string> {
  const { stdout, stderr } = await run('docker', ['logs', container]);
  return stdout + stderr;
}
