import { isIpAddress } from './ip-address.ts';

export interface Port {
  readonly hostIp?: string;
  readonly target: number;
  /** `8080`, or `8000-8010` for any free one of these. */
  readonly published?: string;
  readonly protocol: string;
}

export type ParsedPorts = { readonly kind: 'ports'; readonly ports: readonly Port[] } | { readonly kind: 'invalid'; readonly reason: string };

/**
 * Reads the short form `[[IP:]HOST:]CONTAINER[/PROTOCOL]` (Compose Specification, "ports"). Ranges of equal length become one port each;
 * a host range with one container port stays a choice. IPv6 addresses need brackets.
 */
export function parsePort(text: string): ParsedPorts {
  const invalid = (reason: string): ParsedPorts => ({ kind: 'invalid', reason });
  const parts = text.split(':');
  const [container = '', rawProtocol = ''] = (parts.at(-1) ?? '').split('/');
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const rawIp = parts.slice(0, -2).join(':');
  const protocol = (rawProtocol === '' ? 'tcp' : rawProtocol).toLowerCase();
  if (container === '') return invalid('no container port');
  const hostIp = rawIp === '' ? undefined : readIp(rawIp);
  if (rawIp !== '' && hostIp === undefined) return invalid(`"${rawIp}" is no IP address`);
  const targets = parsePortRange(container);
  if (!targets || targets.first === 0) return invalid(`"${container}" is no container port`);
  const hosts = host === '' ? undefined : parsePortRange(host);
  if (host !== '' && !hosts) return invalid(`"${host}" is no host port`);
  const size = targets.last - targets.first;
  if (hosts && hosts.last - hosts.first !== size && size !== 0) return invalid(`the ranges ${host} and ${container} differ in length`);
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'sctp') return invalid(`"${rawProtocol}" is no protocol`);
  const ports: Port[] = [];
  for (let i = 0; i <= size; i += 1) {
    const choice = hosts && size === 0 && hosts.last !== hosts.first ? `${hosts.first}-${hosts.last}` : undefined;
    const published = hosts && (choice ?? String(hosts.first + i));
    ports.push({ target: targets.first + i, protocol, ...(hostIp !== undefined && { hostIp }), ...(published !== undefined && { published }) });
  }
  return { kind: 'ports', ports };
}

/** `80` or `80-90`, each from 0 to 65535. */
export function parsePortRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const [first = '', last = first, ...more] = text.split('-');
  if (more.length > 0 || !/^\d{1,8}$/.test(first) || !/^\d{1,8}$/.test(last)) return undefined;
  const range = { first: Number(first), last: Number(last) };
  return range.last > 65_535 || range.last < range.first ? undefined : range;
}

function readIp(text: string): string | undefined {
  const bracketed = /^\[(.*)\]$/.exec(text)?.[1];
  // Without brackets nobody can tell where an IPv6 address ends.
  const address = bracketed ?? (text.includes(':') ? '' : text);
  return isIpAddress(address) ? address : undefined;
}
