import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a command wrote into `stacks/` beside a controller that may run: its audit then knows whose it was. */
export interface EditNote {
  /** ms since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly message: string;
  /** By absolute path, what the file said afterwards: a digest, or '' when it is gone. */
  readonly files: Readonly<Record<string, string>>;
}

/** A note that no controller has found a change for by then is of no use any more, ms. */
const GOOD_FOR = 10 * 60_000;

/** Clears away what is too old as well: where a commit counts, or no controller runs, nobody else does. */
export async function leaveEditNote(data: string, note: EditNote): Promise<void> {
  await editNotes(data, note.at);
  await mkdir(folder(data), { recursive: true, mode: 0o700 });
  const path = join(folder(data), `${randomUUID()}.json`);
  await writeFile(`${path}.tmp`, JSON.stringify(note), { mode: 0o600 });
  await rename(`${path}.tmp`, path);
}

/** Those of the last minutes, newest first; older ones, and what is no note, go away. Never throws. @param now ms since 1970 */
export async function editNotes(data: string, now: number): Promise<readonly EditNote[]> {
  const names = await readdir(folder(data)).catch((): string[] => []);
  const found: EditNote[] = [];
  for (const path of names.filter((name) => name.endsWith('.json')).map((name) => join(folder(data), name))) {
    const note = await readFile(path, 'utf8').then(parseNote, () => undefined);
    if (note !== undefined && Math.abs(now - note.at) < GOOD_FOR) found.push(note);
    else await rm(path, { force: true }).catch(() => undefined);
  }
  // A file that was written later says what counts.
  return found.toSorted((a, b) => b.at - a.at);
}

function parseNote(text: string): EditNote | undefined {
  try {
    const { at, actor, message, files } = JSON.parse(text) as Partial<EditNote>;
    return typeof at === 'number' && typeof actor === 'string' && typeof message === 'string' && typeof files === 'object' && files !== null ? { at, actor, message, files } : undefined;
  } catch {
    return undefined;
  }
}

function folder(data: string): string {
  return join(data, 'edit-notes');
}
