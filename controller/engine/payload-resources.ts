import type { BlkioSettings, ResourceSettings, RestartPolicy } from '../model/container-settings.ts';

/** The part of `HostConfig` that the update call takes too. */
export interface ResourcesBody {
  readonly Memory?: number;
  readonly MemorySwap?: number;
  readonly MemoryReservation?: number;
  readonly MemorySwappiness?: number;
  readonly NanoCpus?: number;
  readonly CpuShares?: number;
  readonly CpuPeriod?: number;
  readonly CpuQuota?: number;
  readonly CpuRealtimePeriod?: number;
  readonly CpuRealtimeRuntime?: number;
  readonly CpuCount?: number;
  readonly CpuPercent?: number;
  readonly CpusetCpus?: string;
  readonly CpusetMems?: string;
  readonly PidsLimit?: number;
  readonly BlkioWeight?: number;
  readonly BlkioWeightDevice?: readonly { readonly Path: string; readonly Weight: number }[];
  readonly BlkioDeviceReadBps?: readonly ThrottleBody[];
  readonly BlkioDeviceWriteBps?: readonly ThrottleBody[];
  readonly BlkioDeviceReadIOps?: readonly ThrottleBody[];
  readonly BlkioDeviceWriteIOps?: readonly ThrottleBody[];
}

interface ThrottleBody {
  readonly Path: string;
  readonly Rate: number;
}

/** Limits → body. Pure. What is absent stays absent: to the engine 0 means "no limit" at creation but "leave it" at an update. */
export function resourcesBody(resources: ResourceSettings): ResourcesBody {
  return {
    ...(resources.memory === undefined ? {} : { Memory: resources.memory }),
    ...(resources.memorySwap === undefined ? {} : { MemorySwap: resources.memorySwap }),
    ...(resources.memoryReservation === undefined ? {} : { MemoryReservation: resources.memoryReservation }),
    ...(resources.memorySwappiness === undefined ? {} : { MemorySwappiness: resources.memorySwappiness }),
    ...(resources.nanoCpus === undefined ? {} : { NanoCpus: resources.nanoCpus }),
    ...(resources.cpuShares === undefined ? {} : { CpuShares: resources.cpuShares }),
    ...(resources.cpuPeriod === undefined ? {} : { CpuPeriod: resources.cpuPeriod }),
    ...(resources.cpuQuota === undefined ? {} : { CpuQuota: resources.cpuQuota }),
    ...(resources.cpuRealtimePeriod === undefined ? {} : { CpuRealtimePeriod: resources.cpuRealtimePeriod }),
    ...(resources.cpuRealtimeRuntime === undefined ? {} : { CpuRealtimeRuntime: resources.cpuRealtimeRuntime }),
    ...(resources.cpuCount === undefined ? {} : { CpuCount: resources.cpuCount }),
    ...(resources.cpuPercent === undefined ? {} : { CpuPercent: resources.cpuPercent }),
    ...(resources.cpusetCpus === undefined ? {} : { CpusetCpus: resources.cpusetCpus }),
    ...(resources.cpusetMems === undefined ? {} : { CpusetMems: resources.cpusetMems }),
    ...(resources.pidsLimit === undefined ? {} : { PidsLimit: resources.pidsLimit }),
    ...(resources.blkio === undefined ? {} : blkioBody(resources.blkio)),
  };
}

function blkioBody(blkio: BlkioSettings): ResourcesBody {
  const throttle = (limits: BlkioSettings['readBps']) => limits.map(({ path, rate }) => ({ Path: path, Rate: rate }));
  return {
    ...(blkio.weight === undefined ? {} : { BlkioWeight: blkio.weight }),
    BlkioWeightDevice: blkio.weightDevice.map(({ path, weight }) => ({ Path: path, Weight: weight })),
    BlkioDeviceReadBps: throttle(blkio.readBps),
    BlkioDeviceWriteBps: throttle(blkio.writeBps),
    BlkioDeviceReadIOps: throttle(blkio.readIops),
    BlkioDeviceWriteIOps: throttle(blkio.writeIops),
  };
}

/** The engine refuses a retry count with any policy but `on-failure`. */
export function restartPolicyBody(restart: RestartPolicy): { readonly Name: string; readonly MaximumRetryCount: number } {
  return { Name: restart.name, MaximumRetryCount: restart.name === 'on-failure' ? restart.maximumRetries : 0 };
}
