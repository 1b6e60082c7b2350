import type { Overview } from '../../controller/api.ts';
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
export function headline(stacks: readonly StackStatus[], attention: number, { engine, queue }: Overview): Headline {
  const byHealth = Map.groupBy(stacks, ({ health }) => health);
  const counts = HEALTH_ORDER.toReversed().flatMap((health) => {
    const count = byHealth.get(health)?.length ?? 0;
    return count > 0 ? [{ status: HEALTH_WORDS[health], count }] : [];
  });
  if (engine.kind === 'unreachable') return { title: 'Waiting for Docker', detail: containers(stacks, 'running when last seen'), counts };
  if (stacks.length === 0) return { ...beforeTheFirst(isIdle(queue)), counts };
  return { title: sentence(stacks.length, attention, byHealth.get('Progressing')?.length ?? 0), detail: containers(stacks, 'running'), counts };
}

/** Right after the start a stack is queued before anything is known of it, which is not the same as nothing being there. */
function beforeTheFirst(idle: boolean): Pick<Headline, 'title' | 'detail'> {
  if (idle) return { title: 'Nothing here yet', detail: 'Orbitr watches the stacks folder and waits for the first file.' };
  return { title: 'Starting', detail: 'Orbitr reads the stacks folder for the first time.' };
}

/** No stack is being worked on or waits for it. */
export function isIdle({ running, waiting }: Overview['queue']): boolean {
  return running.length + waiting.length === 0;
}

function sentence(total: number, attention: number, busy: number): string {
  if (attention > 0) {
    const subject = total === 1 ? 'The one stack' : `${attention} of ${total} stacks`;
    return `${subject} ${attention === 1 ? 'needs' : 'need'} attention`;
  }
  if (busy > 0) return busy === 1 ? 'One stack is changing' : `${busy} stacks are changing`;
  return total === 1 ? 'The one stack is in order' : `All ${total} stacks are in order`;
}

function containers(stacks: readonly StackStatus[], state: string): string {
  const all = stacks.flatMap(({ services }) => services).flatMap((service) => service.containers);
  if (all.length === 0) return '';
  const running = all.filter((container) => container.state === 'running').length;
  return `${running} of ${all.length} ${all.length === 1 ? 'container' : 'containers'} ${state}`;
}
