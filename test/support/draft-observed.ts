import { LABEL } from '../../controller/model/labels.ts';
import type { ContainerDetail, ObservedContainer } from '../../controller/model/observed-state.ts';

export const draftDetail: ContainerDetail = {
  exitCode: 0,
  startedAt: 1000,
  finishedAt: 0,
  restartCount: 0,
  oomKilled: false,
  error: '',
  networkMode: 'none',
  restart: { name: 'no', maximumRetries: 0 },
  resources: { memory: 0, memorySwap: 0, memoryReservation: 0, nanoCpus: 0, cpuShares: 0, cpuPeriod: 0, cpuQuota: 0, pidsLimit: 0, cpusetCpus: '', cpusetMems: '' },
  healthOutput: '',
  interrupted: false,
};

/** A container of a stack as the list tells it: running, no detail. */
export function draftObserved(name: string, overrides: Partial<ObservedContainer> = {}): ObservedContainer {
  return { id: `id-${name}`, name, labels: { [LABEL.stack]: 'blog' }, image: 'busybox:stable', imageId: 'sha256:1', created: 0, state: 'running', health: 'none', networks: {}, mounts: [], ports: [], ...overrides };
}
