import type { Span } from './source-text.ts';

/**
 * A value of a stack file that still knows where it was written. Nodes are never changed: aliases share them, and merging builds new ones,
 * so that a message about the result of three files and an anchor can still point at the line that a person has to edit.
 */
export type Node = MapNode | ListNode | ScalarNode;

/** Compose's tags for override files. */
export type MergeTag = 'reset' | 'override';

export interface MapNode {
  readonly kind: 'map';
  /** A real Map: a key like `__proto__` can never reach an object's prototype. */
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly at: Span;
  readonly tag?: MergeTag;
}

export interface MapEntry {
  /** Where the key stands. */
  readonly key: Span;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly at: Span;
  readonly tag?: MergeTag;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** What Go prints for the value (`010` → `8`, `1.50` → `1.5`): environment and labels are text. Empty for null. */
  readonly text: string;
  readonly at: Span;
  readonly tag?: MergeTag;
  /** A path that was written from a folder or from `~`, and made absolute since. One that was written as absolute is the user's word about the host. */
  readonly resolved?: true;
}

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export function scalar(value: string | number | boolean | null, at: Span): ScalarNode {
  return { kind: 'scalar', value, text: value === null ? '' : String(value), at };
}

export function list(items: readonly Node[], at: Span): ListNode {
  return { kind: 'list', items, at };
}

export function map(entries: Iterable<readonly [string, MapEntry]>, at: Span): MapNode {
  return { kind: 'map', entries: new Map(entries), at };
}

/** A map whose keys and values were not written but follow from what stands at `at`. */
export function mapOf(fields: Readonly<Record<string, Node | undefined>>, at: Span): MapNode {
  const entries: [string, MapEntry][] = [];
  for (const [key, value] of Object.entries(fields)) if (value) entries.push([key, { key: at, value }]);
  return map(entries, at);
}

export function isNull(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

/** The value of a key; undefined when there is none or `node` is not a map. */
export function get(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** A copy of `node` with one value replaced, or removed when `value` is undefined. A new key stands where the map does. */
export function withValue(node: MapNode, key: string, value: Node | undefined): MapNode {
  const entries = new Map(node.entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, { key: entries.get(key)?.key ?? value.at, value });
  return { ...node, entries };
}

/** Applies `change` to each value; keys and places stay. The node itself is returned when nothing changed. */
export function mapValues(node: MapNode, change: (value: Node, key: string) => Node): MapNode {
  let entries: Map<string, MapEntry> | undefined;
  for (const [key, entry] of node.entries) {
    const value = change(entry.value, key);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(key, { key: entry.key, value });
  }
  return entries ? { ...node, entries } : node;
}

/** The node at a path of keys and indexes. */
export function nodeAt(root: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node?.kind === 'list' ? node.items[Number(step)] : get(node, String(step));
  return node;
}

/** Follows a path of keys and indexes as far as it goes and returns where it ends: the nearest thing to point at. */
export function spanAt(root: Node, path: readonly (string | number)[], onKey = false): Span {
  let node = root;
  let key: Span | undefined;
  for (const step of path) {
    const entry = node.kind === 'map' ? node.entries.get(String(step)) : undefined;
    const next = entry?.value ?? (node.kind === 'list' ? node.items[Number(step)] : undefined);
    if (!next) return node.at;
    key = entry?.key;
    node = next;
  }
  return onKey && key ? key : node.at;
}

/** Plain JSON for the schema check and the digest. Objects have no prototype. */
export function toPlain(node: Node): Plain {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const object: Record<string, Plain> = Object.create(null) as Record<string, Plain>;
  for (const [key, { value }] of node.entries) object[key] = toPlain(value);
  return object;
}

/** The place is that of the closest node: a map's own text would underline its first line only. */
export function entryKey(node: Node | undefined, key: string): Span | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.key : undefined;
}
