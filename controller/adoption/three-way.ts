import { comparePictures } from './compare-pictures.ts';
import type { Picture } from './picture-frame.ts';

/** One field in which what the file says, what was applied last and what runs are not all the same. Undefined: not set. */
export interface ThreeWayRow {
  /** JSON pointer: `/services/web/mem_limit`. */
  readonly path: string;
  readonly desired: unknown;
  readonly applied: unknown;
  readonly live: unknown;
  /** Who moved, measured from what was applied: the file, what runs, or both. Unknown when nothing is remembered. */
  readonly moved: 'file' | 'live' | 'both' | 'unknown';
}

/** Compares three pictures of one service. `applied` undefined: it is not known, and says nothing. */
export function threeWay(desired: Picture, applied: Picture | undefined, live: Picture, prefix: string): readonly ThreeWayRow[] {
  const pairs = [comparePictures(live, desired, prefix), ...(applied === undefined ? [] : [comparePictures(applied, desired, prefix)])];
  const paths = [...new Set(pairs.flat().map(({ path }) => path))].sort();
  // Where one side has a mapping and another has nothing, the shorter of two paths stands for both.
  const shortest = paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
  return shortest.map((path): ThreeWayRow => {
    const pointer = path.slice(prefix.length);
    const row = { desired: valueAt(desired, pointer), applied: applied && valueAt(applied, pointer), live: valueAt(live, pointer) };
    const same = (a: unknown, b: unknown): boolean => comparePictures(a, b, '').length === 0;
    const fileMoved = !same(row.desired, row.applied);
    const liveMoved = !same(row.live, row.applied);
    return { path, ...row, moved: applied === undefined ? 'unknown' : fileMoved && liveMoved ? 'both' : fileMoved ? 'file' : 'live' };
  });
}

function valueAt(picture: unknown, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((outer, key) => (outer as Readonly<Record<string, unknown>> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], picture);
}
