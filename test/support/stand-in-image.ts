import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** A folder for one test's downloads and images; all of it goes away at the end. */
export interface Workshop extends AsyncDisposable {
  readonly folder: string;
  /** What Debian packages hold, unpacked into one folder; further ones are libraries and data that not every machine has. Undefined: Debian cannot be reached, or has not all of them. */
  debian(name: string, ...more: readonly string[]): Promise<string | undefined>;
  /** A package of npm with all that it needs, in a folder with `node_modules`. Undefined: npm cannot be reached. @param overrides versions of what it needs */
  npm(name: string, overrides?: Readonly<Record<string, string>>): Promise<string | undefined>;
  /** What the image for an app is called. @param at which one, for an app with several */
  nameOf(app: string, at?: number): string;
  /** Builds an image for an app out of busybox and these files; what lies in the workshop's folder is moved, not copied. */
  image(app: string, standIn: StandIn, at?: number): Promise<void>;
}

/** Images that keep the contract of ones that cannot be pulled here: the same programs at the same paths, as the same user, with the same volumes. */
export async function openWorkshop(prefix: string): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-workshop-'));
  const images: string[] = [];
  const nameOf = (app: string, at = 0): string => `${prefix}-${app}${at === 0 ? '' : `-${at}`}:0.0.1`;
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
    npm: async (name, overrides = {}) => {
      const place = join(folder, `${name}-npm`);
      await mkdir(place);
      await writeFile(join(place, 'package.json'), JSON.stringify({ private: true, overrides }));
      try {
        await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=dev', name], { cwd: place, timeout: 180_000, maxBuffer: 2 ** 24 });
        return place;
      } catch (error) {
        return excuse(`npm's ${name}`, error);
      }
    },
    image: async (app, { copies = {}, texts = {}, dockerfile }, at) => {
      const name = nameOf(app, at);
      const context = join(folder, `${name.replace(':', '-')}-image`);
      const root = join(context, 'root');
      images.push(name);
      for (const [target, source] of Object.entries(copies)) {
        await mkdir(dirname(join(root, target)), { recursive: true });
        await copyLibraries(root, source, unpackedFrom(folder, source));
        if (source.startsWith(folder)) await rename(await realpath(source), join(root, target));
        else await cp(source, join(root, target), { recursive: true, dereference: true });
      }
      for (const [target, text] of Object.entries(texts)) {
        await mkdir(dirname(join(root, target)), { recursive: true });
        await writeFile(join(root, target), text, { mode: 0o755 });
      }
      await writeFile(join(context, 'Dockerfile'), ['FROM busybox:stable', 'COPY root/ /', ...dockerfile, ''].join('\n'));
      await run('docker', ['build', '-q', '-t', name, context], { timeout: 90_000 });
      await rm(context, { recursive: true });
    },
    [Symbol.asyncDispose]: async () => {
      for (const image of images) await run('docker', ['rmi', '-f', image]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
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
