import type { CanonicalGrant, CanonicalMount } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readBoolean, readBytes, readFlag, readItems, readNumber, readPositive, readText, readTextMap } from './read-values.ts';

/** Mounts in long form. */
export function renderMounts(service: Node, findings: Findings): readonly CanonicalMount[] | undefined {
  const mounts = readItems(service, 'volumes').flatMap((item) => (item.kind === 'map' ? [renderMount(item, findings)] : []));
  return mounts.length === 0 ? undefined : mounts;
}

function renderMount(item: Node, findings: Findings): CanonicalMount {
  const [bind, volume, tmpfs, image] = ['bind', 'volume', 'tmpfs', 'image'].map((key) => get(item, key));
  const target = readText(item, 'target');
  if (target === undefined) findings.error('compose/volume', 'a mount has no target', item.at, 'Add "target: /path/in/the/container".');
  if (readText(item, 'type') === 'bind' && readText(item, 'source') === undefined) {
    findings.error('compose/volume', 'a bind mount has no source', item.at, 'Add "source: ./path", or use a volume.');
  }
  const mode = get(tmpfs, 'mode');
  if (mode?.kind === 'scalar' && typeof mode.value === 'string') findings.error('compose/volume', `the mode "${mode.text}" is text`, mode.at, 'Write it as a number, without quotes: 0o1777.');
  return {
    type: readText(item, 'type') ?? '',
    source: readText(item, 'source'),
    target: target ?? '',
    read_only: readFlag(item, 'read_only'),
    consistency: readText(item, 'consistency'),
    bind: bind?.kind === 'map'
      ? { propagation: readText(bind, 'propagation'), selinux: readText(bind, 'selinux'), recursive: readText(bind, 'recursive'), create_host_path: readBoolean(bind, 'create_host_path') }
      : undefined,
    volume: volume?.kind === 'map' ? { nocopy: readFlag(volume, 'nocopy'), subpath: readText(volume, 'subpath'), labels: readTextMap(volume, 'labels') } : undefined,
    tmpfs: tmpfs?.kind === 'map' ? { size: readBytes(tmpfs, 'size', findings), mode: readPositive(tmpfs, 'mode') } : undefined,
    image: image?.kind === 'map' ? { subpath: readText(image, 'subpath') } : undefined,
  };
}

/** Configs and secrets that a service is granted. `folder` is where those without a target go; empty: Compose prints none. */
export function renderGrants(service: Node, key: string, folder: string): readonly CanonicalGrant[] | undefined {
  const grants = readItems(service, key).flatMap((item) => {
    const source = readText(item, 'source');
    if (source === undefined) return [];
    const target = readText(item, 'target') ?? (folder === '' ? undefined : folder + source);
    return [{ source, target, uid: readText(item, 'uid'), gid: readText(item, 'gid'), mode: readNumber(item, 'mode') }];
  });
  return grants.length === 0 ? undefined : grants;
}
