import type { Findings } from './findings.ts';
import { isNull, list, mapOf, scalar } from './node.ts';
import type { ListNode, MapEntry, MapNode, Node } from './node.ts';
import { patternTable } from './path-pattern.ts';
import type { Path } from './path-pattern.ts';

type Merger = (base: Node, over: Node, path: Path, findings: Findings) => Node;

/** Where merging is not "maps deep, lists appended, scalars replaced" (Compose Specification, "Merge"). */
const SPECIAL = patternTable<Merger>({
  'networks.*.ipam.config': mergePools,
  'networks.*.labels': concatenate,
  'volumes.*.labels': concatenate,
  'services.*.annotations': concatenate,
  'services.*.build': mergeBuild,
  'services.*.build.args': concatenate,
  'services.*.build.additional_contexts': concatenate,
  'services.*.build.extra_hosts': concatenate,
  'services.*.build.labels': concatenate,
  'services.*.command': replace,
  'services.*.depends_on': mergeDependsOn,
  'services.*.deploy.labels': concatenate,
  'services.*.dns': concatenate,
  'services.*.dns_opt': concatenate,
  'services.*.dns_search': concatenate,
  'services.*.entrypoint': replace,
  'services.*.env_file': concatenate,
  'services.*.label_file': concatenate,
  'services.*.environment': concatenate,
  'services.*.extra_hosts': concatenate,
  'services.*.healthcheck.test': replace,
  'services.*.labels': concatenate,
  'services.*.logging': mergeLogging,
  'services.*.networks': mergeNetworks,
  'services.*.sysctls': concatenate,
  'services.*.tmpfs': concatenate,
  'services.*.ulimits.*': mergeUlimit,
});

/** Lays `over` on `base` at a path. `!reset` in `over` removes, `!override` replaces; both are gone from the result. */
export function mergeNode(base: Node, over: Node, path: Path, findings: Findings): Node {
  if (over.tag === 'override') return withoutTag(over);
  const special = SPECIAL.find(path);
  if (special) return special(base, over, path, findings);
  if (isNull(over)) return base;
  if (base.kind === 'map') return over.kind === 'map' ? mergeMaps(base, over, path, findings) : clash(base, over, path, findings);
  if (base.kind === 'list') return over.kind === 'list' ? list([...base.items, ...over.items], over.at) : clash(base, over, path, findings);
  return over;
}

export function mergeMaps(base: MapNode, over: MapNode, path: Path, findings: Findings): MapNode {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const present = entries.get(key);
    if (entry.value.tag === 'reset') entries.delete(key);
    else if (!present || key.startsWith('x-')) entries.set(key, { key: entry.key, value: dropTags(entry.value) });
    else entries.set(key, { key: entry.key, value: mergeNode(present.value, entry.value, [...path, key], findings) });
  }
  return { kind: 'map', entries, at: base.entries.size === 0 ? over.at : base.at };
}

/** Removes what `!reset` marks; outside an override file that is all a tag can do. */
export function dropTags(node: Node): Node {
  if (node.kind === 'scalar') return withoutTag(node);
  if (node.kind === 'list') return { kind: 'list', items: node.items.filter((item) => item.tag !== 'reset').map(dropTags), at: node.at };
  const entries: [string, MapEntry][] = [];
  for (const [key, entry] of node.entries) if (entry.value.tag !== 'reset') entries.push([key, { key: entry.key, value: dropTags(entry.value) }]);
  return { kind: 'map', entries: new Map(entries), at: node.at };
}

function withoutTag(node: Node): Node {
  if (node.tag === undefined) return node;
  const { tag: _, ...rest } = node;
  return rest;
}

function clash(base: Node, over: Node, path: Path, findings: Findings): Node {
  const names = { map: 'a mapping', list: 'a list', scalar: 'a single value' } as const;
  findings.error('compose/merge', `${path.join('.')} is ${names[base.kind]} and cannot be overridden by ${names[over.kind]}`, over.at, 'Use the same form in both, or mark the new value with !override.');
  return base;
}

function replace(_base: Node, over: Node): Node {
  return over;
}

/** Mappings become `KEY=VALUE` lists, sorted as Compose does, so that the later one wins when keys are made unique. */
function concatenate(base: Node, over: Node): Node {
  const added = toSequence(over);
  const removed = new Set(added.filter((item) => item.tag === 'reset').map(keyOf));
  return list([...toSequence(base).filter((item) => !removed.has(keyOf(item))), ...added.filter((item) => item.tag !== 'reset')], over.at);
}

function keyOf(item: Node): string {
  return item.kind === 'scalar' ? (item.text.split('=', 1)[0] ?? '') : '';
}

function toSequence(node: Node): readonly Node[] {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'scalar') return isNull(node) ? [] : [node];
  const items: Node[] = [];
  for (const [key, { value, key: at }] of [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value.tag === 'reset') items.push({ ...scalar(key, at), tag: 'reset' });
    else if (value.kind === 'list') for (const item of value.items) items.push(scalar(`${key}=${item.kind === 'scalar' ? item.text : ''}`, item.at));
    else items.push(scalar(isNull(value) ? key : `${key}=${value.kind === 'scalar' ? value.text : ''}`, isNull(value) ? at : value.at));
  }
  return items;
}

function mergeLogging(base: Node, over: Node, path: Path, findings: Findings): Node {
  if (base.kind !== 'map' || over.kind !== 'map') return isNull(over) ? base : clash(base, over, path, findings);
  const driver = base.entries.get('driver')?.value;
  const other = over.entries.get('driver')?.value;
  const sameDriver = !driver || !other || (driver.kind === 'scalar' && other.kind === 'scalar' && driver.value === other.value);
  return sameDriver ? mergeMaps(base, over, path, findings) : over;
}

function mergeBuild(base: Node, over: Node, path: Path, findings: Findings): Node {
  const full = (node: Node): MapNode | undefined =>
    node.kind === 'map' ? node : node.kind === 'scalar' && typeof node.value === 'string' ? mapOf({ context: node }, node.at) : undefined;
  const [first, second] = [full(base), full(over)];
  if (!second) return isNull(over) ? base : clash(base, over, path, findings);
  return first ? mergeMaps(first, second, path, findings) : second;
}

function mergeDependsOn(base: Node, over: Node, path: Path, findings: Findings): Node {
  const full = (node: Node): MapNode | undefined => (node.kind === 'list' ? expandDependsOn(node) : node.kind === 'map' ? node : undefined);
  return mergeAsMaps(full(base), full(over), base, over, path, findings);
}

function mergeNetworks(base: Node, over: Node, path: Path, findings: Findings): Node {
  const full = (node: Node): MapNode | undefined => (node.kind === 'list' ? expandNames(node, () => scalar(null, node.at)) : node.kind === 'map' ? node : undefined);
  return mergeAsMaps(full(base), full(over), base, over, path, findings);
}

function mergeAsMaps(first: MapNode | undefined, second: MapNode | undefined, base: Node, over: Node, path: Path, findings: Findings): Node {
  if (!second) return isNull(over) ? base : clash(base, over, path, findings);
  if (!first) return over;
  const entries = new Map(first.entries);
  for (const [key, entry] of second.entries) {
    const present = entries.get(key);
    // `networks: {a: }` in the base is a place to fill, not a value to keep.
    const merged = present && !isNull(present.value) ? mergeNode(present.value, entry.value, [...path, key], findings) : dropTags(entry.value);
    if (entry.value.tag === 'reset') entries.delete(key);
    else entries.set(key, { key: entry.key, value: merged });
  }
  return { kind: 'map', entries, at: first.at };
}

/** `[a, b]` → `{a: {condition: service_started, required: true}, …}` */
export function expandDependsOn(node: ListNode): MapNode {
  return expandNames(node, (item) => mapOf({ condition: scalar('service_started', item.at), required: scalar(true, item.at) }, item.at));
}

/** A list of names as a mapping. What is no text is left out; the schema check has reported it. */
export function expandNames(node: ListNode, value: (item: Node) => Node): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const item of node.items) {
    if (item.kind === 'scalar' && typeof item.value === 'string') entries.set(item.value, { key: item.at, value: value(item) });
  }
  return { kind: 'map', entries, at: node.at };
}

function mergeUlimit(base: Node, over: Node, path: Path, findings: Findings): Node {
  return base.kind === 'map' && over.kind === 'map' ? mergeMaps(base, over, path, findings) : over;
}

/** Address pools of the same subnet are merged, others are added. */
function mergePools(base: Node, over: Node, path: Path, findings: Findings): Node {
  if (base.kind !== 'list' || over.kind !== 'list') return isNull(over) ? base : clash(base, over, path, findings);
  const pools = [...base.items];
  for (const pool of over.items) {
    const index = pools.findIndex((other) => subnet(other) !== undefined && subnet(other) === subnet(pool));
    const present = pools[index];
    if (present?.kind === 'map' && pool.kind === 'map') pools[index] = mergeMaps(present, pool, [...path, '[]'], findings);
    else pools.push(pool);
  }
  return list(pools, over.at);
}

function subnet(pool: Node): unknown {
  const value = pool.kind === 'map' ? pool.entries.get('subnet')?.value : undefined;
  return value?.kind === 'scalar' ? value.value : undefined;
}
