import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftObserved } from '../../test/support/draft-observed.ts';
import type { Store } from '../../state/store.ts';
import { openStore } from '../../state/store.ts';
import type { EngineEvent } from '../engine/port.ts';
import type { ContainerState, ObservedState } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import type { OperationRecord } from '../model/status.ts';
import { because, makeOperation } from '../plan/make-operation.ts';
import { noteInterruption, noteOwnOperations, rememberInterruptions } from './interruptions.ts';

describe('a container was interrupted', () => {
  const event = (action: string, signal?: string, type: EngineEvent['type'] = 'container'): EngineEvent => ({ type, action, id: 'c', labels: signal === undefined ? {} : { signal }, time: 0 });
  const after = (...events: readonly EngineEvent[]): boolean => {
    const interrupted = new Set<string>();
    for (const each of events) noteInterruption(interrupted, each);
    return interrupted.has('c');
  };
  it.for(['9', '15', '2', 'SIGTERM'])('by signal %s', (signal) => expect(after(event('kill', signal))).toBe(true));
  it.for(['1', '10', '12', '28', 'HUP', 'SIGWINCH', 'USR1'])('not by signal %s, which asks for something else', (signal) => expect(after(event('kill', signal))).toBe(false));
  it('until it starts again or is gone', () => {
    expect(after(event('kill', '15'), event('die'), event('start'))).toBe(false);
    expect(after(event('kill', '15'), event('destroy'))).toBe(false);
    expect(after(event('kill', '15'), event('die'))).toBe(true);
  });
  it('not by what happens to networks', () => expect(after(event('kill', '9', 'network'))).toBe(false));
});

describe('what this process does itself', () => {
  const subject = { stack: 'blog', type: 'container', name: 'web' } as const;
  const container = { id: 'c', name: 'web' };
  const stop = makeOperation({ kind: 'stop-container', subject, cause: because('StackStopped', ''), args: { container } });
  const start = makeOperation({ kind: 'start-container', subject, cause: because('NotRunning', ''), args: { container } });
  const note = (operations: readonly Operation[], result: OperationRecord['result'] = 'done'): boolean => {
    const interrupted = new Set<string>();
    const records = operations.map(({ id, kind }): OperationRecord => ({ id, kind, subject, trace: 't', cause: '', result, startedAt: 0 }));
    noteOwnOperations(interrupted, { stack: 'blog', operations, blocked: [], warnings: [] }, records);
    return interrupted.has('c');
  };
  it('counts like anybody’s: stopped, started again, not carried out', () => expect([note([stop]), note([stop, start]), note([stop], 'failed')]).toEqual([true, false, false]));
});

describe('interruptions', () => {
  const observed = (containers: Readonly<Record<string, ContainerState>>): ObservedState => ({
    engine: { id: 'e', version: '1', apiVersion: '1.41', platform: 'linux/amd64', swarm: false },
    containers: Object.entries(containers).map(([name, state]) => draftObserved(name, { id: name, state })),
    networks: [], volumes: [], images: new Map(),
  });

  it('are remembered over a restart, but of nobody who is gone or was started meanwhile', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orbitr-interruptions-'));
    const open = (): Promise<Store> => openStore(folder, () => undefined, () => 0);
    try {
      const before = new Set(['stopped', 'gone', 'started']);
      await rememberInterruptions(await open(), before)(observed({ stopped: 'exited', gone: 'exited', started: 'exited' }));
      const after = new Set<string>();
      const store = await open();
      const keep = rememberInterruptions(store, after);
      expect([...after].toSorted()).toEqual(['gone', 'started', 'stopped']);
      await keep(observed({ stopped: 'exited', started: 'running' }));
      expect(store.memory.interrupted).toEqual(['stopped']);
      // Later on an observation may be older than an event: it takes nothing back.
      after.add('started');
      await keep(observed({ stopped: 'exited', started: 'running' }));
      expect(store.memory.interrupted).toEqual(['started', 'stopped']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
