import type { ObservedContainer } from './observed-state.ts';
import type { Backend, Reach } from './route.ts';

/**
 * The containers that a route may lead to now: they run, are not known to be unhealthy, and sit on the proxy's network.
 * The name is the container's short id, which the engine makes an alias on every network: it is unique whatever services are called, and
 * stays when a container is renamed. The same function decides what is planned and what is published.
 */
export function backendsOf(containers: readonly ObservedContainer[], network: string, reach: Reach): readonly Backend[] {
  return containers.flatMap((container) => {
    const endpoint = container.networks[network];
    const ready = container.state === 'running' && (container.health === 'none' || container.health === 'healthy');
    if (!ready || endpoint === undefined || endpoint.address === '') return [];
    return [{ id: container.id, host: reach === 'name' ? container.id.slice(0, 12) : endpoint.address }];
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
