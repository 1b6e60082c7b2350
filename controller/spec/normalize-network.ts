import type { NetworkSpec, VolumeSpec } from '../model/stack-spec.ts';
import type { CanonicalNetwork, CanonicalVolume } from './canonical-model.ts';
import { digestOf } from './digest.ts';
import type { LoadContext } from './load-context.ts';
import { locatePath } from './locate-path.ts';
import type { MapNode } from './node.ts';

/** A network in the planner's terms. */
export function normalizeNetwork(key: string, network: CanonicalNetwork): NetworkSpec {
  const spec = {
    key,
    name: network.name ?? key,
    external: network.external ?? false,
    ...(network.driver !== undefined && { driver: network.driver }),
    driverOptions: network.driver_opts ?? {},
    internal: network.internal ?? false,
    attachable: network.attachable ?? false,
    ...(network.enable_ipv6 !== undefined && { enableIpv6: network.enable_ipv6 }),
    ipam: {
      ...(network.ipam.driver !== undefined && { driver: network.ipam.driver }),
      options: network.ipam.options ?? {},
      pools: (network.ipam.config ?? []).map((pool) => ({
        ...(pool.subnet !== undefined && { subnet: pool.subnet }),
        ...(pool.gateway !== undefined && { gateway: pool.gateway }),
        ...(pool.ip_range !== undefined && { ipRange: pool.ip_range }),
        auxAddresses: pool.aux_addresses ?? {},
      })),
    },
    labels: network.labels ?? {},
  };
  return { ...spec, digest: digestOf(spec) };
}

/** A volume in the planner's terms. */
export function normalizeVolume(key: string, volume: CanonicalVolume, root: MapNode, context: LoadContext): VolumeSpec {
  // A volume with `o: bind` is a bind mount in disguise; its device may be a path beside the stack file.
  const device = volume.driver_opts?.['device'];
  const onHost = device === undefined ? {} : { device: locatePath(device, ['volumes', key, 'driver_opts', 'device'], root, context).onHost };
  const spec = {
    key,
    name: volume.name ?? key,
    external: volume.external ?? false,
    ...(volume.driver !== undefined && { driver: volume.driver }),
    driverOptions: { ...volume.driver_opts, ...onHost },
    labels: volume.labels ?? {},
  };
  return { ...spec, digest: digestOf(spec) };
}
