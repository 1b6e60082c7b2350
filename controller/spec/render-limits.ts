import type { CanonicalBlkio, CanonicalService } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import type { Node } from './node.ts';
import { readBytes, readItems, readNumber, readPositive, readText } from './read-values.ts';

/** One number stands for both limits. */
export function renderUlimits(node: Node | undefined): CanonicalService['ulimits'] {
  if (node?.kind !== 'map' || node.entries.size === 0) return undefined;
  const limits: [string, number | { soft: number; hard: number }][] = [];
  for (const [name, { value }] of node.entries) {
    if (value.kind === 'map') limits.push([name, { soft: readNumber(value, 'soft') ?? 0, hard: readNumber(value, 'hard') ?? 0 }]);
    else if (value.kind === 'scalar' && value.value !== null) limits.push([name, Number(value.value)]);
  }
  return Object.fromEntries(limits);
}

export function renderBlkio(node: Node | undefined, findings: Findings): CanonicalBlkio | undefined {
  if (node?.kind !== 'map') return undefined;
  const rates = (key: string): CanonicalBlkio['device_read_bps'] => {
    const items = readItems(node, key).map((item) => ({ path: readText(item, 'path') ?? '', rate: readBytes(item, 'rate', findings) ?? '0' }));
    return items.length === 0 ? undefined : items;
  };
  const weights = readItems(node, 'weight_device').map((item) => ({ path: readText(item, 'path') ?? '', weight: readNumber(item, 'weight') ?? 0 }));
  return {
    weight: readPositive(node, 'weight'),
    weight_device: weights.length === 0 ? undefined : weights,
    device_read_bps: rates('device_read_bps'),
    device_read_iops: rates('device_read_iops'),
    device_write_bps: rates('device_write_bps'),
    device_write_iops: rates('device_write_iops'),
  };
}
