import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnMount } from '../../controller/spec/host-paths.ts';
import { SAME_PATHS, hostPathsOf } from '../../controller/spec/host-paths.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 2_000);

// Few names, and some that begin with others: prefixes that are no folders must turn up.
const segments = fc.array(fc.constantFrom('a', 'ab', 'b', '.a', 'a b'), { maxLength: 4 });
const path = segments.map((names) => `/${names.join('/')}`);
const mount: fc.Arbitrary<OwnMount> = fc.record({ destination: fc.tuple(fc.constantFrom('m', 'mm'), segments).map(([first, rest]) => `/${[first, ...rest].join('/')}`) }, {}).chain((where) =>
  fc.oneof({ weight: 5, arbitrary: path.map((source) => ({ ...where, source })) }, { weight: 1, arbitrary: fc.constant(where) }),
);
const mounts = fc.uniqueArray(mount, { maxLength: 6, selector: ({ destination }) => destination });
const inside = fc.tuple(fc.constantFrom('m', 'mm', 'x'), segments).map(([first, rest]) => `/${[first, ...rest].join('/')}`);

/** As the kernel walks a path: name by name, stepping over to whatever is mounted there. */
function walk(table: readonly OwnMount[], own: string): string | undefined {
  let here: string | undefined;
  let walked = '';
  for (const name of own.split('/').slice(1)) {
    walked += `/${name}`;
    const mounted = table.find(({ destination }) => destination === walked);
    here = mounted ? mounted.source : here === undefined ? undefined : `${here === '/' ? '' : here}/${name}`;
  }
  return here;
}

describe('the paths of the host', () => {
  it('are those at which a walk through the mounts arrives', () => {
    fc.assert(fc.property(mounts, inside, (table, own) => {
      expect(hostPathsOf(table).toHost(own)).toBe(walk(table, own));
    }), { numRuns: RUNS });
  });

  it('lead back: what has a path on the host is found by it, and what is found has that path', () => {
    fc.assert(fc.property(mounts, inside, (table, own) => {
      const paths = hostPathsOf(table);
      const host = paths.toHost(own);
      if (host === undefined) return;
      const back = paths.fromHost(host);
      expect(back).toBeDefined();
      expect(paths.toHost(back ?? '')).toBe(host);
    }), { numRuns: RUNS });
  });

  it('are only found where Orbitr sees that very place', () => {
    fc.assert(fc.property(mounts, path, (table, host) => {
      const own = hostPathsOf(table).fromHost(host);
      if (own !== undefined) expect(walk(table, own)).toBe(host);
    }), { numRuns: RUNS });
  });

  it('do not depend on the order of mounts, nor on how a path is written', () => {
    fc.assert(fc.property(mounts, inside, (table, own) => {
      const host = hostPathsOf(table).toHost(own);
      expect(hostPathsOf(table.toReversed()).toHost(own)).toBe(host);
      expect(hostPathsOf(table).toHost(`${own}/x/../`)).toBe(host);
    }), { numRuns: RUNS });
  });

  it('are the same ones on the host itself', () => {
    fc.assert(fc.property(path, (any) => {
      expect([SAME_PATHS.toHost(any), SAME_PATHS.fromHost(any)]).toEqual([any, any]);
    }));
  });
});
