import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acquireEngineLock } from '../../controller/engine/engine-lock.ts';
import type { LockResult } from '../../controller/engine/engine-lock.ts';
import type { LockHolder } from '../../controller/engine/lock-decision.ts';
import { lockIdentity, startTimeOf } from '../../controller/engine/lock-identity.ts';
import { draftService, draftVolume } from '../support/draft-service.ts';
import { startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';

let t: EngineTest;
let volume: string;
let me: LockHolder;
beforeAll(async () => {
  t = await startEngineTest();
  volume = `${t.stack}-lock`;
  me = await lockIdentity(t.engine, '/data', '127.0.0.1:3000');
});
afterAll(async () => {
  await t.engine.removeVolume(volume);
  await t[Symbol.asyncDispose]();
});

const take = (holder: LockHolder) => acquireEngineLock(t.engine, holder, volume);
const someone = (overrides: Partial<LockHolder> = {}): LockHolder => ({ ...me, nonce: Math.random().toString(36), ...overrides });

function acquired(result: LockResult): Extract<LockResult, { kind: 'acquired' }> {
  if (result.kind !== 'acquired') throw new Error(`held by ${result.by}`);
  return result;
}

test('one of many that come at once gets it; the others are told who and what to do', async () => {
  const results = await Promise.all(Array.from({ length: 6 }, () => take(someone())));
  const [winner] = results.filter(({ kind }) => kind === 'acquired');
  expect(results.filter(({ kind }) => kind === 'acquired')).toHaveLength(1);
  const loser = results.find((result) => result.kind === 'held');
  expect(loser?.by).toContain(`process ${process.pid}`);
  expect(loser?.hint).toContain(`docker volume rm ${volume}`);

  const { lock } = acquired(winner as LockResult);
  expect(lock.verify(await t.engine.listVolumes())).toBe('mine');
  await lock.release();
  expect(lock.verify(await t.engine.listVolumes())).toBe('missing');
  await lock.release();
});

test('a holder that died is replaced, and finds out when it was not dead', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const first = acquired(await take(someone({ pid, startTime: startTimeOf(pid) ?? '' })));
  const heir = someone();
  expect(await take(heir)).toMatchObject({ kind: 'held' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const second = acquired(await take(heir));
  expect(second.took).toBe(`process ${pid} is gone`);
  expect(first.lock.verify(await t.engine.listVolumes())).toBe('lost');
  // The one that lost it must not take it from the other when it ends.
  await first.lock.release();
  expect(second.lock.verify(await t.engine.listVolumes())).toBe('mine');
  await second.lock.release();
});

test('a holder in a container holds it while the container runs', async () => {
  const container = await t.run(draftService('controller'));
  const { lock } = acquired(await take(someone({ container: container.id })));
  expect(await take(someone())).toMatchObject({ kind: 'held', by: expect.stringContaining(`container ${container.id.slice(0, 12)}`) });
  await t.engine.stopContainer(container, 0);
  const heir = acquired(await take(someone()));
  expect(heir.took).toBe('its container is exited');
  expect(lock.verify(await t.engine.listVolumes())).toBe('lost');
  await heir.lock.release();
});

test('a volume of that name that tells nothing is not taken', async () => {
  await t.engine.createVolume(draftVolume(volume), {});
  expect(await take(someone())).toMatchObject({ kind: 'held' });
});
