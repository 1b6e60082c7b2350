import type { ObservedContainer } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import { topologicalOrder } from './topological-order.ts';

type Rename = Extract<Operation, { readonly kind: 'rename-container' }>;

/**
 * Makes each renaming wait for every operation that knows the container by its passing name: waits of dependents,
 * creations that share its network. Found by looking at what the operations say, so that no planner has to think of it.
 */
export function renameLast(operations: readonly Operation[], taken: ReadonlyMap<string, ObservedContainer>): readonly Operation[] {
  if (!operations.some(({ kind }) => kind === 'rename-container')) return operations;
  const mentions = Map.groupBy(
    operations.flatMap((operation) => namesUsed(operation).map((name) => ({ name, id: operation.id }))),
    ({ name }) => name,
  );
  const ordered = operations.map((operation) => {
    if (operation.kind !== 'rename-container') return operation;
    const users = (mentions.get(operation.args.container.name) ?? []).map(({ id }) => id).filter((id) => id !== operation.id);
    return { ...operation, dependsOn: [...operation.dependsOn, ...users] };
  });
  return stepAside(ordered, taken);
}

/** Containers that have each other's names cannot be renamed one after the other: one of them steps aside first. */
function stepAside(operations: readonly Operation[], taken: ReadonlyMap<string, ObservedContainer>): readonly Operation[] {
  const renames = operations.filter((operation) => operation.kind === 'rename-container');
  const { cyclic } = topologicalOrder(renames, ({ id }) => id, ({ dependsOn }) => dependsOn);
  if (cyclic.length === 0) return operations;
  const asides = new Map(renames.filter(({ id }) => cyclic.some(([, to]) => to === id)).map((rename) => [rename.id, asideOf(rename, new Set(renames.map(({ id }) => id)), taken)]));
  return [
    ...asides.values(),
    ...operations.map((operation) => {
      const waits = cyclic.filter(([from]) => from === operation.id).map(([, to]) => to);
      const freed = operation.dependsOn.map((id) => (waits.includes(id) ? (asides.get(id)?.id ?? id) : id));
      const own = asides.get(operation.id);
      return { ...operation, dependsOn: own === undefined ? freed : [...freed, own.id] };
    }),
  ];
}

function asideOf(rename: Rename, renames: ReadonlySet<string>, taken: ReadonlyMap<string, ObservedContainer>): Rename {
  const { name } = rename.args.container;
  let to = `${name}.aside`;
  while (taken.has(to)) to += '.aside';
  return { ...rename, id: `${rename.id}/aside`, dependsOn: rename.dependsOn.filter((needed) => !renames.has(needed)), args: { ...rename.args, to } };
}

function namesUsed(operation: Operation): readonly string[] {
  if (operation.kind === 'create-container') return [operation.args.name, ...Object.values(operation.args.peers)];
  return 'container' in operation.args ? [operation.args.container.name] : [];
}
