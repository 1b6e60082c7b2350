export interface TopologicalOrder<T> {
  /** Each item after those it points to; otherwise the order given is kept. */
  readonly ordered: readonly T[];
  /** Edges that close a cycle, as `[from, to]`; the order is the one without them. */
  readonly cyclic: readonly (readonly [from: string, to: string])[];
}

/**
 * Sorts items so that each comes after what it points to. Edges to ids that are not among the items are ignored.
 * Linear, and without recursion: a chain of 10,000 must not overflow the call stack.
 */
export function topologicalOrder<T>(items: readonly T[], id: (item: T) => string, edges: (item: T) => readonly string[]): TopologicalOrder<T> {
  const byId = new Map(items.map((item) => [id(item), item]));
  const state = new Map<string, 'open' | 'done'>();
  const ordered: T[] = [];
  const cyclic: [string, string][] = [];
  for (const root of items) {
    const path: { readonly id: string; readonly item: T; readonly edges: readonly string[]; next: number }[] = [];
    const enter = (key: string, item: T): void => {
      state.set(key, 'open');
      path.push({ id: key, item, edges: edges(item), next: 0 });
    };
    if (!state.has(id(root))) enter(id(root), root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges[top.next++];
      if (edge === undefined) {
        state.set(top.id, 'done');
        ordered.push(top.item);
        path.pop();
      } else if (state.get(edge) === 'open') {
        cyclic.push([top.id, edge]);
      } else if (!state.has(edge) && byId.has(edge)) {
        enter(edge, byId.get(edge)!);
      }
    }
  }
  return { ordered, cyclic };
}
