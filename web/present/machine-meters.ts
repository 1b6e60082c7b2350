import type { Machine } from '../../controller/model/engine-objects.ts';
import { formatBytes } from './bytes.ts';

/** How much of something is taken. */
export interface Meter {
  readonly word: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'bad';
}

/** Processors, memory and disk; what could not be read is left out. */
export function machineMeters(machine: Machine | undefined): readonly Meter[] {
  if (machine === undefined) return [];
  const { cpus, load, memory, disk } = machine;
  return [
    { word: 'CPU', share: load / cpus, text: `load ${load.toFixed(1)} on ${cpus} ${cpus === 1 ? 'core' : 'cores'}` },
    { word: 'Memory', share: taken(memory), text: `${formatBytes(memory.available)} of ${formatBytes(memory.total)} free` },
    { word: 'Disk', share: taken(disk), text: `${formatBytes(disk.available)} of ${formatBytes(disk.total)} free` },
  ].flatMap(({ word, share, text }) => (Number.isFinite(share) ? [{ word, percent: Math.round(Math.min(1, Math.max(0, share)) * 100), text, tone: toneOf(share) }] : []));
}

function taken({ total, available }: { readonly total: number; readonly available: number }): number {
  return (total - available) / total;
}

function toneOf(share: number): Meter['tone'] {
  if (share >= 0.95) return 'bad';
  return share >= 0.85 ? 'warn' : 'good';
}
