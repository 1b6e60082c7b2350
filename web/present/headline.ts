import type { EngineStatus } from '../../controller/api.ts';
import { HEALTH_ORDER, type StackStatus } from '../../controller/model/status.ts';
import { HEALTH_WORDS, type StatusWord, type Tone } from './status-words.ts';

/** The one sentence that answers "is everything all right?", and the counts behind it. */
export interface Headline {
  readonly tone: Tone;
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
  const busy = byHealth.get('Progressing')?.length ?? 0;
  return { ...sentence(stacks.length, attention, busy, engine), detail: containers(stacks), counts };
}

function sentence(total: number, attention: number, busy: number, engine: EngineStatus): Pick<Headline, 'tone' | 'title'> {
  if (engine.kind === 'unreachable') return { tone: 'bad', title: 'Waiting for Docker' };
  if (total === 0) return { tone: 'calm', title: 'Nothing here yet' };
  if (attention > 0) {
    const subject = total === 1 ? 'The one stack' : `${attention} of ${total} stacks`;
    return { tone: 'bad', title: `${subject} ${attention === 1 ? 'needs' : 'need'} attention` };
  }
  if (busy > 0) return { tone: 'busy', title: busy === 1 ? 'One stack is changing' : `${busy} stacks are changing` };
  return { tone: 'good', title: total === 1 ? 'The one stack is in order' : `All ${total} stacks are in order` };
}

function containers(stacks: readonly StackStatus[]): string {
  const all = stacks.flatMap(({ services }) => services).flatMap((service) => service.containers);
  const running = all.filter(({ state }) => state === 'running').length;
  return `${running} of ${all.length} ${all.length === 1 ? 'container' : 'containers'} running`;
}
