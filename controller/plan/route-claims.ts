import type { RouteSpec, RouteTable } from '../model/route.ts';
import { claimsOf, entryKey } from '../model/route.ts';

/** Who has what, by claim; a table is a value, so it is gone through once. */
const KNOWN = new WeakMap<RouteTable, ReadonlyMap<string, string>>();

function owners(table: RouteTable): ReadonlyMap<string, string> {
  const known = KNOWN.get(table);
  if (known !== undefined) return known;
  const made = new Map([...table.values()].flatMap(({ stack, service, routes }) => routes.flatMap(claimsOf).map((claim) => [claim, entryKey(stack, service)] as const)));
  KNOWN.set(table, made);
  return made;
}

export interface ContestedRoute {
  readonly route: RouteSpec;
  readonly claim: string;
  /** `stack/service` that has it. */
  readonly owner: string;
}

/** Routes that another service has already: they are left to it, whoever is right, because it works. */
export function contestedRoutes(key: string, routes: readonly RouteSpec[], table: RouteTable): readonly ContestedRoute[] {
  return routes.flatMap((route) => {
    const found = claimsOf(route).flatMap((claim) => {
      const owner = owners(table).get(claim);
      return owner === undefined || owner === key ? [] : [{ route, claim, owner }];
    });
    return found.slice(0, 1);
  });
}
