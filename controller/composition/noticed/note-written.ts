import { leaveEditNote } from '../../../state/edit-notes.ts';
import type { Config } from '../../config.ts';
import { readInput } from '../../source/read-file.ts';
import { contentDigest } from './file-book.ts';

/** Tells a controller that may run who wrote these files. Never throws: it is told without a name then. @param paths absolute */
export async function noteWritten({ data }: Pick<Config, 'data'>, paths: readonly string[], actor: string, message: string): Promise<void> {
  try {
    const files = await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, contentDigest((await readInput(path)).content) ?? '']));
    await leaveEditNote(data, { at: Date.now(), actor, message, files: Object.fromEntries(files) });
  } catch {
    // A data directory that cannot be written to belongs to somebody else's controller.
  }
}
