import { posix } from 'node:path';
import type { Findings } from './findings.ts';
import { get, mapOf, scalar, withValue } from './node.ts';
import type { Node } from './node.ts';
import { parseVolume } from './parse-volume.ts';

/** A short mount becomes a long one; the target of both is cleaned, so that `/c` and `/c/` are the same place. */
export function expandVolume(item: Node, findings: Findings): Node {
  if (item.kind === 'map') {
    const target = get(item, 'target');
    return target?.kind === 'scalar' && typeof target.value === 'string' ? withValue(item, 'target', scalar(cleanTarget(target.value), target.at)) : item;
  }
  if (item.kind === 'list' || typeof item.value !== 'string') return item;
  const { at } = item;
  const parsed = parseVolume(item.value);
  if (parsed.kind === 'invalid') {
    findings.error('compose/volume', `"${item.value}" is not a mount: ${parsed.reason}`, at, 'Write "SOURCE:TARGET" or "SOURCE:TARGET:ro".');
    return item;
  }
  const { volume } = parsed;
  for (const option of volume.unknown) findings.warning('compose/volume', `the mount option "${option}" means nothing and is dropped`, at, 'Options are ro, rw, z, Z, nocopy and the propagation modes.');
  const isBind = volume.type === 'bind';
  const bind = mapOf(
    {
      selinux: volume.selinux === undefined ? undefined : scalar(volume.selinux, at),
      propagation: volume.propagation === undefined ? undefined : scalar(volume.propagation, at),
      create_host_path: isBind ? scalar(true, at) : undefined,
    },
    at,
  );
  return mapOf(
    {
      type: scalar(volume.type, at),
      source: volume.source === undefined ? undefined : scalar(volume.source, at),
      target: scalar(cleanTarget(volume.target), at),
      read_only: volume.readOnly ? scalar(true, at) : undefined,
      bind: isBind || bind.entries.size > 0 ? bind : undefined,
      // Compose reads one or two characters as nothing but a target.
      volume: (isBind && !volume.nocopy) || item.value.length <= 2 ? undefined : mapOf({ nocopy: volume.nocopy ? scalar(true, at) : undefined }, at),
    },
    at,
  );
}

/** Go's path.Clean: no trailing slash, no `..` steps. */
function cleanTarget(target: string): string {
  if (target === '') return '';
  const clean = posix.normalize(target);
  return clean.length > 1 && clean.endsWith('/') ? clean.slice(0, -1) : clean;
}
