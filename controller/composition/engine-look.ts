import { randomUUID } from 'node:crypto';
import { readInventory } from '../../state/inventory.ts';
import type { Store } from '../../state/store.ts';
import { openStore } from '../../state/store.ts';
import type { Config } from '../config.ts';
import type { Adoption } from '../model/adoption.ts';
import { mergeAdoptions, NO_ADOPTION } from '../model/adoption.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { indexObservation } from '../plan/index-observation.ts';
import { claimInstance, knownInstance } from './instance.ts';
import { openSettings } from './settings.ts';
import { takeUpAdoptions, withInstance } from './take-up-adoptions.ts';
import type { Workbench } from './workbench.ts';
import { openWorkbench } from './workbench.ts';

/** Files, engine and memory for one command that looks closer than a plan does. Writes nothing to the memory. */
export interface EngineLook {
  readonly bench: Workbench;
  readonly store: Store;
  readonly instance: string;
  /** Looks at the engine again. @param adopting what would be ours, too */
  observe(adopting?: Adoption): Promise<ObservationIndex>;
}

/** Opens what such a command needs, and closes it whatever happens. @param claim a folder that never had a marker gets one: only for a command that writes */
export async function withEngineLook<T>(config: Config, claim: boolean, action: (look: EngineLook) => Promise<T>): Promise<T> {
  const store = await openStore(config.data, () => undefined, Date.now);
  const instance = await (claim ? claimInstance(config.stacks, store, randomUUID) : knownInstance(config.stacks, store));
  await takeUpAdoptions(store, config.data, instance.id, false);
  const settings = openSettings(config.stacks);
  await settings.refresh();
  const bench = openWorkbench(config, { vouches: () => true, watchAlso: () => undefined, profiles: () => settings.current().profiles, adopted: () => store.memory.adopted, instance: instance.id });
  const observe = async (adopting?: Adoption): Promise<ObservationIndex> => {
    // In this process only: nothing is written.
    if (adopting !== undefined) store.memory.adopted = mergeAdoptions(store.memory.adopted ?? NO_ADOPTION, withInstance(adopting, instance.id));
    return indexObservation(await bench.observe(true), readInventory(store, instance.id, store.found));
  };
  try {
    return await action({ bench, store, instance: instance.id, observe });
  } finally {
    bench.engine.close();
  }
}
