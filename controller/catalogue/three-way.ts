import { isDeepStrictEqual } from 'node:util';
import { listKeyOf } from './list-keys.ts';

/** Keys of mappings; of lists whose items are told apart, `{ item }` with the item's key. */
export type MergePath = readonly (string | ItemKey)[];
export interface ItemKey {
  readonly item: string;
}

/** One change that turns the user's file into the merged one. `value` undefined: take it away. */
export interface MergeEdit {
  readonly path: MergePath;
  readonly value: unknown;
}

export interface MergeConflict {
  readonly path: MergePath;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface ThreeWay {
  /** What the merged file says. */
  readonly value: unknown;
  readonly edits: readonly MergeEdit[];
  /** Both changed it, and differently. Undecided ones keep the user's value. */
  readonly conflicts: readonly MergeConflict[];
}

export type Decide = (path: MergePath) => 'mine' | 'theirs' | undefined;

/**
 * Merges plain values: what only the template changed is taken, what only the user changed stays, what both changed is a conflict. Pure.
 * A user's change is never lost silently: it is in `value`, unless `decide` said `theirs`.
 */
export function threeWay(base: unknown, mine: unknown, theirs: unknown, decide: Decide, path: MergePath = []): ThreeWay {
  if (isDeepStrictEqual(theirs, base) || isDeepStrictEqual(mine, theirs)) return { value: mine, edits: [], conflicts: [] };
  if (isMapping(mine) && isMapping(theirs) && (isMapping(base) || base === undefined)) return mergeMappings(base ?? {}, mine, theirs, decide, path);
  if (Array.isArray(mine) && Array.isArray(theirs) && (Array.isArray(base) || base === undefined)) {
    const merged = mergeLists(base ?? [], mine, theirs, decide, path);
    if (merged !== undefined) return merged;
  }
  if (isDeepStrictEqual(mine, base)) return { value: theirs, edits: [{ path, value: theirs }], conflicts: [] };
  const decision = decide(path);
  if (decision === 'theirs') return { value: theirs, edits: [{ path, value: theirs }], conflicts: [] };
  return { value: mine, edits: [], conflicts: decision === 'mine' ? [] : [{ path, base, mine, theirs }] };
}

type Mapping = Readonly<Record<string, unknown>>;

function mergeMappings(base: Mapping, mine: Mapping, theirs: Mapping, decide: Decide, path: MergePath): ThreeWay {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])];
  const merged = keys.map((key) => [key, threeWay(own(base, key), own(mine, key), own(theirs, key), decide, [...path, key])] as const);
  return {
    value: Object.fromEntries(merged.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]))),
    edits: merged.flatMap(([, { edits }]) => edits),
    conflicts: merged.flatMap(([, { conflicts }]) => conflicts),
  };
}

/** Undefined when the items cannot be told apart: then the list is one value. */
function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[], decide: Decide, path: MergePath): ThreeWay | undefined {
  const keyOf = listKeyOf(path.map((step) => (typeof step === 'string' ? step : step.item)));
  const [before, ours, others] = [byKey(base, keyOf), byKey(mine, keyOf), byKey(theirs, keyOf)];
  if (before === undefined || ours === undefined || others === undefined) return undefined;
  const keys = [...new Set([...ours.keys(), ...others.keys(), ...before.keys()])];
  const merged = keys.map((item) => threeWayItem(before.get(item), ours.get(item), others.get(item), decide, [...path, { item }]));
  return { value: merged.flatMap(({ value }) => (value === undefined ? [] : [value])), edits: merged.flatMap(({ edits }) => edits), conflicts: merged.flatMap(({ conflicts }) => conflicts) };
}

/** Items are whole: half of one author's mount and half of another's is nobody's. */
function threeWayItem(base: unknown, mine: unknown, theirs: unknown, decide: Decide, path: MergePath): ThreeWay {
  if (isDeepStrictEqual(theirs, base) || isDeepStrictEqual(mine, theirs)) return { value: mine, edits: [], conflicts: [] };
  if (isDeepStrictEqual(mine, base) || decide(path) === 'theirs') return { value: theirs, edits: [{ path, value: theirs }], conflicts: [] };
  return { value: mine, edits: [], conflicts: decide(path) === 'mine' ? [] : [{ path, base, mine, theirs }] };
}

function byKey(items: readonly unknown[], keyOf: ((item: unknown) => string | undefined) | undefined): ReadonlyMap<string, unknown> | undefined {
  const map = new Map<string, unknown>();
  for (const item of items) {
    const key = keyOf?.(item);
    if (key === undefined || map.has(key)) return undefined;
    map.set(key, item);
  }
  return map;
}

function own(mapping: Mapping, key: string): unknown {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
