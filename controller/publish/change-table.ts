import { OrbitrError } from '../model/errors.ts';
import type { RouteEntry, RouteTable } from '../model/route.ts';
import { claimsOf, entryKey } from '../model/route.ts';

/**
 * The table with one entry put in its place; nothing else of it changes. @throws OrbitrError `proxy/claimed` when another service has one of its
 * names: two plans may be made at a time, and the second one does not know of the first.
 */
export function changedTable(table: RouteTable, entry: RouteEntry): RouteTable {
  const key = entryKey(entry.stack, entry.service);
  const next = new Map(table);
  next.delete(key);
  if (entry.routes.length === 0) return next;
  const claims = new Set(entry.routes.flatMap(claimsOf));
  for (const other of next.values()) {
    const taken = other.routes.flatMap(claimsOf).find((claim) => claims.has(claim));
    if (taken !== undefined) throw new OrbitrError({ code: 'proxy/claimed', kind: 'conflict', message: `${taken} is a route of ${entryKey(other.stack, other.service)} already`, hint: 'Give one of them another name or path.' });
  }
  next.set(key, entry);
  // Sorted, so that the order in which stacks came leaves no trace.
  return new Map([...next].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** `host:port` of containers that served the entry before and no longer do. */
export function retired(before: RouteEntry | undefined, after: RouteEntry): readonly string[] {
  const kept = new Set(after.backends.map(({ host }) => host));
  const ports = [...new Set((before?.routes ?? []).map(({ port }) => port))];
  return (before?.backends ?? []).filter(({ host }) => !kept.has(host)).flatMap(({ host }) => ports.map((port) => `${host}:${port}`));
}
