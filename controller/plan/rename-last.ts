import type { Operation } from '../model/operation.ts';

/**
 * Makes each renaming wait for every operation that knows the container by its passing name: waits of dependents,
 * creations that share its network. Found by looking at what the operations say, so that no planner has to think of it.
 */
export function renameLast(operations: readonly Operation[]): readonly Operation[] {
  if (!operations.some(({ kind }) => kind === 'rename-container')) return operations;
  const mentions = Map.groupBy(
    operations.flatMap((operation) => namesUsed(operation).map((name) => ({ name, id: operation.id }))),
    ({ name }) => name,
  );
  return operations.map((operation) => {
    if (operation.kind !== 'rename-container') return operation;
    const users = (mentions.get(operation.args.container.name) ?? []).map(({ id }) => id).filter((id) => id !== operation.id);
    return { ...operation, dependsOn: [...operation.dependsOn, ...users] };
  });
}

function namesUsed(operation: Operation): readonly string[] {
  if (operation.kind === 'create-container') return [operation.args.name, ...Object.values(operation.args.peers)];
  return 'container' in operation.args ? [operation.args.container.name] : [];
}
