import { isDeepStrictEqual } from 'node:util';
import type { Comparable } from './comparable.ts';

export interface FieldDifference {
  /** `container shop-web-1` */
  readonly object: string;
  /** `HostConfig.Binds`; of an object that only one side has, `exists`. */
  readonly field: string;
  /** Only what differs of a list or a map. Undefined: that side has nothing there. */
  readonly compose: unknown;
  readonly orbitr: unknown;
}

/** What two sides made differently, field by field. */
export function fieldDifferences(compose: Comparable, orbitr: Comparable): readonly FieldDifference[] {
  return union(compose, orbitr).flatMap((object): readonly FieldDifference[] => {
    const [theirs, ours] = [compose[object], orbitr[object]];
    if (theirs === undefined || ours === undefined) return [{ object, field: 'exists', compose: theirs && true, orbitr: ours && true }];
    const fields = union(theirs, ours).filter((field) => !isDeepStrictEqual(theirs[field], ours[field]));
    return fields.map((field) => ({ object, field, ...trimmed(theirs[field], ours[field]) }));
  });
}

/** Compose set something and Orbitr nothing at all: the worst kind of difference, unless it was said. */
export function isIgnored({ compose, orbitr }: FieldDifference): boolean {
  return compose !== undefined && orbitr === undefined;
}

function trimmed(compose: unknown, orbitr: unknown): Pick<FieldDifference, 'compose' | 'orbitr'> {
  if (Array.isArray(compose) && Array.isArray(orbitr)) return { compose: without(compose, orbitr), orbitr: without(orbitr, compose) };
  if (isMap(compose) && isMap(orbitr)) {
    const keys = union(compose, orbitr).filter((key) => !isDeepStrictEqual(compose[key], orbitr[key]));
    const pick = (map: Readonly<Record<string, unknown>>) => Object.fromEntries(keys.flatMap((key) => (key in map ? [[key, map[key]]] : [])));
    return { compose: pick(compose), orbitr: pick(orbitr) };
  }
  return { compose, orbitr };
}

/** Whole lists when only their order differs. */
function without(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const rest = list.filter((item) => !other.some((each) => isDeepStrictEqual(each, item)));
  return rest.length === 0 && list.length === other.length ? list : rest;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function union(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
