import type { Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';

/** For a stack that is stopped as a whole: who depends on another one stops before it. */
export function dependentsStopFirst(operations: readonly Operation[], services: readonly ServiceSpec[]): readonly Operation[] {
  const stops = Map.groupBy(operations.filter(({ kind }) => kind === 'stop-container'), ({ subject }) => subject.service ?? '');
  const dependents = Map.groupBy(
    services.flatMap(({ name, dependsOn }) => dependsOn.map(({ service }) => ({ name, service }))),
    ({ service }) => service,
  );
  return operations.map((operation) => {
    if (operation.kind !== 'stop-container') return operation;
    const before = (dependents.get(operation.subject.service ?? '') ?? []).flatMap(({ name }) => stops.get(name) ?? []);
    return { ...operation, dependsOn: [...operation.dependsOn, ...before.map(({ id }) => id)] };
  });
}
