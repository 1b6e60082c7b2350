import type { EngineStatus } from '../../controller/api.ts';
import { HEALTH_ORDER, type StackStatus } from '../../controller/model/status.ts';
import { HEALTH_WORDS, type StatusWord } from './status-words.ts';

/** The one sentence that answers "is everything all right?", and the counts behind it. */
export interface Headline {
  readonly title: string;
  readonly detail: string;
  /** Worst first; only what there is. */
  readonly counts: readonly { readonly status: StatusWord; readonly count: number }[];
}

/** Sums the stacks up. `attention` is how many of them need a person. */
export function headline(stacks: readonly StackStatus[], attention: number, engine: EngineStatus): Headline {
  const byHealth = Map.groupBy(stacks, ({ health }) => health);
  const counts = HEALTH_ORDER.toReversed().flatMap((health) => {
    const count = byHealth.get(health)?.length ?? 0;
    return count > 0 ? [{ status: HEALTH_WORDS[health], count }] : [];
  });
  const reachable = engine.kind === 'connected';
  const title = reachable ? sentence(stacks.length, attention, byHealth.get('Progressing')?.length ?? 0) : 'Waiting for Docker';
  return { title, detail: containers(stacks, reachable), counts };
}

function sentence(total: number, attention: number, busy: number): string {
  if (total === 0) return 'Nothing here yet';
  if (attention > 0) {
    const subject = total === 1 ? 'The one stack' : `${attention} of ${total} stacks`;
    return `${subject} ${attention === 1 ? 'needs' : 'need'} attention`;
  }
  if (busy > 0) return busy === 1 ? 'One stack is changing' : `${busy} stacks are changing`;
  return total === 1 ? 'The one stack is in order' : `All ${total} stacks are in order`;
}

/** While the engine is away the numbers are memories, and say so. */
function containers(stacks: readonly StackStatus[], reachable: boolean): string {
  const all = stacks.flatMap(({ services }) => services).flatMap((service) => service.containers);
  if (all.length === 0) return stacks.length === 0 ? 'Orbitr watches the stacks folder and waits for the first file.' : 'No container yet';
  const running = all.filter(({ state }) => state === 'running').length;
  return `${running} of ${all.length} ${all.length === 1 ? 'container' : 'containers'} ${reachable ? 'running' : 'were running when last seen'}`;
}
