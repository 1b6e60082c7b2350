import type { Operation } from '../model/operation.ts';
import { isPreparation } from '../model/operation.ts';
import { topologicalOrder } from './topological-order.ts';

/**
 * Puts operations in an order in which everything comes after what it depends on, and drops edges to operations that the plan does not need.
 * That lets each planner state its edges without asking whether the other side has anything to do.
 * @throws Error on a cycle or on two operations of one id; both are defects of a planner, never of a stack file.
 */
export function orderOperations(operations: readonly Operation[]): readonly Operation[] {
  // Pulls and builds are done before anything else, so they are shown so, too.
  const preparationsFirst = [...operations.filter(({ kind }) => isPreparation(kind)), ...operations.filter(({ kind }) => !isPreparation(kind))];
  const inOrder = asTheyStand(preparationsFirst);
  if (inOrder !== undefined) return inOrder;
  const { ordered, cyclic } = topologicalOrder(preparationsFirst, ({ id }) => id, ({ dependsOn }) => dependsOn);
  if (cyclic.length > 0) throw new Error(`cycle in plan: ${cyclic.map((edge) => edge.join(' → ')).join(', ')}`);
  const ids = new Set(operations.map(({ id }) => id));
  return ordered.map((operation) => withEdgesAmong(operation, ids));
}

/**
 * Most plans are made in their order: looking at each operation once is then enough, and ten thousand are too many to look at often.
 * @returns undefined when something comes before what it depends on
 */
function asTheyStand(operations: readonly Operation[]): readonly Operation[] | undefined {
  const before = new Set<string>();
  const missing: string[] = [];
  const result = operations.map((operation) => {
    const { dependsOn } = operation;
    const unknown = missing.length;
    for (const id of dependsOn) if (!before.has(id)) missing.push(id);
    before.add(operation.id);
    return unknown === missing.length && isShortSet(dependsOn) ? operation : withEdgesAmong(operation, before);
  });
  if (before.size !== operations.length) throw new Error('two operations of one plan have the same id');
  return missing.some((id) => before.has(id)) ? undefined : result;
}

function withEdgesAmong(operation: Operation, ids: ReadonlySet<string>): Operation {
  const { dependsOn } = operation;
  if (isShortSet(dependsOn) && dependsOn.every((id) => ids.has(id))) return operation;
  const needed = [...new Set(dependsOn)].filter((id) => ids.has(id));
  return needed.length === dependsOn.length ? operation : { ...operation, dependsOn: needed };
}

/** Few edges, as nearly all have, are looked through faster than a set of them is made. */
function isShortSet(ids: readonly string[]): boolean {
  return ids.length <= 4 && ids.every((id, index) => ids.indexOf(id) === index);
}
