import { expect, test } from 'vitest';
import { deployedObservation } from '../../test/support/deployed-observation.ts';
import { toLockLabels } from '../engine/lock-decision.ts';
import { engineObjects } from './engine-objects.ts';

const HOLDER = { nonce: 'n', machine: 'm', boot: 'b', pidNamespace: 'p', pid: 1, startTime: '1', container: '', dataDirectory: '/data', listen: '127.0.0.1:3000' };

test('a volume that is a lock says whose, and any other says nothing of it', () => {
  const volume = (name: string, labels: Readonly<Record<string, string>>) => ({ name, driver: 'local', labels }) as never;
  const { volumes } = engineObjects({ ...deployedObservation(undefined), volumes: [volume('orbitr-lock', toLockLabels(HOLDER)), volume('data', { 'orbitr.stack': 'blog' })] }, () => false);
  expect(volumes).toEqual([{ name: 'data', driver: 'local', usedBy: [] }, { name: 'orbitr-lock', driver: 'local', lockOf: '127.0.0.1:3000', usedBy: [] }]);
});
