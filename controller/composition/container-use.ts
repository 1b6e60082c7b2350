import type { ContainerUse } from '../api.ts';
import type { EngineMeter } from '../engine/port.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';

/** How long one answer is good for, in ms, and how many containers are asked at once. */
const FRESH = 10_000;
const AT_ONCE = 8;

/** What several containers use, in the order in which it arrives. Ends when all have ended. */
export async function* followUse(engine: Pick<EngineMeter, 'stats'>, containers: readonly ObservedContainer[], signal: AbortSignal): AsyncGenerator<ContainerUse> {
  type Step = { readonly source: AsyncIterator<ContainerUse>; readonly result: IteratorResult<ContainerUse> };
  const step = async (source: AsyncIterator<ContainerUse>): Promise<Step> => ({ source, result: await source.next() });
  const pending = new Map<AsyncIterator<ContainerUse>, Promise<Step>>();
  const add = (source: AsyncIterator<ContainerUse>): void => void pending.set(source, step(source));
  for (const container of containers) add(useOf(engine, container, signal));
  try {
    while (pending.size > 0) {
      const { source, result } = await Promise.race(pending.values());
      pending.delete(source);
      if (result.done === true) continue;
      yield result.value;
      add(source);
    }
  } finally {
    for (const source of pending.keys()) void source.return?.();
  }
}

async function* useOf(engine: Pick<EngineMeter, 'stats'>, container: ObservedContainer, signal: AbortSignal): AsyncGenerator<ContainerUse> {
  for await (const sample of engine.stats(container.id, signal)) yield { ...whose(container), ...sample };
}

/** Asks for all running containers, few at a time and not more often than anybody needs: each asking costs the engine a look at the kernel's files. */
export function sampleUse(engine: Pick<EngineMeter, 'statsOnce'>, containers: () => readonly ObservedContainer[], now: () => number): () => Promise<readonly ContainerUse[]> {
  let last: { readonly at: number; readonly samples: Promise<readonly ContainerUse[]> } | undefined;
  const take = async (): Promise<readonly ContainerUse[]> => {
    const left = containers().filter(({ state }) => state === 'running').values();
    const found: ContainerUse[] = [];
    const worker = async (): Promise<void> => {
      for (const container of left) {
        const sample = await engine.statsOnce(container.id).catch(() => undefined);
        if (sample !== undefined) found.push({ ...whose(container), ...sample });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return found;
  };
  return () => {
    if (last === undefined || now() - last.at > FRESH) last = { at: now(), samples: take() };
    return last.samples;
  };
}

function whose({ name, labels }: ObservedContainer): Pick<ContainerUse, 'stack' | 'service' | 'container'> {
  return { stack: labels[LABEL.stack] ?? '', service: labels[LABEL.service] ?? '', container: name };
}
