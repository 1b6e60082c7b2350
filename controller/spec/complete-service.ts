import type { CanonicalDependency, CanonicalService } from './canonical-model.ts';

/** Adds what a service means without saying it: the default network, and dependencies that follow from links and shared namespaces. */
export function completeService(service: CanonicalService): CanonicalService {
  const dependencies = new Map<string, CanonicalDependency>();
  const add = (name: string | undefined, restart: boolean): void => {
    if (name !== undefined && name !== '') dependencies.set(name, { condition: 'service_started', restart: restart || undefined, required: true });
  };
  for (const source of service.volumes_from ?? []) if (!source.startsWith('container:')) add(source.split(':')[0], false);
  for (const mode of [service.network_mode, service.ipc, service.pid, service.uts, service.cgroup]) {
    if (mode?.startsWith('service:')) add(mode.slice('service:'.length), true);
  }
  for (const link of service.links ?? []) add(link.split(':')[0], true);
  // What the file says about a dependency wins over what follows from other keys.
  for (const [name, dependency] of Object.entries(service.depends_on ?? {})) dependencies.set(name, dependency);
  return {
    ...service,
    depends_on: dependencies.size === 0 ? undefined : Object.fromEntries([...dependencies].sort(([a], [b]) => (a < b ? -1 : 1))),
    networks: service.networks ?? (service.network_mode === undefined ? { default: null } : undefined),
  };
}
