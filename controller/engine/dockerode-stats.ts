import type Docker from 'dockerode';
import type { Connection } from './dockerode-connect.ts';
import { parseNdjson } from './ndjson.ts';
import type { ContainerStats } from './port.ts';

/** The part of the engine's answer that is read (Engine API, "Get container stats based on resource usage"). */
interface RawStats {
  readonly read?: string;
  readonly cpu_stats?: { readonly cpu_usage?: { readonly total_usage?: number }; readonly system_cpu_usage?: number; readonly online_cpus?: number };
  readonly memory_stats?: { readonly usage?: number; readonly limit?: number; readonly stats?: Readonly<Record<string, number>> };
  readonly networks?: Readonly<Record<string, { readonly rx_bytes?: number; readonly tx_bytes?: number }>>;
  readonly pids_stats?: { readonly current?: number };
  readonly blkio_stats?: { readonly io_service_bytes_recursive?: readonly { readonly op?: string; readonly value?: number }[] | null };
}

/** What a container uses, about once a second until it stops or `signal` aborts. @throws OrbitrError `engine/not-found` */
export async function* stats(connection: Connection, id: string, signal: AbortSignal): AsyncGenerator<ContainerStats> {
  const stream = await connection.stream(`watch what ${id} uses`, (docker, abort) => meterOf(docker, id).stats({ stream: true, abortSignal: abort }), { signal });
  try {
    for await (const value of parseNdjson(stream)) {
      const sample = toStats(value as RawStats);
      if (sample !== undefined) yield sample;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** One sample, without the second that the engine otherwise takes to compare. Undefined: the container does not run. @throws OrbitrError */
export async function statsOnce(connection: Connection, id: string): Promise<ContainerStats | undefined> {
  const value = await connection.call(`see what ${id} uses`, (docker, abort) => meterOf(docker, id).stats({ stream: false, 'one-shot': true, abortSignal: abort }));
  return toStats(value as RawStats);
}

interface Meter {
  stats(options: { readonly stream: boolean; readonly 'one-shot'?: true; readonly abortSignal: AbortSignal }): Promise<unknown>;
}

/** dockerode's published types know neither the signal nor `one-shot`. */
function meterOf(docker: Docker, id: string): Meter {
  return docker.getContainer(id) as unknown as Meter;
}

function toStats({ read, cpu_stats: cpu = {}, memory_stats: memory = {}, networks = {}, pids_stats: pids = {}, blkio_stats: io = {} }: RawStats): ContainerStats | undefined {
  const at = Date.parse(read ?? '');
  // Of a container that does not run the engine answers with nothing in it, and the year 1.
  if (!(at > 0) || memory.usage === undefined) return undefined;
  const bytes = (op: string): number => (io.io_service_bytes_recursive ?? []).reduce((sum, each) => sum + (each.op?.toLowerCase() === op ? (each.value ?? 0) : 0), 0);
  const sum = (key: 'rx_bytes' | 'tx_bytes'): number => Object.values(networks).reduce((total, each) => total + (each[key] ?? 0), 0);
  return {
    at,
    cpuTime: (cpu.cpu_usage?.total_usage ?? 0) / 1e9,
    // What could be taken back at once does not count, as in `docker stats` (cgroup v2, then v1).
    memory: memory.usage - (memory.stats?.['inactive_file'] ?? memory.stats?.['total_inactive_file'] ?? 0),
    memoryLimit: memory.limit ?? 0,
    received: sum('rx_bytes'),
    sent: sum('tx_bytes'),
    read: bytes('read'),
    written: bytes('write'),
    processes: pids.current ?? 0,
  };
}
