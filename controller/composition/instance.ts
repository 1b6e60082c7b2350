import { mkdir } from 'node:fs/promises';
import type { Store } from '../../state/store.ts';
import { readMarker, writeMarker } from '../source/marker.ts';

/** Whose objects are whose on the engine. */
export interface Instance {
  readonly id: string;
  readonly marker: 'present' | 'missing' | 'unreadable';
}

/**
 * Finds out which instance this is. The folder's marker decides; it is written only where neither the folder nor the data directory ever knew one,
 * because a folder that lost its marker is likely an empty mount point.
 */
export async function claimInstance(folder: string, store: Store, newId: () => string): Promise<Instance> {
  const marker = await readMarker(folder);
  const remembered = store.memory.instance;
  if (marker.kind === 'present') {
    if (marker.instance !== remembered) await remember(store, marker.instance);
    return { id: marker.instance, marker: 'present' };
  }
  if (marker.kind === 'unreadable' || remembered !== undefined) return { id: remembered ?? newId(), marker: marker.kind };
  const id = newId();
  await mkdir(folder, { recursive: true });
  await writeMarker(folder, id);
  await remember(store, id);
  return { id, marker: 'present' };
}

/** The same without writing anything: for looking only. */
export async function knownInstance(folder: string, store: Store): Promise<Instance> {
  const marker = await readMarker(folder);
  return marker.kind === 'present' ? { id: marker.instance, marker: 'present' } : { id: store.memory.instance ?? 'none', marker: marker.kind };
}

async function remember(store: Store, instance: string): Promise<void> {
  await store.update((memory) => {
    memory.instance = instance;
  });
}
