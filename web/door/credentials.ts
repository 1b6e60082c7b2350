import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../../controller/access/access.ts';
import type { AccessConfig } from '../../controller/config-access.ts';

type Headers = Pick<IncomingMessage, 'headers' | 'socket'>;
type ProxyRules = Pick<AccessConfig, 'isTrustedProxy' | 'forwardAuth' | 'origin'>;

/** What a request shows of who it is from. A header of a proxy counts only when the socket is that proxy's. */
export function credentialsOf(request: Headers, rules: ProxyRules): Credentials {
  const { authorization } = request.headers;
  const header = rules.forwardAuth?.header;
  const trusted = header !== undefined && rules.isTrustedProxy(request.socket.remoteAddress ?? '');
  const said = trusted ? request.headers[header] : undefined;
  return {
    cookie: cookieOf(request.headers.cookie, sessionCookie(isSecure(request, rules))),
    bearer: authorization === undefined ? undefined : (/^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1] ?? ''),
    proxyUser: typeof said === 'string' && said !== '' ? said : undefined,
  };
}

/** A cookie's value by its exact name; of several the first, as browsers send the most specific first. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** `__Host-` makes the browser keep it from other hosts and from plain HTTP; it needs TLS. */
export function sessionCookie(secure: boolean): string {
  return secure ? '__Host-orbitr' : 'orbitr';
}

/** Whether the browser speaks TLS, to us or to a trusted proxy in front. */
export function isSecure(request: Headers, { isTrustedProxy, origin }: ProxyRules): boolean {
  const proxied = isTrustedProxy(request.socket.remoteAddress ?? '');
  if (proxied && request.headers['x-forwarded-proto'] !== undefined) return request.headers['x-forwarded-proto'] === 'https';
  // Without a word of a proxy: the name by which it is reached tells.
  return origin?.startsWith('https:') === true && request.headers.host === new URL(origin).host;
}

/** The nearest address that is not a trusted proxy's. What a client writes into the header itself stands further left and never counts. */
export function clientAddress({ headers, socket }: Headers, { isTrustedProxy }: Pick<ProxyRules, 'isTrustedProxy'>): string {
  const own = socket.remoteAddress ?? '';
  if (!isTrustedProxy(own)) return own;
  const forwarded = headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').map((hop) => hop.trim());
  return hops.findLast((hop) => hop !== '' && !isTrustedProxy(hop)) ?? own;
}
