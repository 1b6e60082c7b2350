import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComposeFile } from './find-compose-files.ts';

/** Where one file is tried: the same paths for both sides, made afresh for each, so that neither finds what the other left. */
export interface Workspace {
  /** Copy of the file's folder. */
  readonly directory: string;
  /** Absolute, in the copy. */
  readonly entries: readonly string[];
  readonly home: string;
  /** All variables that either side may see. */
  readonly environment: Readonly<Record<string, string>>;
  /** Makes the copy again. Returns how many references lost their digest. */
  renew(): Promise<number>;
  remove(): Promise<void>;
}

/** A digest names content that no machine without a registry can have: both sides are given the name without it. */
const DIGEST = /@sha256:[0-9a-f]{64}\b/g;

export function openWorkspace(root: string, project: string, file: ComposeFile): Workspace {
  const top = join(root, project);
  const directory = join(top, 'stack');
  const home = join(top, 'home');
  const remove = (): Promise<void> => rm(top, { recursive: true, force: true });
  return {
    directory,
    entries: file.entries.map((entry) => join(directory, entry)),
    home,
    environment: { PATH: '/usr/bin:/bin', HOME: home, ...(process.env['DOCKER_HOST'] ? { DOCKER_HOST: process.env['DOCKER_HOST'] } : {}) },
    remove,
    async renew() {
      await remove();
      await mkdir(home, { recursive: true });
      await cp(file.directory, directory, { recursive: true });
      return withoutDigests(directory);
    },
  };
}

async function withoutDigests(directory: string): Promise<number> {
  let count = 0;
  for (const path of await readdir(directory, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ya?ml$/.test(path)) continue;
    const text = await readFile(join(directory, path), 'utf8').catch(() => '');
    const found = text.match(DIGEST)?.length ?? 0;
    if (found > 0) await writeFile(join(directory, path), text.replace(DIGEST, ''));
    count += found;
  }
  return count;
}
