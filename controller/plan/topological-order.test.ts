import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topologicalOrder } from './topological-order.ts';

interface Node {
  readonly id: string;
  readonly needs: readonly string[];
}
const order = (nodes: readonly Node[]): ReturnType<typeof topologicalOrder<Node>> => topologicalOrder(nodes, ({ id }) => id, ({ needs }) => needs);
const ids = (nodes: readonly Node[]): readonly string[] => order(nodes).ordered.map(({ id }) => id);

describe('an order in which each comes after what it needs', () => {
  it('keeps the order given where nothing speaks against it, and ignores what is not there', () => {
    expect(ids([{ id: 'b', needs: ['gone'] }, { id: 'a', needs: [] }, { id: 'c', needs: ['a'] }])).toEqual(['b', 'a', 'c']);
    expect(ids([{ id: 'a', needs: ['b'] }, { id: 'b', needs: [] }])).toEqual(['b', 'a']);
  });

  it('names the edges that close a cycle, and has everybody all the same', () => {
    const { ordered, cyclic } = order([{ id: 'a', needs: ['b'] }, { id: 'b', needs: ['a'] }, { id: 'c', needs: ['c'] }]);
    expect(cyclic).toEqual([['b', 'a'], ['c', 'c']]);
    expect(ordered.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('takes a chain of 50,000', () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => ({ id: String(index), needs: [String(index + 1)] }));
    expect(ids(chain)[0]).toBe('49999');
  });

  it('whatever the graph: everybody once, and after what it needs but for the edges told', () => {
    const graph = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 10 }).map((needs) => needs.map((each, index) => ({ id: String(index), needs: each.map(String) })));
    fc.assert(
      fc.property(graph, (nodes) => {
        const { ordered, cyclic } = order(nodes);
        const at = new Map(ordered.map(({ id }, index) => [id, index]));
        expect([...at.keys()].toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        const told = new Set(cyclic.map(([from, to]) => `${from} ${to}`));
        for (const { id, needs } of nodes) for (const need of needs) if (at.has(need) && !told.has(`${id} ${need}`)) expect(at.get(need)!).toBeLessThan(at.get(id)!);
      }),
    );
  });
});
