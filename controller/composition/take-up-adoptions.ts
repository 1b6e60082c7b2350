import { access } from 'node:fs/promises';
import { pendingAdoptions, removeAdoption } from '../../state/adoption-inbox.ts';
import type { Memory, Store } from '../../state/store.ts';
import type { Adoption } from '../model/adoption.ts';
import { mergeAdoptions, NO_ADOPTION } from '../model/adoption.ts';
import { LABEL } from '../model/labels.ts';
import type { Labels } from '../model/operation.ts';

/** Makes what `orbitr adopt` left part of the memory, before an observation. @param keep false: for this process only, nothing is written */
export async function takeUpAdoptions(store: Store, data: string, instance: string, keep: boolean): Promise<void> {
  for (const { stack, entry, adoption } of await pendingAdoptions(data)) {
    const present = await access(entry).then(() => true, () => false);
    if (!present) continue;
    const takeUp = (memory: Memory): void => {
      memory.adopted = mergeAdoptions(memory.adopted ?? NO_ADOPTION, withInstance(adoption, instance));
    };
    if (!keep) {
      takeUp(store.memory);
      continue;
    }
    if (await store.note(takeUp)) await removeAdoption(data, stack);
  }
}

/** Labels of an adoption, with whose it is. */
export function withInstance({ containers, networks, volumes }: Adoption, instance: string): Adoption {
  const mark = (labels: Readonly<Record<string, Labels>>): Readonly<Record<string, Labels>> =>
    Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, { ...value, [LABEL.instance]: instance }]));
  return { containers: mark(containers), networks: mark(networks), volumes: mark(volumes) };
}
