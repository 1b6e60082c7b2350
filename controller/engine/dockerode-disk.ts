import type { DiskUsage, DiskUsageOf } from '../model/engine-objects.ts';
import { abortable } from './dockerode-connect.ts';
import type { Connection } from './dockerode-connect.ts';

/** Disks are slow, and volumes may hold millions of files. ms. */
const MEASURING = 10 * 60_000;

/** The part of the engine's answer that is read (Engine API, "Get data usage information"). */
interface RawUsage {
  readonly LayersSize?: number | null;
  readonly Images?: readonly { readonly Size?: number; readonly SharedSize?: number; readonly Containers?: number }[] | null;
  readonly Containers?: readonly { readonly SizeRw?: number; readonly State?: string }[] | null;
  readonly Volumes?: readonly { readonly UsageData?: { readonly Size: number; readonly RefCount: number } | null }[] | null;
  readonly BuildCache?: readonly { readonly Size?: number; readonly InUse?: boolean; readonly Shared?: boolean }[] | null;
}

/** What the engine keeps on its disk, as `docker system df` sums it up. Slow: it looks at every file of every volume. @param now ms since 1970 @throws OrbitrError */
export async function diskUsage(connection: Connection, now: () => number): Promise<DiskUsage> {
  const raw = (await connection.call('measure its disk', (docker, signal) => abortable(docker).df({ abortSignal: signal }), { deadline: MEASURING })) as RawUsage;
  // Layers that several images share lie on the disk once.
  const images = raw.Images ?? [];
  const unused = images.filter(({ Containers = 0 }) => Containers <= 0);
  return {
    at: now(),
    images: { count: images.length, bytes: known(raw.LayersSize ?? undefined), reclaimable: sum(unused, ({ Size, SharedSize }) => known(Size) - known(SharedSize)) },
    containers: sumUp(raw.Containers ?? [], ({ SizeRw }) => SizeRw, ({ State }) => State !== 'running' && State !== 'paused' && State !== 'restarting'),
    volumes: sumUp(raw.Volumes ?? [], ({ UsageData }) => UsageData?.Size, ({ UsageData }) => UsageData?.RefCount === 0),
    buildCache: sumUp((raw.BuildCache ?? []).filter(({ Shared }) => Shared !== true), ({ Size }) => Size, ({ InUse }) => InUse !== true),
  };
}

function sumUp<T>(all: readonly T[], sizeOf: (each: T) => number | undefined, unused: (each: T) => boolean): DiskUsageOf {
  return { count: all.length, bytes: sum(all, (each) => known(sizeOf(each))), reclaimable: sum(all.filter(unused), (each) => known(sizeOf(each))) };
}

function sum<T>(all: readonly T[], sizeOf: (each: T) => number): number {
  return all.reduce((total, each) => total + Math.max(0, sizeOf(each)), 0);
}

/** The engine says -1 of what it does not know. */
function known(size: number | undefined): number {
  return Math.max(0, size ?? 0);
}
