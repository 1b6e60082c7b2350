import { RESERVED_LABEL_PREFIXES } from '../model/labels.ts';
import type { ObservedVolume } from '../model/observed-state.ts';
import type { NetworkFacts } from '../engine/inspected.ts';
import type { Picture } from './picture-frame.ts';
import type { Pair } from './review.ts';
import { without } from './picture-values.ts';

type Pool = NonNullable<NonNullable<NetworkFacts['IPAM']>['Config']>[number];

/** A network that is, beside the one that would be. Addresses that the engine chose by itself are no difference. */
export function networkPair(live: NetworkFacts, wanted: NetworkFacts): Pair {
  const pools = wanted.IPAM?.Config ?? [];
  const livePools = pools.length === 0 ? [] : (live.IPAM?.Config ?? []).map((pool, index) => onlyKeysOf(pool, pools[index] ?? pool));
  return { live: pictureOf(live, livePools), wanted: pictureOf(wanted, pools) };
}

function pictureOf(network: NetworkFacts, pools: readonly Pool[]): Picture {
  return without({
    driver: network.Driver === 'bridge' ? undefined : network.Driver,
    internal: network.Internal,
    attachable: network.Attachable,
    enable_ipv6: network.EnableIPv6,
    driver_opts: network.Options,
    labels: userLabels(network.Labels ?? {}),
    ipam: without({
      driver: network.IPAM?.Driver === 'default' ? undefined : network.IPAM?.Driver,
      options: network.IPAM?.Options,
      config: pools.map((pool) => without({ subnet: pool.Subnet, gateway: pool.Gateway, ip_range: pool.IPRange, aux_addresses: pool.AuxiliaryAddresses })),
    }),
  });
}

// The engine adds a gateway to a subnet that was given without one.
function onlyKeysOf(pool: Pool, asked: Pool): Pool {
  return Object.fromEntries(Object.entries(pool).filter(([key]) => key in asked));
}

/** A volume as it is, or as it would be. */
function volumePicture({ driver, driverOptions, labels }: { readonly driver?: string | undefined; readonly driverOptions: object; readonly labels: Readonly<Record<string, string>> }): Picture {
  return without({ driver: driver === 'local' ? undefined : driver, driver_opts: driverOptions, labels: userLabels(labels) });
}

export function volumePair(live: ObservedVolume, wanted: Parameters<typeof volumePicture>[0]): Pair {
  return { live: volumePicture({ driver: live.driver, driverOptions: live.options, labels: live.labels }), wanted: volumePicture(wanted) };
}

function userLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !RESERVED_LABEL_PREFIXES.some((prefix) => key.startsWith(prefix))));
}
