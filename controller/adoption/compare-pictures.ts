import type { FieldDifference } from '../model/operation.ts';

/** How `wanted` differs from `live`, field by field; `from` is what runs. Lists are one value: a list with one more item is another list. */
export function comparePictures(live: unknown, wanted: unknown, path: string): readonly FieldDifference[] {
  if (isObject(live) && isObject(wanted)) {
    const keys = [...new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
    return keys.flatMap((key) => comparePictures(live[key], wanted[key], `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  }
  if (stable(live) === stable(wanted)) return [];
  if (live === undefined) return [{ path, op: 'add', to: wanted }];
  return wanted === undefined ? [{ path, op: 'remove', from: live }] : [{ path, op: 'replace', from: live, to: wanted }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same text for the same value, whatever the order of its keys. */
function stable(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) => (isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}
