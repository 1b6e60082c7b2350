import type { EngineReader, LogLine, LogOptions } from '../engine/port.ts';

/** The lines of several containers in the order in which they arrive, each with its container's name. Ends when all have ended. */
export async function* followLogs(engine: Pick<EngineReader, 'logs'>, containers: readonly { readonly id: string; readonly name: string }[], options: LogOptions): AsyncIterable<LogLine & { readonly container: string }> {
  const open = new Set<AsyncIterator<LogLine>>();
  const ready: { readonly source: AsyncIterator<LogLine>; readonly container: string; readonly result: IteratorResult<LogLine> }[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => undefined;
  // One line of each container is asked for at a time, so that nobody who reads slowly makes us remember a flood. No `Promise.race`: what waits for a
  // silent container would get one more callback with every line of the others.
  const ask = async (source: AsyncIterator<LogLine>, container: string): Promise<void> => {
    try {
      ready.push({ source, container, result: await source.next() });
    } catch (error) {
      failure = { error };
    }
    wake();
  };
  for (const { id, name } of containers) {
    const source = engine.logs(id, options)[Symbol.asyncIterator]();
    open.add(source);
    void ask(source, name);
  }
  try {
    while (open.size > 0) {
      if (failure !== undefined) throw failure.error;
      const step = ready.shift();
      if (step === undefined) {
        await new Promise<void>((resolve) => (wake = resolve));
      } else if (step.result.done === true) {
        open.delete(step.source);
      } else {
        yield { ...step.result.value, container: step.container };
        void ask(step.source, step.container);
      }
    }
  } finally {
    for (const source of open) void source.return?.();
  }
}
