import { createHash } from 'node:crypto';
import type { HttpRoute, RouteEntry, RouteSpec, RouteTable } from '../model/route.ts';

/** A route with the service that it leads to. */
export interface Placed<R extends RouteSpec = RouteSpec> {
  /** Unique in the table. */
  readonly name: string;
  readonly entry: RouteEntry;
  readonly route: R;
}

/** All routes of a table, sorted by name. */
export function placedRoutes(table: RouteTable): readonly Placed[] {
  return [...table.values()].flatMap((entry) => entry.routes.map((route) => ({ name: routeName(entry, route), entry, route }))).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The order in which a request tries them: by priority, then whole names before wildcards, then longer paths before shorter ones.
 * As one number, which grows with precedence, so that proxies that sort and proxies that count agree. Between 1 and 2^53.
 */
export function precedence({ priority, hosts, path }: HttpRoute): number {
  const segments = path === '/' ? 0 : path.split('/').length - 1;
  const exact = hosts.some((host) => host.startsWith('*')) ? 0 : 1;
  return (priority + 1001) * 10_000 + exact * 5_000 + segments * 10;
}

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `blog--web--0`: small letters, digits and hyphens only. Where names would not be told apart in that form, a digest does it. */
export function routeName({ stack, service }: RouteEntry, { id }: RouteSpec): string {
  const parts = [stack, ...(/^(.*)-(\d+)$/.exec(id)?.slice(1) ?? [id])];
  if (parts.every((part) => PLAIN.test(part)) && parts[1] === service) return parts.join('--');
  const digest = createHash('sha256').update(JSON.stringify([stack, service, id])).digest('hex').slice(0, 12);
  const readable = parts.map((part) => part.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')).join('-');
  return `${readable}--${digest}`.replace(/^-+/, '');
}
