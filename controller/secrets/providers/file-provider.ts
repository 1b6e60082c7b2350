import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { SecretProvider } from './provider.ts';
import { checkPath, notThere, unavailable } from './provider.ts';

const LARGEST = 1024 * 1024;

/**
 * Files below one directory of the machine, as Docker secrets, systemd credentials and Kubernetes write them: one value a file. `path` is a folder below it, a key is
 * a file's name; a line feed at the end does not count. Links are followed as long as they stay below the directory.
 */
export function fileProvider({ directory }: { readonly directory: string }): SecretProvider {
  return {
    read: async (path, keys) => {
      const folder = join(directory, ...(path === '' ? [] : checkPath(path)));
      const values = await Promise.all(keys.map(async (key) => {
        checkPath(key);
        if (key.includes('/')) throw notThere(`"${key}" is no name of a file`, 'A key is the name of a file; folders belong into "path".');
        const text = await readBelow(directory, join(folder, key), key);
        return text === undefined ? [] : [[key, text] as const];
      }));
      return new Map(values.flat());
    },
  };
}

async function readBelow(directory: string, path: string, key: string): Promise<string | undefined> {
  try {
    const [root, real] = await Promise.all([realpath(directory), realpath(path)]);
    if (!real.startsWith(root + sep)) throw notThere(`${key} leads out of the directory of secrets`, 'Put the file itself there.');
    const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size > LARGEST) throw notThere(`${key} is ${found.isFile() ? 'larger than 1 MiB' : 'no regular file'}`, 'A secret is a small file.');
      return (await file.readFile('utf8')).replace(/\r?\n$/, '');
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    if (code === 'EACCES' || code === 'EPERM' || code === 'ELOOP' || code === 'EIO') throw unavailable(`${key} cannot be read (${code})`, 'Make it readable for the user that runs Orbitr.');
    throw error;
  }
}
