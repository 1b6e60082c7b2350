import { expect, test } from 'vitest';
import { machineMeters } from './machine-meters.ts';

const machine = { cpus: 4, load: 1, memory: { total: 4e9, available: 0.4e9 }, disk: { total: 1e11, available: 1e9 } };

test('each says how much is taken, and turns before it is too late', () => {
  expect(machineMeters(machine).map(({ word, percent, tone }) => [word, percent, tone])).toEqual([['CPU', 25, 'good'], ['Memory', 90, 'warn'], ['Disk', 99, 'bad']]);
});

test('what cannot be read is left out', () => {
  expect(machineMeters(undefined)).toEqual([]);
  expect(machineMeters({ ...machine, disk: { total: 0, available: 0 } }).map(({ word }) => word)).toEqual(['CPU', 'Memory']);
});
