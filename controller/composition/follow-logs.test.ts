import { describe, expect, it, vi } from 'vitest';
import type { LogLine, LogOptions } from '../engine/port.ts';
import { followLogs } from './follow-logs.ts';

const OPTIONS: LogOptions = { follow: false, timestamps: false };
const containers = [{ id: '1', name: 'one' }, { id: '2', name: 'two' }];
const line = (text: string): LogLine => ({ stream: 'stdout', text });

async function all<T>(lines: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const each of lines) found.push(each);
  return found;
}

describe('the lines of several containers', () => {
  it('come as they arrive, each with its container’s name, until all have ended', async () => {
    const gate = Promise.withResolvers<void>();
    async function* logs(id: string): AsyncIterable<LogLine> {
      if (id === '2') yield line('early');
      if (id === '1') await gate.promise;
      yield line('late');
    }
    const told: string[] = [];
    for await (const { container, text } of followLogs({ logs }, containers, OPTIONS)) {
      told.push(`${container} ${text}`);
      if (told.length === 2) gate.resolve();
    }
    expect(told).toEqual(['two early', 'two late', 'one late']);
  });

  it('end the reading of all when nobody listens any more', async () => {
    const ended: string[] = [];
    async function* logs(id: string): AsyncIterable<LogLine> {
      try {
        for (let count = 0; ; count++) yield line(String(count));
      } finally {
        ended.push(id);
      }
    }
    for await (const { text } of followLogs({ logs }, containers, OPTIONS)) if (text === '2') break;
    await new Promise(setImmediate);
    expect(ended.toSorted()).toEqual(['1', '2']);
  });

  it('fail when one of them fails', async () => {
    async function* logs(): AsyncIterable<LogLine> {
      yield line('x');
      throw new Error('gone');
    }
    await expect(all(followLogs({ logs }, containers, OPTIONS))).rejects.toThrow('gone');
  });

  it('are waited for without a race, by which a silent container would remember each line of the others', async () => {
    const silent = new Promise<never>(() => undefined);
    using race = vi.spyOn(Promise, 'race');
    async function* chatty(): AsyncGenerator<LogLine> {
      for (let count = 0; count < 1000; count++) yield line(String(count));
    }
    const logs = (id: string): AsyncIterable<LogLine> => (id === '1' ? chatty() : { [Symbol.asyncIterator]: () => ({ next: () => silent }) });
    let count = 0;
    for await (const _ of followLogs({ logs }, containers, OPTIONS)) if (++count === 1000) break;
    expect(race).not.toHaveBeenCalled();
  });

  it('are none without containers', async () => expect(await all(followLogs({ logs: async function* () {} }, [], OPTIONS))).toEqual([]));
});
