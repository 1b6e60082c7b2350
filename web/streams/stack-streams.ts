import type { ContainerUse, ControllerApi } from '../../controller/api.ts';
import { publicStatus } from '../../controller/model/public-plan.ts';
import type { LogLine, LogOptions } from '../../controller/engine/port.ts';
import { hasRoom } from './has-room.ts';
import { pump } from './pump.ts';
import type { Sink } from './sink.ts';

export interface LogWishes {
  readonly service: string | undefined;
  readonly follow: boolean;
  /** Lines from the end. */
  readonly tail: number;
  readonly timestamps: boolean;
}

/** What the containers of a stack print, a line an event. */
export async function streamLogs(api: ControllerApi, stack: string, { service, follow, tail, timestamps }: LogWishes, sink: Sink): Promise<void> {
  const options: LogOptions = { follow, tail, timestamps, signal: sink.signal };
  await pump({ source: api.logs(stack, service, options), sink, event: 'log', size: ({ text }) => text.length + 64, shape: (line) => logEvent(line, timestamps) });
}

/** What the containers of a stack use, about once a second each. */
export async function streamUse(api: ControllerApi, stack: string, service: string | undefined, sink: Sink): Promise<void> {
  await pump({ source: api.stats(stack, service, sink.signal), sink, event: 'use', size: () => 300, shape: (use: ContainerUse) => use });
}

export interface StackWishes {
  /** Default: all. */
  readonly only?: string | undefined;
  /** End after the first picture. */
  readonly once?: boolean;
  /** How long a reader that takes nothing is waited for, in ms; default: a minute. */
  readonly patience?: number;
}

/** Changes of stacks: first all as they are, then each that changes, at most every `GATHER` ms, and only the newest of each. */
export async function streamStacks(api: ControllerApi, { only, once = false, patience }: StackWishes, sink: Sink): Promise<void> {
  const changed = new Set<string>();
  let wake: () => void = () => undefined;
  const stop = api.subscribe((stack) => {
    if (stack === undefined || (only !== undefined && stack !== only)) return;
    changed.add(stack);
    wake();
  });
  try {
    for (const status of api.stacks()) if (only === undefined || status.name === only) sink.send('stack', publicStatus(status));
    sink.send('current', {});
    if (once) return sink.end('done');
    while (!sink.signal.aborted) {
      if (changed.size === 0) await new Promise<void>((resolve) => {
        wake = resolve;
        sink.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await new Promise((done) => setTimeout(done, GATHER));
      // A slow reader gets the newest of each stack, not a backlog.
      if (!(await hasRoom(sink, patience))) return sink.end('slow');
      if (sink.signal.aborted) return;
      for (const name of changed) {
        const status = api.stack(name);
        sink.send(status === undefined ? 'gone' : 'stack', status === undefined ? { name } : publicStatus(status));
      }
      changed.clear();
    }
    sink.end('done');
  } catch {
    sink.end('failed');
  } finally {
    stop();
  }
}

const GATHER = 100;

/** A container's text is text: colours and cursor movements are for whoever shows it to leave out. */
function logEvent({ container, stream, text }: LogLine & { readonly container: string }, timestamps: boolean): object {
  const at = timestamps ? text.indexOf(' ') : -1;
  return { container, stream, text: text.slice(at + 1), ...(at > 0 && { time: text.slice(0, at) }) };
}
