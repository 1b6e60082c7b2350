import { expect, test } from 'vitest';
import type { DiskUsage } from '../model/engine-objects.ts';
import { measureDisk } from './measure-disk.ts';

const NOTHING = { count: 0, bytes: 0, reclaimable: 0 };
const usage = (at: number): DiskUsage => ({ at, images: NOTHING, containers: NOTHING, volumes: NOTHING, buildCache: NOTHING });

test('is measured once for all who ask meanwhile and within a minute, and again after a failure', async () => {
  let [clock, asked] = [0, 0];
  let result: () => Promise<DiskUsage> = () => Promise.resolve(usage(asked));
  const measure = measureDisk({ diskUsage: () => (asked++, result()) }, () => clock);
  await Promise.all([measure(), measure()]);
  clock = 59_000;
  expect([(await measure()).at, asked]).toEqual([1, 1]);
  clock = 61_000;
  result = () => Promise.reject(new Error('away'));
  await expect(measure()).rejects.toThrow('away');
  result = () => Promise.resolve(usage(asked));
  expect([(await measure()).at, asked]).toEqual([3, 3]);
});
