import { dirname, join, relative, sep } from 'node:path';
import { addStackFile, addStackFiles, deleteStackFile, replaceStackFile } from '../../source/edit.ts';
import { bytesDigest } from '../../source/stack-files.ts';
import type { EditDraft, FileDraft } from './file-draft.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

/**
 * Carries a draft out: as a whole where the stack is new, else file by file, what is merged to the stack last, so that whoever reads it finds what it names.
 * What fails on the way is taken back as far as it still can be. @throws OrbitrError `edit/changed`, `edit/exists`; Error of the file system
 */
export async function writeDraft(folder: string, draft: EditDraft): Promise<void> {
  const { files, located } = draft;
  const isNew = located !== undefined && files.length > 0 && files.every(({ before }) => before === undefined) && files.some(({ path }) => path === located.entries[0]);
  if (isNew) {
    const whole = await addedWhole(folder, draft);
    if (whole) return;
  }
  const entries = new Set(located?.entries ?? []);
  const done: FileDraft[] = [];
  try {
    for (const file of files.toSorted((a, b) => Number(entries.has(a.path)) - Number(entries.has(b.path)))) {
      await writeFile(folder, file);
      done.push(file);
    }
  } catch (error) {
    for (const file of done.toReversed()) await writeFile(folder, reversed(file)).catch(() => undefined);
    throw error;
  }
}

/** A new stack appears at once, unless its folder is there already, with other things in it. */
async function addedWhole(folder: string, { files }: EditDraft): Promise<boolean> {
  try {
    await addStackFiles(folder, new Map(files.map(({ path, after }) => [pathInStacks(folder, path), after ?? ''])));
    return true;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'edit/exists' && files.every(({ path }) => dirname(path) !== folder)) return false;
    throw error;
  }
}

async function writeFile(folder: string, { path, before, after }: FileDraft): Promise<void> {
  const top = join(folder, relative(folder, path).split(sep)[0] ?? '');
  if (after === undefined) {
    // The stack's own folder goes, too, when nothing is left in it.
    if (before !== undefined) await deleteStackFile(top === path ? folder : dirname(top), path, before.etag);
  } else if (before === undefined) await addStackFile(path, after);
  else await replaceStackFile(path, before.etag, after);
}

function reversed({ path, file, before, after }: FileDraft): FileDraft {
  const written = after === undefined ? undefined : { bytes: new Uint8Array(), text: undefined, etag: bytesDigest(after) };
  return { path, file, before: written, after: before?.bytes };
}
