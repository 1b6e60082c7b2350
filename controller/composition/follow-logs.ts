import type { EngineReader, LogLine, LogOptions } from '../engine/port.ts';

/** The lines of several containers in the order in which they arrive, each with its container's name. Ends when all have ended. */
export async function* followLogs(engine: Pick<EngineReader, 'logs'>, containers: readonly { readonly id: string; readonly name: string }[], options: LogOptions): AsyncIterable<LogLine & { readonly container: string }> {
  type Step = { readonly source: AsyncIterator<LogLine>; readonly container: string; readonly result: IteratorResult<LogLine> };
  const step = async (source: AsyncIterator<LogLine>, container: string): Promise<Step> => ({ source, container, result: await source.next() });
  // One line of each container is asked for at a time, so that nobody who reads slowly makes us remember a flood.
  const pending = new Map<AsyncIterator<LogLine>, Promise<Step>>();
  for (const { id, name } of containers) {
    const source = engine.logs(id, options)[Symbol.asyncIterator]();
    pending.set(source, step(source, name));
  }
  try {
    while (pending.size > 0) {
      const { source, container, result } = await Promise.race(pending.values());
      if (result.done === true) {
        pending.delete(source);
      } else {
        yield { ...result.value, container };
        pending.set(source, step(source, container));
      }
    }
  } finally {
    for (const source of pending.keys()) void source.return?.();
  }
}
