import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { OrbitrError } from '../model/errors.ts';

/** A regular file of at most `most` bytes; no link is followed. @throws OrbitrError `template/file`; Error of the file system */
export async function readBounded(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const found = await file.stat();
    if (!found.isFile() || found.size > most) throw new OrbitrError({ code: 'template/file', kind: 'terminal', message: `${path} is ${found.isFile() ? `larger than ${most} bytes` : 'no regular file'}` });
    return await file.readFile();
  } finally {
    await file.close();
  }
}
