import { get, mapValues } from './node.ts';
import type { ListNode, Node } from './node.ts';
import { parseVolume } from './parse-volume.ts';
import { patternTable } from './path-pattern.ts';
import type { Path } from './path-pattern.ts';

/** What makes two items of a list the same thing. Undefined: the item is only like itself. */
type Identity = (item: Node) => string | undefined;

const UNIQUE = patternTable<Identity>({
  'networks.*.labels': byKey,
  'services.*.annotations': byKey,
  'services.*.build.args': byKey,
  'services.*.build.additional_contexts': byKey,
  'services.*.build.platforms': byKey,
  'services.*.build.tags': byKey,
  'services.*.build.labels': byKey,
  'services.*.cap_add': byKey,
  'services.*.cap_drop': byKey,
  'services.*.devices': byMountTarget,
  'services.*.configs': byGrantTarget(''),
  'services.*.deploy.labels': byKey,
  'services.*.dns': byKey,
  'services.*.dns_opt': byKey,
  'services.*.dns_search': byKey,
  'services.*.environment': byKey,
  'services.*.env_file': byEnvFile,
  'services.*.extra_hosts': byText,
  'services.*.expose': byText,
  'services.*.labels': byKey,
  'services.*.links': byKey,
  'services.*.networks.*.aliases': byKey,
  'services.*.networks.*.link_local_ips': byKey,
  'services.*.ports': byPort,
  'services.*.profiles': byKey,
  'services.*.secrets': byGrantTarget('/run/secrets'),
  'services.*.sysctls': byKey,
  'services.*.tmpfs': byKey,
  'services.*.volumes': byMountTarget,
});

/** Of items that mean the same thing the last one stays, at the place of the first (Compose Specification, "Merge: unique resources"). */
export function uniqueItems(root: Node): Node {
  const visit = (node: Node, path: Path): Node => {
    if (node.kind === 'scalar') return node;
    // No list to be made unique is deeper than this.
    if (node.kind === 'map') return path.length > 4 ? node : mapValues(node, (value, key) => (key.startsWith('x-') ? value : visit(value, [...path, key])));
    const identity = UNIQUE.find(path);
    return identity ? unique(node, identity) : node;
  };
  return visit(root, []);
}

function unique(node: ListNode, identity: Identity): ListNode {
  const items: Node[] = [];
  const seen = new Map<string, number>();
  for (const item of node.items) {
    const id = identity(item);
    const index = id === undefined ? undefined : seen.get(id);
    if (index !== undefined) items[index] = item;
    else {
      if (id !== undefined) seen.set(id, items.length);
      items.push(item);
    }
  }
  return items.length === node.items.length && items.every((item, i) => item === node.items[i]) ? node : { ...node, items };
}

function text(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

function byText(item: Node): string | undefined {
  return text(item);
}

function byKey(item: Node): string | undefined {
  return text(item)?.split('=', 1)[0];
}

function byEnvFile(item: Node): string | undefined {
  return text(item) ?? text(get(item, 'path'));
}

function byMountTarget(item: Node): string | undefined {
  if (item.kind === 'map') return text(get(item, 'target'));
  const parsed = parseVolume(text(item) ?? '');
  return parsed.kind === 'volume' ? parsed.volume.target : undefined;
}

function byGrantTarget(folder: string): Identity {
  return (item) => text(get(item, 'target')) ?? `${folder}/${text(item) ?? text(get(item, 'source')) ?? ''}`;
}

function byPort(item: Node): string | undefined {
  if (item.kind !== 'map') return text(item);
  return `${text(get(item, 'host_ip')) ?? '0.0.0.0'}:${text(get(item, 'published')) ?? ''}:${text(get(item, 'target')) ?? ''}/${text(get(item, 'protocol')) ?? 'tcp'}`;
}
