import { utimes } from 'node:fs/promises';
import { leaveAdoption, removeAdoption } from '../../../state/adoption-inbox.ts';
import type { Adoption } from '../../model/adoption.ts';
import type { LoadedProject } from '../load-project.ts';

/**
 * Leaves an adoption for the controller, and writes the file. The adoption first: it is taken up only when the file is there, so that at no moment a file is
 * without it, nor it without a file. When the file cannot be written the adoption is not left either.
 * @param data the data directory @param write writes the stack's files; not called when they are there already @throws what `write` does
 */
export async function carryOutAdoption(data: string, loaded: Exclude<LoadedProject, { readonly kind: 'invalid' }>, adoption: Adoption, write: () => Promise<unknown>): Promise<void> {
  const { name: stack } = loaded.spec;
  await leaveAdoption(data, { stack, entry: loaded.entry, adoption });
  try {
    // Touched, so that a controller that runs wakes; it would look by itself within half a minute.
    if (loaded.kind === 'stack') await utimes(loaded.entry, new Date(), new Date());
    else await write();
  } catch (error) {
    await removeAdoption(data, stack);
    throw error;
  }
}
