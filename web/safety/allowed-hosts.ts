import { isIP } from 'node:net';

/** Says whether a `Host` header names this server. A page of another name that resolves to us (DNS rebinding) must get nothing. */
export type HostCheck = (header: string | undefined) => boolean;

/**
 * Loopback names and the configured ones, with any port: a tunnel or a container maps ports. Where others can reach the page, also plain addresses and `*.local`,
 * by which nobody can be sent here from another site's name.
 * @param configured the host that it listens on @param origin where people reach it, if that is known
 */
export function allowedHosts(configured: string, origin?: string): HostCheck {
  const names = new Set(['localhost', '127.0.0.1', '[::1]', bracketed(configured.toLowerCase()), ...(origin === undefined ? [] : [new URL(origin).hostname])]);
  const wide = !isLoopback(configured);
  return (header) => {
    const name = hostName(header);
    return name !== undefined && (names.has(name) || (wide && (isIP(name.replace(/^\[|\]$/g, '')) !== 0 || /^[a-z0-9-]+\.local$/.test(name))));
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** The name in a `Host` header, without its port, in lower case; undefined when the header is missing or malformed. */
export function hostName(header: string | undefined): string | undefined {
  return /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header ?? '')?.groups?.['name']?.toLowerCase();
}

/** Whether a browser sends this from our own page: its `Origin` is the host that it talks to. `null` and other schemes are not. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
