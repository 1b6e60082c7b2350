import { createHash } from 'node:crypto';
import type { HttpRoute, RouteRefusal, RouteSpec, TcpRoute } from '../model/route.ts';
import { isInternalName } from '../model/route.ts';
import type { Routing } from '../model/routing.ts';
import type { ProxyConfiguration, ProxyRenderer } from './renderer.ts';
import type { Placed } from './table-order.ts';
import { placedRoutes } from './table-order.ts';
import { httpSection } from './traefik-http.ts';
import { streamSections } from './traefik-streams.ts';

/** The middleware by which Traefik tells which configuration it has: its header holds the digest of all the rest. No route uses it. */
export const CANARY = 'orbitr-gen';
export const CANARY_HEADER = 'X-Orbitr-Generation';

/** Traefik v3, by one file of its file provider. */
export const traefik: ProxyRenderer = { render, refuses };

/**
 * One JSON document for a file that ends in `.yml`. Traefik runs every file through a template engine before it reads it, and one that fails
 * freezes all of its configuration. JSON's own braces never stand side by side, and inside of texts each `{` is written as an escape: so nothing in it
 * is ever a template action, whatever a text says.
 */
function render({ table }: ProxyConfiguration, routing: Routing): string {
  const placed = placedRoutes(table);
  const ofKind = <K extends RouteSpec['kind']>(kind: K): readonly Placed<Extract<RouteSpec, { readonly kind: K }>>[] => placed.filter((each): each is Placed<Extract<RouteSpec, { readonly kind: K }>> => each.route.kind === kind);
  const http = httpSection(ofKind('http'), routing);
  const streams = streamSections(ofKind('tcp'), ofKind('udp'), routing);
  const certificates = routing.certificates.map(({ certificate, key }) => ({ certFile: certificate, keyFile: key }));
  const rest = { http, ...streams, ...(certificates.length === 0 ? {} : { tls: { certificates } }) };
  const generation = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 32);
  const canary = { headers: { customResponseHeaders: { [CANARY_HEADER]: generation } } };
  return `${withoutBraces(JSON.stringify({ ...rest, http: { ...http, middlewares: { ...http.middlewares, [CANARY]: canary } } }, null, 1))}\n`;
}

/** The digest that a file of ours carries. */
export function generationOf(text: string): string {
  return new RegExp(`"${CANARY_HEADER}": "([0-9a-f]+)"`).exec(text)?.[1] ?? '';
}

function withoutBraces(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll('{', '\\u007b'));
}

function refuses(route: RouteSpec, { certificates, resolvers }: Routing): readonly RouteRefusal[] {
  const fromFile = (host: string): boolean => certificates.some(({ hosts }) => hosts.includes(host));
  return [...refusedTls(route, resolvers, fromFile), ...refusedStreams(route)];
}

function refusedTls(route: RouteSpec, resolvers: Routing['resolvers'], fromFile: (host: string) => boolean): readonly RouteRefusal[] {
  if (route.kind === 'udp') return [];
  const { tls, hosts }: HttpRoute | TcpRoute = route;
  const uncovered = hosts.filter((host) => !fromFile(host));
  if (tls.kind === 'internal' && (uncovered.length > 0 || hosts.length === 0)) {
    return [{ key: 'tls', message: 'Traefik has no certificate authority of its own', hint: 'Give a certificate from files in orbitr.yaml, or use Caddy.' }];
  }
  const home = uncovered.find(isInternalName);
  if (tls.kind === 'resolver' && home !== undefined) return [{ key: 'tls', message: `no authority gives a certificate for ${home}, which exists only at home`, hint: 'Use "tls: off", or give a certificate from files in orbitr.yaml.' }];
  const wildcard = uncovered.find((host) => host.startsWith('*.') && !isInternalName(host));
  if (wildcard === undefined || tls.kind === 'off' || tls.kind === 'passthrough') return [];
  const name = tls.kind === 'resolver' ? tls.name : Object.keys(resolvers)[0];
  if (name !== undefined && resolvers[name]?.challenge === 'dns') return [];
  return [{ key: 'tls', message: `a certificate for ${wildcard} needs a resolver with a DNS challenge`, hint: 'Define one under "proxy: resolvers" in orbitr.yaml with "challenge: dns".' }];
}

function refusedStreams(route: RouteSpec): readonly RouteRefusal[] {
  if (route.kind === 'tcp' && route.tls.kind === 'auto' && route.hosts.length === 0) return [{ key: 'tls', message: 'a certificate needs a name', hint: 'Add "host:".' }];
  return [];
}

