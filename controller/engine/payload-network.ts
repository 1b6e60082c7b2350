import type { NetworkAttachment } from '../model/container-settings.ts';
import type { Labels } from '../model/operation.ts';
import type { NetworkSpec, VolumeSpec } from '../model/stack-spec.ts';

/** `EndpointSettings` of the engine's API: how one container sits on one network. */
export interface EndpointBody {
  readonly Aliases: readonly string[];
  readonly IPAMConfig?: { readonly IPv4Address?: string; readonly IPv6Address?: string; readonly LinkLocalIPs?: readonly string[] };
  readonly Links?: readonly string[];
  readonly MacAddress?: string;
  readonly DriverOpts?: Readonly<Record<string, string>>;
  readonly GwPriority?: number;
}

/**
 * One attachment → body. Pure. The container's own name comes first among its aliases, as Compose has it;
 * the attachment lists all others, the service's name among them.
 */
export function endpointBody(container: string, attachment: NetworkAttachment, links: readonly string[] = []): EndpointBody {
  const { ipv4, ipv6, linkLocalIps, macAddress, driverOptions, gatewayPriority, interfaceName } = attachment;
  const options = { ...driverOptions, ...(interfaceName === undefined ? {} : { 'com.docker.network.endpoint.ifname': interfaceName }) };
  const fixed = ipv4 !== undefined || ipv6 !== undefined || linkLocalIps.length > 0;
  return {
    Aliases: [...new Set([container, ...attachment.aliases])],
    ...(fixed ? { IPAMConfig: { ...(ipv4 === undefined ? {} : { IPv4Address: ipv4 }), ...(ipv6 === undefined ? {} : { IPv6Address: ipv6 }), ...(linkLocalIps.length > 0 ? { LinkLocalIPs: linkLocalIps } : {}) } } : {}),
    ...(links.length > 0 ? { Links: links } : {}),
    ...(macAddress === undefined ? {} : { MacAddress: macAddress }),
    ...(Object.keys(options).length > 0 ? { DriverOpts: options } : {}),
    ...(gatewayPriority === undefined ? {} : { GwPriority: gatewayPriority }),
  };
}

export interface NetworkBody {
  readonly Name: string;
  /** Without it engines before API 1.44 make a second network of the same name and call it success. */
  readonly CheckDuplicate: true;
  readonly Driver?: string;
  readonly Internal: boolean;
  readonly Attachable: boolean;
  readonly EnableIPv6?: boolean;
  readonly IPAM?: NetworkIpamBody;
  readonly Options: Readonly<Record<string, string>>;
  readonly Labels: Labels;
}

interface NetworkIpamBody {
  readonly Driver: string;
  readonly Options: Readonly<Record<string, string>>;
  readonly Config: readonly { readonly Subnet?: string; readonly Gateway?: string; readonly IPRange?: string; readonly AuxiliaryAddresses?: Readonly<Record<string, string>> }[];
}

/** NetworkSpec → body of `POST /networks/create`. Pure. `labels` are ours and Compose's; they win over the user's. */
export function networkBody(network: NetworkSpec, labels: Labels): NetworkBody {
  const { driver, options, pools } = network.ipam;
  const plain = driver === undefined && pools.length === 0 && Object.keys(options).length === 0;
  return {
    Name: network.name,
    CheckDuplicate: true,
    ...(network.driver === undefined ? {} : { Driver: network.driver }),
    Internal: network.internal,
    Attachable: network.attachable,
    ...(network.enableIpv6 === undefined ? {} : { EnableIPv6: network.enableIpv6 }),
    ...(plain ? {} : {
      IPAM: {
        Driver: driver ?? 'default',
        Options: options,
        Config: pools.map((pool) => ({
          ...(pool.subnet === undefined ? {} : { Subnet: pool.subnet }),
          ...(pool.gateway === undefined ? {} : { Gateway: pool.gateway }),
          ...(pool.ipRange === undefined ? {} : { IPRange: pool.ipRange }),
          ...(Object.keys(pool.auxAddresses).length === 0 ? {} : { AuxiliaryAddresses: pool.auxAddresses }),
        })),
      },
    }),
    Options: network.driverOptions,
    Labels: { ...network.labels, ...labels },
  };
}

export interface VolumeBody {
  readonly Name: string;
  readonly Driver?: string;
  readonly DriverOpts: Readonly<Record<string, string>>;
  readonly Labels: Labels;
}

/** VolumeSpec → body of `POST /volumes/create`. Pure. */
export function volumeBody(volume: VolumeSpec, labels: Labels): VolumeBody {
  return {
    Name: volume.name,
    ...(volume.driver === undefined ? {} : { Driver: volume.driver }),
    DriverOpts: volume.driverOptions,
    Labels: { ...volume.labels, ...labels },
  };
}
