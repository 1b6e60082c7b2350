import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface StandIn {
  /** Path in the image → file or folder of this machine. Programs bring the libraries that they are linked to. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Path in the image → text. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Lines of the Dockerfile after the files: users, folders, entry point. */
  readonly dockerfile: readonly string[];
}

export interface Packed extends Pick<StandIn, 'copies' | 'texts'> {
  /** Folders of the image that are made for user and group 1000. */
  readonly owned: readonly string[];
  /** Symbolic links of the image: path → target. */
  readonly links: Readonly<Record<string, string>>;
  /** As `docker import --change` takes them. */
  readonly settings: readonly string[];
}

export interface FromNpm {
  /** Versions of what it needs. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Parts of it that are compiled here, because what their makers compiled is not in npm. */
  readonly compiled?: readonly string[];
  /** The package's own folder is the program: it is unpacked, and what it needs is put into it. */
  readonly asProgram?: boolean;
}

/** A folder for one test's downloads and images; all of it goes away at the end. */
export interface Workshop extends AsyncDisposable {
  readonly folder: string;
  /** What Debian packages hold, unpacked into one folder; further ones are libraries and data that not every machine has. Undefined: Debian cannot be reached, or has not all of them. */
  debian(name: string, ...more: readonly string[]): Promise<string | undefined>;
  /** A package of npm with all that it needs, in a folder with `node_modules`. Undefined: npm cannot be reached. */
  npm(name: string, options?: FromNpm): Promise<string | undefined>;
  /** What the image for an app is called. @param at which one, for an app with several */
  nameOf(app: string, at?: number): string;
  /** Builds an image for an app out of busybox and these files; what lies in the workshop's folder is moved, not copied. */
  image(app: string, standIn: StandIn, at?: number): Promise<void>;
  /** The same for gigabytes, which a build would copy three times: the files are packed as they lie. */
  packedImage(app: string, packed: Packed, at?: number): Promise<void>;
}

/** Images that keep the contract of ones that cannot be pulled here: the same programs at the same paths, as the same user, with the same volumes. */
export async function openWorkshop(prefix: string): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-workshop-'));
  const images: string[] = [];
  const nameOf = (app: string, at = 0): string => `${prefix}-${app}${at === 0 ? '' : `-${at}`}:0.0.1`;
  const begin = (app: string, at: number | undefined): readonly [name: string, context: string] => {
    const name = nameOf(app, at);
    images.push(name);
    return [name, join(folder, `${name.replace(':', '-')}-image`)];
  };
  return {
    folder,
    nameOf,
    debian: async (name, ...more) => {
      const [place, root] = [join(folder, `${name}-deb`), join(folder, `${name}-root`)];
      await mkdir(place);
      try {
        await run('apt-get', ['download', '-q', name, ...more], { cwd: place, timeout: 90_000 });
        for (const file of await readdir(place)) await run('dpkg-deb', ['-x', join(place, file), root]);
        return root;
      } catch (error) {
        return excuse(`Debian's ${name}`, error);
      }
    },
    npm: async (name, { overrides = {}, compiled = [], asProgram = false } = {}) => {
      const place = join(folder, `${name.replaceAll('/', '-')}-npm`);
      await mkdir(place);
      const npm = (cwd: string, ...args: readonly string[]): Promise<unknown> => run('npm', args, { cwd, env: { ...process.env, ...compiling() }, timeout: 1_200_000, maxBuffer: 2 ** 26 });
      const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=dev'];
      try {
        if (asProgram) {
          await npm(place, 'pack', '--silent', name);
          for (const file of await readdir(place)) await run('tar', ['-xzf', join(place, file), '-C', place, '--strip-components=1']);
          await npm(place, ...install, '--legacy-peer-deps');
        } else {
          await writeFile(join(place, 'package.json'), JSON.stringify({ private: true, overrides }));
          await npm(place, ...install, name);
        }
        for (const part of compiled) await npm(place, 'rebuild', part);
        return place;
      } catch (error) {
        return excuse(`npm's ${name}`, error);
      }
    },
    image: async (app, { copies = {}, texts = {}, dockerfile }, at) => {
      const [name, context] = begin(app, at);
      await fill(folder, join(context, 'root'), copies, texts);
      await writeFile(join(context, 'Dockerfile'), ['FROM busybox:stable', 'COPY root/ /', ...dockerfile, ''].join('\n'));
      await run('docker', ['build', '-q', '-t', name, context], { timeout: 300_000 });
      await rm(context, { recursive: true });
    },
    packedImage: async (app, { copies = {}, texts = {}, owned, links, settings }, at) => {
      const [name, context] = begin(app, at);
      await unpackBusybox(context, name);
      await fill(folder, context, copies, texts);
      for (const path of owned) await mkdir(join(context, path), { recursive: true }).then(() => chown(join(context, path), 1000, 1000));
      for (const [path, target] of Object.entries(links)) await symlink(target, join(context, path));
      const packing = spawn('tar', ['-c', '--numeric-owner', '-C', context, '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const importing = spawn('docker', ['import', ...settings.flatMap((setting) => ['--change', setting]), '-', name], { stdio: ['pipe', 'ignore', 'inherit'] });
      const ended = once(importing, 'exit');
      await pipeline(packing.stdout, importing.stdin);
      if ((await ended)[0] !== 0) throw new Error(`${name} cannot be imported`);
      await rm(context, { recursive: true });
    },
    [Symbol.asyncDispose]: async () => {
      for (const image of images) await run('docker', ['rmi', '-f', image]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param root folder that becomes the root of an image */
async function fill(folder: string, root: string, copies: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [target, source] of Object.entries(copies)) {
    await mkdir(dirname(join(root, target)), { recursive: true });
    await copyLibraries(root, source, unpackedFrom(folder, source));
    if (source.startsWith(folder)) await rename(await realpath(source), join(root, target));
    else await cp(source, join(root, target), { recursive: true, dereference: true });
  }
  for (const [target, text] of Object.entries(texts)) {
    await mkdir(dirname(join(root, target)), { recursive: true });
    await rm(join(root, target), { force: true });
    await writeFile(join(root, target), text, { mode: 0o755 });
  }
}

async function unpackBusybox(root: string, name: string): Promise<void> {
  const [container, archive] = [`${name.replace(':', '-')}-root`, `${root}.tar`];
  await run('docker', ['create', '--name', container, 'busybox:stable']);
  await run('docker', ['export', '-o', archive, container]).finally(() => run('docker', ['rm', container]));
  await mkdir(root);
  await run('tar', ['-xf', archive, '-C', root]);
  await rm(archive);
}

/** For what npm compiles: the headers are those of the node that runs this, and nothing that was compiled elsewhere is asked for. */
function compiling(): Readonly<Record<string, string>> {
  const prefix = dirname(dirname(process.execPath));
  const places = [prefix, join(prefix, `node_modules/node-${process.platform}-${process.arch}`)];
  const headers = places.find((place) => existsSync(join(place, 'include/node/node.h')));
  return { npm_config_build_from_source: 'true', ...(headers !== undefined && { npm_config_nodedir: headers }) };
}

/** Programs of one folder, as `copies` names them. @param from folder of this machine */
export function programs(target: string, from: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [join(target, name), join(from, name)]));
}

/** The folder into which Debian's packages were unpacked, for a file of theirs. */
function unpackedFrom(folder: string, source: string): string | undefined {
  const [place = ''] = source.startsWith(`${folder}/`) ? source.slice(folder.length + 1).split('/') : [];
  return place.endsWith('-root') ? join(folder, place) : undefined;
}

/** What a program is linked to; nothing for what is no program. Unpacked libraries come before this machine's. @throws when one of them is nowhere */
async function copyLibraries(root: string, program: string, unpacked: string | undefined): Promise<void> {
  const places = unpacked === undefined ? [] : await librariesIn(unpacked);
  const linked = await run('ldd', [program], { env: { ...process.env, LD_LIBRARY_PATH: places.join(':') } }).then(({ stdout }) => stdout, () => '');
  const missing = /^\s*(?<library>\S+) => not found$/m.exec(linked)?.groups?.['library'];
  if (missing !== undefined) throw new Error(`${program} needs ${missing}, which is in none of the packages`);
  for (const [, library = ''] of linked.matchAll(/(?:=> |^\s*)(\/\S+)/gm)) {
    const target = join(root, unpacked !== undefined && library.startsWith(unpacked) ? library.slice(unpacked.length) : library);
    await mkdir(dirname(target), { recursive: true });
    await cp(await realpath(library), target);
  }
}

async function librariesIn(unpacked: string): Promise<readonly string[]> {
  const folders = await Promise.all(['lib', 'usr/lib'].map(async (path) => {
    const names = await readdir(join(unpacked, path)).catch(() => []);
    return names.filter((name) => name.includes('-linux-gnu')).map((name) => join(unpacked, path, name));
  }));
  return folders.flat();
}

/** Not silently: whoever reads the output sees what was not tried. */
function excuse(what: string, error: unknown): undefined {
  process.stderr.write(`NOT TRIED: ${what} cannot be had here (${error instanceof Error ? error.message.split('\n')[0] : String(error)})\n`);
  return undefined;
}
