import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
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
  /** What a Debian package holds, unpacked. Undefined: Debian cannot be reached, or has no such package. */
  debian(name: string): Promise<string | undefined>;
  /** What the image for an app is called. */
  nameOf(app: string): string;
  /** Builds the image for an app out of busybox and these files; what lies in the workshop's folder is moved, not copied. */
  image(app: string, standIn: StandIn): Promise<void>;
}

/** Images that keep the contract of ones that cannot be pulled here: the same programs at the same paths, as the same user, with the same volumes. */
export async function openWorkshop(prefix: string): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'orbitr-workshop-'));
  const images: string[] = [];
  const nameOf = (app: string): string => `${prefix}-${app}:0.0.1`;
  return {
    folder,
    nameOf,
    debian: async (name) => {
      const [place, root] = [join(folder, `${name}-deb`), join(folder, `${name}-root`)];
      await mkdir(place);
      try {
        await run('apt-get', ['download', '-q', name], { cwd: place, timeout: 60_000 });
        const [file = ''] = (await run('find', [place, '-name', '*.deb'])).stdout.split('\n');
        await run('dpkg-deb', ['-x', file, root]);
        return root;
      } catch (error) {
        return excuse(`Debian's ${name}`, error);
      }
    },
    image: async (app, { copies = {}, texts = {}, dockerfile }) => {
      const context = join(folder, `${app}-image`);
      const root = join(context, 'root');
      images.push(nameOf(app));
      for (const [target, source] of Object.entries(copies)) {
        await mkdir(dirname(join(root, target)), { recursive: true });
        await copyLibraries(root, source);
        if (source.startsWith(folder)) await rename(source, join(root, target));
        else await cp(source, join(root, target), { dereference: true });
      }
      for (const [target, text] of Object.entries(texts)) {
        await mkdir(dirname(join(root, target)), { recursive: true });
        await writeFile(join(root, target), text, { mode: 0o755 });
      }
      await writeFile(join(context, 'Dockerfile'), ['FROM busybox:stable', 'COPY root/ /', ...dockerfile, ''].join('\n'));
      await run('docker', ['build', '-q', '-t', nameOf(app), context], { timeout: 90_000 });
    },
    [Symbol.asyncDispose]: async () => {
      for (const image of images) await run('docker', ['rmi', '-f', image]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a program is linked to; nothing for what is no program. */
async function copyLibraries(root: string, program: string): Promise<void> {
  const linked = await run('ldd', [program]).then(({ stdout }) => stdout, () => '');
  for (const [, library = ''] of linked.matchAll(/(?:=> |^\s*)(\/\S+)/gm)) {
    await mkdir(dirname(join(root, library)), { recursive: true });
    await cp(await realpath(library), join(root, library));
  }
}

/** Not silently: whoever reads the output sees what was not tried. */
function excuse(what: string, error: unknown): undefined {
  process.stderr.write(`NOT TRIED: ${what} cannot be had here (${error instanceof Error ? error.message.split('\n')[0] : String(error)})\n`);
  return undefined;
}
