import type { ServiceSpec } from '../model/stack-spec.ts';
import { sharedServices } from './shared-services.ts';
import { topologicalOrder } from './topological-order.ts';

/** Services in an order in which each comes after those that it depends on or shares something with. Cycles were refused when the file was read. */
export function dependencyOrder(services: readonly ServiceSpec[]): readonly ServiceSpec[] {
  return topologicalOrder(
    services,
    ({ name }) => name,
    (service) => service.dependsOn.map(({ service: name }) => name).concat(sharedServices(service)),
  ).ordered;
}
