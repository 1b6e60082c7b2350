import type { PortSpec } from '../model/container-settings.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';

/** Ports of the host that only one container can have: of a range the engine takes one that is free, and of a container without a network of its own it publishes nothing, whatever its file says. */
export function fixedPorts({ container }: Pick<ServiceSpec, 'container'>): readonly PortSpec[] {
  const { kind } = container.networkMode;
  return kind === 'host' || kind === 'none' ? [] : container.ports.filter(({ published }) => published !== undefined && /^[1-9]\d*$/.test(published));
}
