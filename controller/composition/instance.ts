import { mkdir } from 'node:fs/promises';
import type { Store } from '../../state/store.ts';
import { readMarker, writeMarker } from '../source/marker.ts';

/** Whose objects are whose on the engine. */
export interface Instance {
  readonly id: string;
  readonly marker: 'present' | 'missing' | 'unreadable';
  /** Whether what the data directory remembers is about this instance. */
  readonly familiar: boolean;
}

/**
 * Finds out which instance this is. The folder's marker decides; it is written only where neither the folder nor the data directory ever knew one,
 * because a folder that lost its marker is likely an empty mount point.
 */
export async function claimInstance(folder: string, store: Store, newId: () => string): Promise<Instance> {
  const known = await knownInstance(folder, store);
  if (known.marker === 'present') {
    if (!known.familiar) await remember(store, known.id);
    return known;
  }
  if (store.memory.instance !== undefined) return known;
  if (known.marker === 'unreadable') return { ...known, id: newId() };
  await mkdir(folder, { recursive: true });
  await writeMarker(folder, newId());
  // Read again: when two start at once, the marker of the first one holds for both.
  const written = await knownInstance(folder, store);
  await remember(store, written.id);
  return { ...written, familiar: true };
}

/** The same without writing anything: for looking only. */
export async function knownInstance(folder: string, store: Store): Promise<Instance> {
  const marker = await readMarker(folder);
  const remembered = store.memory.instance;
  if (marker.kind === 'present') return { id: marker.instance, marker: 'present', familiar: marker.instance === remembered };
  return { id: remembered ?? 'none', marker: marker.kind, familiar: true };
}

// What is remembered of another instance says nothing about this one: its inventory would make all that is ours foreign.
async function remember(store: Store, instance: string): Promise<void> {
  await store.update((memory) => {
    if (memory.instance !== undefined && memory.instance !== instance) Object.assign(memory, { inventory: { containers: [], networks: [], volumes: [], intended: [] }, stacks: {} });
    memory.instance = instance;
  });
}
