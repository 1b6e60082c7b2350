import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ComposeFile } from './find-compose-files.ts';

/** Where one file is tried, by both sides under the same paths. Nothing ever starts, so that nobody writes into it. */
export interface Workspace {
  /** Copy of the file's folder. */
  readonly directory: string;
  /** Absolute, in the copy. */
  readonly entries: readonly string[];
  readonly home: string;
  /** All variables that either side may see. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many references lost their digest. */
  readonly digests: number;
}

/** Makes workspaces in one throw-away folder. Files of one folder share its copy: a collection of hundreds is copied once. */
export interface Workspaces {
  open(file: ComposeFile): Promise<Workspace>;
  /** A copy for this file alone, with what it lacks. */
  furnish(file: ComposeFile, project: string, lacks: Lacks): Promise<Workspace>;
}

/** What a file names and the collection does not have. */
export interface Lacks {
  /** Absolute, in the folder that the file was tried in. */
  readonly files: readonly string[];
  readonly variables: readonly string[];
}

/** A digest names content that no machine without a registry can have: both sides are given the name without it. */
const DIGEST = /@sha256:[0-9a-f]{64}\b/g;

export function openWorkspaces(root: string): Workspaces {
  const copies = new Map<string, Promise<string>>();
  const copyOf = (source: string): Promise<string> => {
    const known = copies.get(source) ?? copyFolder(source, join(root, `folder${copies.size}`));
    copies.set(source, known);
    return known;
  };
  const open = async (file: ComposeFile, top: string, variables: Readonly<Record<string, string>> = {}): Promise<Workspace> => {
    const texts = await Promise.all(file.entries.map((entry) => readFile(join(file.directory, entry), 'utf8')));
    const home = join(top, 'home');
    const host = process.env['DOCKER_HOST'];
    return {
      directory: join(top, 'stack'),
      entries: file.entries.map((entry) => join(top, 'stack', entry)),
      home,
      environment: { PATH: '/usr/bin:/bin', HOME: home, ...(host ? { DOCKER_HOST: host } : {}), ...variables },
      digests: texts.reduce((sum, text) => sum + (text.match(DIGEST)?.length ?? 0), 0),
    };
  };
  return {
    open: async (file) => open(file, await copyOf(file.directory)),
    async furnish(file, project, { files, variables }) {
      const top = await copyFolder(file.directory, join(root, project));
      for (const path of files) {
        // Named in an earlier copy: the same path in this one. Nothing is ever made outside of it.
        const [folder, ...rest] = relative(root, path).split(sep);
        if (folder === '..' || rest.length === 0) continue;
        const own = join(top, ...rest);
        await mkdir(dirname(own), { recursive: true });
        await writeFile(own, '');
      }
      return open(file, top, Object.fromEntries(variables.map((name) => [name, 'given'])));
    },
  };
}

async function copyFolder(source: string, top: string): Promise<string> {
  await rm(top, { recursive: true, force: true });
  await mkdir(join(top, 'home'), { recursive: true });
  const directory = join(top, 'stack');
  await cp(source, directory, { recursive: true });
  for (const path of await readdir(directory, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ya?ml$/.test(path)) continue;
    const text = await readFile(join(directory, path), 'utf8').catch(() => '');
    const without = text.replace(DIGEST, '');
    if (without !== text) await writeFile(join(directory, path), without);
  }
  return top;
}
