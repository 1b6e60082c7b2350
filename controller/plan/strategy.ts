import type { RolloutStrategy } from '../model/rollout.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { fixedPorts } from './fixed-ports.ts';
import { sharedServices } from './shared-services.ts';

export interface ChosenStrategy {
  readonly strategy: RolloutStrategy;
  /** One clause. */
  readonly why: string;
}

/**
 * How the containers of a service are replaced. `auto` is start-first, unless two containers of one place cannot be up at a time (a fixed port,
 * name or address), or must not (data that both would write). A service that says `start-first` is believed about its data, not about what the engine refuses.
 * @param carried targets of volumes without a name that the new containers take over
 */
export function chooseStrategy(service: ServiceSpec, carried: readonly string[]): ChosenStrategy {
  const wanted = service.rollout.strategy;
  const impossible = impossibleTogether(service);
  const harmful = harmfulTogether(service, carried);
  if (wanted === 'auto') {
    const reason = impossible ?? harmful;
    return reason === undefined ? { strategy: 'start-first', why: 'nothing forbids two containers at a time' } : { strategy: 'stop-first', why: reason };
  }
  if (wanted === 'start-first' && impossible !== undefined) return { strategy: 'stop-first', why: `start-first cannot be done: ${impossible}` };
  return { strategy: wanted, why: 'x-orbitr.rollout says so' };
}

/** What the engine gives to one container only. */
function impossibleTogether(service: ServiceSpec): string | undefined {
  const { container, containerName, attachments } = service;
  const [port] = fixedPorts(service);
  if (port !== undefined) return `port ${port.published} of the host is fixed`;
  if (containerName !== undefined) return `container_name ${containerName} is fixed`;
  const address = attachments.flatMap(({ ipv4, ipv6, macAddress }) => [ipv4, ipv6, macAddress]).find((each) => each !== undefined);
  if (address !== undefined) return `address ${address} is fixed`;
  if (container.networkMode.kind === 'host') return 'it uses the network of the host';
  return undefined;
}

/** What two containers at a time could spoil. Several replicas write to the same places at any time, so that one more does no harm. */
function harmfulTogether(service: ServiceSpec, carried: readonly string[]): string | undefined {
  const shared = sharedServices(service)[0];
  if (shared !== undefined) return `it shares with ${shared}`;
  if (carried.length > 0) return `the volume at ${carried[0]} passes from one container to the next`;
  if (service.replicas > 1) return undefined;
  const written = service.container.mounts.filter((mount) => mount.kind === 'volume' || mount.kind === 'bind').find(({ readOnly }) => !readOnly);
  if (written === undefined) return undefined;
  return written.kind === 'volume' ? `volume ${written.key} is writable` : `${written.source} is mounted writable`;
}
