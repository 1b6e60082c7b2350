import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStackOrder } from './check-stack-order.ts';

const graphOf = (edges: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(edges));
const problems = (stack: string, edges: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  checkStackOrder(stack, (edges[stack] ?? []).map((needed, index) => ({ stack: needed, place: { file: `${stack}.yaml`, line: index + 1, column: 1 } })), graphOf(edges)).map(({ code, message, place, hint }) => `${place?.file}:${place?.line} ${code}: ${message}. ${hint}`);

describe('the order of stacks', () => {
  it('is right along any way without a circle', () => {
    const edges = { web: ['db', 'cache'], db: ['disk'], cache: ['disk'], disk: [] };
    expect(Object.keys(edges).flatMap((stack) => problems(stack, edges))).toEqual([]);
  });

  it('names a stack that does not exist, and the one that was likely meant', () => {
    expect(problems('web', { web: ['databse', 'x'], database: [] })).toEqual([
      'web.yaml:1 stack/unknown-dependency: there is no stack "databse" to wait for. Did you mean "database"?',
      'web.yaml:2 stack/unknown-dependency: there is no stack "x" to wait for. Stacks are named after their file or folder.',
    ]);
  });

  it('draws the circle for each member of it, and for nobody else', () => {
    const edges = { a: ['b'], b: ['c'], c: ['a'], outside: ['a'], self: ['self'] };
    expect(problems('a', edges)[0]).toContain('in a circle: a → b → c → a');
    expect(problems('b', edges)[0]).toContain('in a circle: b → c → a → b');
    expect(problems('outside', edges)).toEqual([]);
    expect(problems('self', edges)[0]).toContain('stack/dependency-cycle: the stack waits for itself');
  });

  it('finds a circle exactly for those that can reach themselves', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 }), (pairs) => {
      const edges = Object.fromEntries(names.map((name) => [name, [...new Set(pairs.filter(([from]) => from === name).map(([, to]) => to))]]));
      // Warshall: who reaches whom.
      const reach = new Set(pairs.map(([from, to]) => `${from}${to}`));
      for (const via of names) for (const from of names) for (const to of names) if (reach.has(`${from}${via}`) && reach.has(`${via}${to}`)) reach.add(`${from}${to}`);
      for (const name of names) expect(problems(name, edges).length > 0).toBe(reach.has(`${name}${name}`));
    }));
  });
});
