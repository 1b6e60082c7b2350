import type { ServiceSpec } from '../model/stack-spec.ts';

const NONE: readonly string[] = [];

/** The services whose containers this one shares something with (network, pid, ipc, uts, volumes): it cannot outlive them. */
export function sharedServices({ container }: ServiceSpec): readonly string[] {
  const { networkMode, pid, ipc, uts, volumesFrom } = container;
  if (networkMode.kind !== 'service' && pid === undefined && ipc === undefined && uts === undefined && volumesFrom.length === 0) return NONE;
  const named = [pid, ipc, uts, ...volumesFrom].flatMap((value) => (value?.startsWith('service:') ? [value.slice('service:'.length).replace(/:(?:ro|rw)$/, '')] : []));
  return networkMode.kind === 'service' ? [networkMode.service, ...named] : named;
}
