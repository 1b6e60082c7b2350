import type { FieldDifference } from '../model/operation.ts';
import { maskSecrets } from './differences.ts';

/** The same differences for eyes other than the owner's: values that may be secret are marks, different ones for different values. */
export function maskDifferences(differences: readonly FieldDifference[]): readonly FieldDifference[] {
  return differences.map(({ path, op, from, to }) => ({
    path,
    op,
    ...(from === undefined ? {} : { from: maskedAt(path, from) }),
    ...(to === undefined ? {} : { to: maskedAt(path, to) }),
  }));
}

/** One value as `maskSecrets` shows it at its place: what is secret is told by the way to it. */
export function maskedAt(path: string, value: unknown): unknown {
  const keys = path.split('/').slice(1);
  const nested = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return keys.reduce<unknown>((outer, key) => (outer as Readonly<Record<string, unknown>>)[key], maskSecrets(nested as Readonly<Record<string, unknown>>));
}
