import type { Operation } from '../model/operation.ts';
import { isPreparation } from '../model/operation.ts';
import { topologicalOrder } from './topological-order.ts';

/**
 * Puts operations in an order in which everything comes after what it depends on, and drops edges to operations that the plan does not need.
 * That lets each planner state its edges without asking whether the other side has anything to do.
 * @throws Error on a cycle or on two operations of one id; both are defects of a planner, never of a stack file.
 */
export function orderOperations(operations: readonly Operation[]): readonly Operation[] {
  const ids = new Set(operations.map(({ id }) => id));
  if (ids.size !== operations.length) throw new Error('two operations of one plan have the same id');
  // Pulls and builds are done before anything else, so they are shown so, too.
  const preparationsFirst = operations.toSorted((a, b) => Number(isPreparation(b.kind)) - Number(isPreparation(a.kind)));
  const { ordered, cyclic } = topologicalOrder(preparationsFirst, ({ id }) => id, ({ dependsOn }) => dependsOn);
  if (cyclic.length > 0) throw new Error(`cycle in plan: ${cyclic.map((edge) => edge.join(' → ')).join(', ')}`);
  return ordered.map((operation) => withEdgesAmong(operation, ids));
}

function withEdgesAmong(operation: Operation, ids: ReadonlySet<string>): Operation {
  const needed = [...new Set(operation.dependsOn)].filter((id) => ids.has(id));
  return needed.length === operation.dependsOn.length ? operation : { ...operation, dependsOn: needed };
}
