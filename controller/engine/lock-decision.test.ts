import { describe, expect, test } from 'vitest';
import { decideLock, fromLockLabels, toLockLabels } from './lock-decision.ts';
import type { LockHolder, Surroundings } from './lock-decision.ts';
import { containerIdIn, startTimeOf } from './lock-identity.ts';

const self: LockHolder = { nonce: 'n1', machine: 'm', boot: 'b', pidNamespace: 'ns', pid: 10, startTime: '100', container: '', dataDirectory: '/data', listen: '127.0.0.1:3000' };
const other: LockHolder = { ...self, nonce: 'n2', pid: 20, startTime: '200' };
const around = (more: Partial<Surroundings> = {}): Surroundings => ({ self, startTimeOf: () => undefined, containers: [], ...more });
const running = (id: string) => ({ containers: [{ id, state: 'running' as const }] });

describe('who may have the engine', () => {
  test('nobody holds it, or we do', () => {
    expect(decideLock(undefined, around()).kind).toBe('free');
    expect(decideLock(self, around()).kind).toBe('mine');
  });

  test.each<[string, LockHolder, Partial<Surroundings>, 'held' | 'abandoned']>([
    ['its process lives', other, { startTimeOf: () => '200' }, 'held'],
    ['its process is gone', other, {}, 'abandoned'],
    ['its pid is another process now', other, { startTimeOf: () => '999' }, 'abandoned'],
    ['the machine was started again, though the pid lives', { ...other, boot: 'old' }, { startTimeOf: () => '200' }, 'abandoned'],
    ['another machine', { ...other, machine: 'x' }, {}, 'held'],
    ['another machine, other boot', { ...other, machine: 'x', boot: 'old' }, {}, 'held'],
    ['a machine without an id', { ...other, machine: '' }, { self: { ...self, machine: '' } }, 'held'],
    ['another pid namespace, where our pids say nothing', { ...other, pidNamespace: 'x' }, {}, 'held'],
    ['its container runs', { ...other, container: 'c' }, running('c'), 'held'],
    ['its container is paused', { ...other, container: 'c' }, { containers: [{ id: 'c', state: 'paused' }] }, 'held'],
    ['its container is gone', { ...other, container: 'c' }, {}, 'abandoned'],
    ['its container has ended', { ...other, container: 'c' }, { containers: [{ id: 'c', state: 'exited' }] }, 'abandoned'],
    ['it was this very container before its restart', { ...other, container: 'c', pidNamespace: 'old' }, { self: { ...self, container: 'c' }, ...running('c') }, 'abandoned'],
    ['labels of a future version', fromLockLabels({}), {}, 'held'],
  ])('%s', (_, holder, surroundings, kind) => expect(decideLock(holder, around(surroundings)).kind).toBe(kind));

  test('says who it is', () => {
    expect(decideLock(other, around({ startTimeOf: () => '200' }))).toEqual({ kind: 'held', by: 'the Orbitr of process 20 with data in /data, listening on 127.0.0.1:3000' });
  });
});

test('labels keep everything', () => expect(fromLockLabels(toLockLabels(self))).toEqual(self));

test('our own start time is readable, and that of nobody is not', () => {
  expect(startTimeOf(process.pid)).toMatch(/^\d+$/);
  expect(startTimeOf(2 ** 30)).toBeUndefined();
});

test('a container knows its id by what is mounted at /etc/hostname', () => {
  const id = 'ab'.repeat(32);
  expect(containerIdIn(`1 2 8:1 /var/lib/docker/containers/${id}/hostname /etc/hostname rw - ext4 /dev/sda rw`)).toBe(id);
  expect(containerIdIn('1 2 8:1 / / rw')).toBeUndefined();
});
