import { open } from 'node:fs/promises';

/**
 * Writes a new file that is on the disk when the promise resolves; its name is only after `syncDirectory`.
 * @param mode by default for its owner only
 * @throws Error `EEXIST` when there is one
 */
export async function writeSynced(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes what was created and renamed in a directory survive a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
