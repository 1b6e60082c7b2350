import { isIP } from 'node:net';
import { isEveryAddress } from '../../controller/model/every-address.ts';
import type { ObservedPort } from '../../controller/model/observed-state.ts';

/** A published port. Without `href` it is not something that a browser can open. */
export interface PortLink {
  readonly text: string;
  readonly href: string | undefined;
  /** For the tooltip and the screen reader: which port of the container this reaches. */
  readonly label: string;
}

/** Container ports that speak HTTPS by custom. */
const HTTPS_PORTS = new Set([443, 8443, 9443]);
/** Container ports that never speak HTTP by custom: a link to them would only disappoint. */
const OTHER_PROTOCOLS = new Set([21, 22, 25, 53, 110, 143, 389, 465, 587, 636, 853, 993, 995, 1883, 2222, 3306, 5432, 5672, 6379, 8883, 11211, 27017, 51820]);

/**
 * Links for published ports, sorted, each once although the engine reports IPv4 and IPv6 apart.
 * A port on every address is reached by the name that the reader used for this page (`pageHost`): behind a tunnel or a LAN name, `localhost` would be wrong.
 */
export function portLinks(ports: readonly ObservedPort[], pageHost: string): readonly PortLink[] {
  const links = new Map<string, { readonly order: number; readonly link: PortLink }>();
  for (const port of ports) {
    const { published } = port;
    if (published === undefined) continue;
    const { hostIp = '' } = port;
    const everywhere = isEveryAddress(hostIp);
    const address = everywhere ? pageHost : bracketed(hostIp);
    const link = toLink(port, published, address, address === pageHost);
    // What is no address must not become part of one.
    links.set(`${link.text} ${port.protocol}`, { order: published, link: everywhere || isIP(hostIp) > 0 ? link : { ...link, href: undefined } });
  }
  return [...links.values()].sort((a, b) => a.order - b.order).map(({ link }) => link);
}

function toLink(port: ObservedPort, published: number, address: string, short: boolean): PortLink {
  const where = short ? `:${published}` : `${address}:${published}`;
  const label = `host port ${published} to container port ${port.target}/${port.protocol}`;
  if (port.protocol !== 'tcp') return { text: `${where}/${port.protocol}`, href: undefined, label };
  if (OTHER_PROTOCOLS.has(port.target)) return { text: where, href: undefined, label };
  return { text: where, href: `${HTTPS_PORTS.has(port.target) ? 'https' : 'http'}://${address}:${published}/`, label };
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
