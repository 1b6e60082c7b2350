export interface TopologicalOrder<T> {
  /** Each item after those it points to; otherwise the order given is kept. */
  readonly ordered: readonly T[];
  /** Edges that close a cycle, as `[from, to]`; the order is the one without them. */
  readonly cyclic: readonly (readonly [from: string, to: string])[];
}

interface Step {
  readonly index: number;
  readonly edges: readonly string[];
  /** Of the edge to follow next. */
  next: number;
}

const OPEN = 1;
const DONE = 2;

/**
 * Sorts items so that each comes after what it points to. Edges to ids that are not among the items are ignored.
 * Linear, and without recursion: a chain of 10,000 must not overflow the call stack.
 */
export function topologicalOrder<T>(items: readonly T[], id: (item: T) => string, edges: (item: T) => readonly string[]): TopologicalOrder<T> {
  const indexes = new Map<string, number>();
  items.forEach((item, index) => indexes.set(id(item), index));
  if (isOrdered(items, indexes, edges)) return { ordered: items, cyclic: [] };
  const state = new Uint8Array(items.length);
  const ordered: T[] = [];
  const cyclic: [string, string][] = [];
  const path: Step[] = [];
  const enter = (index: number, item: T): void => {
    state[index] = OPEN;
    path.push({ index, edges: edges(item), next: 0 });
  };
  for (const root of items) {
    const index = indexes.get(id(root))!;
    if (state[index] === 0) enter(index, items[index]!);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges[top.next++];
      const target = edge === undefined ? undefined : indexes.get(edge);
      if (edge === undefined) {
        state[top.index] = DONE;
        ordered.push(items[top.index]!);
        path.pop();
      } else if (target === undefined) {
        // Not among the items.
      } else if (state[target] === OPEN) {
        cyclic.push([id(items[top.index]!), edge]);
      } else if (state[target] === 0) {
        enter(target, items[target]!);
      }
    }
  }
  return { ordered, cyclic };
}

function isOrdered<T>(items: readonly T[], indexes: ReadonlyMap<string, number>, edges: (item: T) => readonly string[]): boolean {
  return indexes.size === items.length && items.every((item, index) => edges(item).every((edge) => (indexes.get(edge) ?? -1) < index));
}
