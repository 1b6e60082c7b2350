import type { BlkioSettings, ResourceSettings, RestartPolicy } from '../model/container-settings.ts';
import type { CanonicalBlkio, CanonicalService } from './canonical-model.ts';

/** Limits in the engine's units; those under `deploy` win. Zero stays out: it means "no limit". */
export function normalizeResources(service: CanonicalService): ResourceSettings {
  const { limits, reservations } = service.deploy?.resources ?? {};
  const cpus = limits?.cpus ?? service.cpus;
  return compact({
    memory: toNumber(limits?.memory ?? service.mem_limit),
    memorySwap: toNumber(service.memswap_limit),
    memoryReservation: toNumber(reservations?.memory ?? service.mem_reservation),
    memorySwappiness: toNumber(service.mem_swappiness),
    nanoCpus: cpus === undefined ? undefined : Math.round(cpus * 1e9),
    cpuShares: service.cpu_shares,
    cpuPeriod: service.cpu_period,
    cpuQuota: service.cpu_quota,
    cpuRealtimePeriod: service.cpu_rt_period,
    cpuRealtimeRuntime: service.cpu_rt_runtime,
    cpuCount: service.cpu_count,
    cpuPercent: service.cpu_percent,
    cpusetCpus: service.cpuset,
    pidsLimit: limits?.pids ?? service.pids_limit,
    blkio: service.blkio_config && normalizeBlkio(service.blkio_config),
  });
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function normalizeBlkio(blkio: CanonicalBlkio): BlkioSettings {
  const rates = (items: CanonicalBlkio['device_read_bps']): BlkioSettings['readBps'] => (items ?? []).map(({ path, rate }) => ({ path, rate: Number(rate) }));
  return {
    ...(blkio.weight !== undefined && { weight: blkio.weight }),
    weightDevice: blkio.weight_device ?? [],
    readBps: rates(blkio.device_read_bps),
    writeBps: rates(blkio.device_write_bps),
    readIops: rates(blkio.device_read_iops),
    writeIops: rates(blkio.device_write_iops),
  };
}

/**
 * `no`, `always`, `unless-stopped`, `on-failure` or `on-failure:3`; `deploy.restart_policy` wins. Undefined: the text is no policy.
 * A `deploy.restart_policy` without a condition is none to Compose, though the specification calls `any` its default.
 */
export function normalizeRestart(service: CanonicalService): RestartPolicy | undefined {
  const policy = service.deploy?.restart_policy;
  if (policy) {
    const names = { none: 'no', no: 'no', 'on-failure': 'on-failure', 'unless-stopped': 'unless-stopped', any: 'always', always: 'always' } as const;
    if (policy.condition === undefined) return { name: 'no', maximumRetries: 0, declared: false };
    const name = names[policy.condition as keyof typeof names];
    return name && { name, maximumRetries: name === 'on-failure' ? (policy.max_attempts ?? 0) : 0, declared: true };
  }
  if (service.restart === undefined) return { name: 'no', maximumRetries: 0, declared: false };
  const found = /^(no|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(service.restart);
  if (!found || (found[2] !== undefined && found[1] !== 'on-failure')) return undefined;
  return { name: found[1] as RestartPolicy['name'], maximumRetries: Number(found[2] ?? 0), declared: true };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, which an optional property may not hold. */
export function compact<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
