import { OrbitrError } from '../model/errors.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { isOlder } from './api-version.ts';

interface Ability {
  /** API version. */
  readonly since: string;
  /** As the stack file calls it. */
  readonly key: string;
  readonly isAskedFor: (service: ServiceSpec) => boolean;
}

/** What engines learned later and drop without a word when they are older. */
const ABILITIES: readonly Ability[] = [
  { since: '1.44', key: 'healthcheck.start_interval', isAskedFor: ({ container }) => container.healthcheck?.startInterval !== undefined },
  { since: '1.44', key: 'mac_address of a network', isAskedFor: ({ attachments }) => attachments.some(({ macAddress }) => macAddress !== undefined) },
  { since: '1.44', key: 'bind.recursive', isAskedFor: ({ container }) => container.mounts.some((mount) => mount.kind === 'bind' && (mount.recursive === 'writable' || mount.recursive === 'readonly')) },
  { since: '1.45', key: 'volume.subpath', isAskedFor: ({ container }) => container.mounts.some((mount) => mount.kind === 'volume' && mount.subpath !== undefined) },
  { since: '1.48', key: 'gw_priority of a network', isAskedFor: ({ attachments }) => attachments.some(({ gatewayPriority }) => gatewayPriority !== undefined) },
  { since: '1.48', key: 'interface_name of a network', isAskedFor: ({ attachments }) => attachments.some(({ interfaceName }) => interfaceName !== undefined) },
];

/**
 * Refuses a service that asks for more than the engine can do: it would be created, and quietly be something else.
 * @param apiVersion the negotiated one
 * @throws OrbitrError `engine/not-supported`
 */
export function demandAbilities(service: ServiceSpec, apiVersion: string): void {
  const missing = ABILITIES.find(({ since, isAskedFor }) => isOlder(apiVersion, since) && isAskedFor(service));
  if (missing === undefined) return;
  throw new OrbitrError({
    code: 'engine/not-supported',
    kind: 'terminal',
    message: `service ${service.name} asks for ${missing.key}, which engines know since API ${missing.since}; this one speaks ${apiVersion}`,
    hint: `Update Docker, or remove ${missing.key}.`,
  });
}
