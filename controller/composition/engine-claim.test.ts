import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Engine } from '../engine/port.ts';
import type { ObservedVolume } from '../model/observed-state.ts';
import { OrbitrError } from '../model/errors.ts';
import { EngineClaim } from './engine-claim.ts';

/** As much of an engine as the lock needs; `loses` answers to creations that it carried out. */
function lockEngine({ loses = 0, away = 0 } = {}) {
  const volumes = new Map<string, ObservedVolume>();
  const lost = (): OrbitrError => new OrbitrError({ code: 'engine/connection-lost', kind: 'transient', message: 'cut' });
  const engine = {
    inspectContainer: async () => undefined,
    listContainers: async () => [],
    listVolumes: async () => {
      if (away-- > 0) throw lost();
      return [...volumes.values()];
    },
    createVolume: async ({ name }: { readonly name: string }, labels: Readonly<Record<string, string>>) => {
      if (!volumes.has(name)) volumes.set(name, { name, driver: 'local', options: {}, labels });
      if (loses-- > 0) throw lost();
    },
    removeVolume: async (name: string) => void volumes.delete(name),
  } as unknown as Engine;
  return { engine, claim: new EngineClaim(engine, { data: '/d', listen: 'l', lock: 'lock' }, pino({ level: 'silent' })) };
}

it('asks once when many want to know at once, and is not refused by itself', async () => {
  const { claim } = lockEngine();
  expect(await Promise.all([claim.ensure(0), claim.ensure(0), claim.ensure(0)])).toEqual([true, true, true]);
  expect(claim.refused).toBeUndefined();
  expect(await claim.ensure(1)).toBe(false);
});

it('recognises its own lock when the answer to taking it was lost', async () => {
  const { claim } = lockEngine({ loses: 1 });
  await expect(claim.ensure(0)).rejects.toThrow('cut');
  expect(claim.refused).toContain('not asked yet');
  expect(await claim.ensure(1)).toBe(true);
  expect(claim.refused).toBeUndefined();
});

it('asks again at once after an engine that did not answer, and later only after one that refused', async () => {
  const { engine, claim } = lockEngine({ away: 1 });
  await expect(claim.ensure(0)).rejects.toThrow('cut');
  expect(await claim.ensure(1)).toBe(true);
  const other = new EngineClaim(engine, { data: '/other', listen: 'l', lock: 'lock' }, pino({ level: 'silent' }));
  expect(await other.ensure(0)).toBe(false);
  expect(other.refused).toContain('data in /d');
  await claim.release();
  expect(await other.ensure(14_999)).toBe(false);
  expect(await other.ensure(15_000)).toBe(true);
});
