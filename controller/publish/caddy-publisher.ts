import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { OrbitrError, toOrbitrError } from '../model/errors.ts';
import type { RouteEntry, RouteTable } from '../model/route.ts';
import { entryKey } from '../model/route.ts';
import type { ObservedProxy, RefusedRoutes, Routing } from '../model/routing.ts';
import { caddy, CADDY_DRAINING_ID, CADDY_TABLE_ID } from '../proxies/caddy.ts';
import type { ProxyConfiguration } from '../proxies/renderer.ts';
import type { CaddyAdmin } from './caddy-admin.ts';
import { changedTable, retired } from './change-table.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { ProxyPublisher, PublisherEvents } from './publisher.ts';
import { EMPTY_TABLE } from './publisher.ts';

/** Times that somebody else may have written in between. */
const TRIES = 5;
/** ms between two looks at the requests that are under way. */
const DRAIN_INTERVAL = 50;
/** A request that the configuration before took in is counted only when it has chosen its container: so long none may be seen. ms */
const DRAIN_QUIET = 500;

interface Seen {
  readonly text: string;
  readonly routing: Routing;
  readonly configuration: ProxyConfiguration | undefined;
  readonly intact: boolean;
}

/**
 * Keeps Caddy's configuration. The table of routes lies in the configuration itself, so that nothing of ours has to be remembered: after a loss of
 * our data the proxy tells what it serves. Only when the proxy has lost it is the last one that was seen here used.
 */
export function caddyPublisher(admin: CaddyAdmin, routing: () => Routing, events: PublisherEvents): ProxyPublisher {
  const inTurn = oneAtATime();
  let last: Seen | undefined;
  let remembered: RouteTable = EMPTY_TABLE;
  const refused = new Map<string, RefusedRoutes & { readonly entry: RouteEntry }>();

  const look = async (): Promise<Seen & { readonly etag: string }> => {
    const { text, etag } = await admin.read();
    const current = routing();
    if (last === undefined || last.text !== text || last.routing !== current) last = understand(text, current);
    if (last.configuration !== undefined) remembered = last.configuration.table;
    return { ...last, etag };
  };

  const publish = async (entry: RouteEntry): Promise<void> => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const seen = await look();
      const before: ProxyConfiguration = seen.configuration ?? { table: remembered, draining: [] };
      const table = changedTable(before.table, entry);
      const draining = await stillBusy(admin, [...before.draining, ...retired(before.table.get(entryKey(entry.stack, entry.service)), entry)], before);
      if (seen.intact && isDeepStrictEqual(table, before.table)) return;
      const next = caddy.render({ table, draining }, seen.routing);
      if ((await admin.write(next, seen.etag)) === 'written') {
        remembered = table;
        events.changed();
        return;
      }
    }
    throw new OrbitrError({ code: 'proxy/contended', kind: 'transient', message: "somebody else keeps writing Caddy's configuration", hint: 'Leave the configuration of this Caddy to Orbitr.' });
  };

  return {
    observe: async (): Promise<ObservedProxy> => {
      try {
        const { configuration, intact, routing: current } = await look();
        const table = configuration?.table ?? EMPTY_TABLE;
        // What was wrong may have been another one's, or in the settings: what it has now it has taken.
        const rejected = [...refused].filter(([key, { entry }]) => !intact || !isDeepStrictEqual(table.get(key)?.routes, entry.routes)).map(([, each]) => each);
        return { kind: 'serving', routing: current, table, intact, ...(rejected.length === 0 ? {} : { rejected }) };
      } catch (thrown) {
        const { message, hint = '' } = toOrbitrError(thrown);
        return { kind: 'unavailable', routing: routing(), message, hint };
      }
    },
    publish: (entry) => inTurn(async () => {
      const key = entryKey(entry.stack, entry.service);
      refused.delete(key);
      try {
        await publish(entry);
      } catch (thrown) {
        const { code, message } = toOrbitrError(thrown);
        if (code === 'proxy/rejected') refused.set(key, { reason: 'Rejected', message, entry });
        throw thrown;
      }
    }),
    drain: async (backends, timeout, signal) => {
      const deadline = performance.now() + timeout;
      const hosts = new Set(backends.map(({ host }) => host));
      const busy = async (): Promise<boolean> => [...(await admin.requests())].some(([address, count]) => count > 0 && hosts.has(address.slice(0, address.lastIndexOf(':'))));
      let quietSince = performance.now();
      for (;;) {
        if (await busy()) quietSince = performance.now();
        if (performance.now() >= Math.min(deadline, quietSince + DRAIN_QUIET)) return;
        await delay(DRAIN_INTERVAL, undefined, signal === undefined ? {} : { signal });
      }
    },
  };
}

/** Of what was draining before only those that are not done; what retires now stays whatever the count says, because it is only about to be looked at. */
async function stillBusy(admin: CaddyAdmin, dials: readonly string[], before: ProxyConfiguration): Promise<readonly string[]> {
  const requests = before.draining.length === 0 ? new Map<string, number>() : await admin.requests();
  return [...new Set(dials.filter((dial) => !before.draining.includes(dial) || (requests.get(dial) ?? 0) > 0))].sort();
}

/** Reads our table out of a configuration, and whether that table makes exactly this configuration. */
function understand(text: string, routing: Routing): Seen {
  const parsed: unknown = text.trim() === '' ? undefined : JSON.parse(text);
  const entries = findHandler(parsed, CADDY_TABLE_ID)?.['orbitr'];
  if (!Array.isArray(entries)) return { text, routing, configuration: undefined, intact: false };
  const table: RouteTable = new Map((entries as readonly RouteEntry[]).map((entry) => [entryKey(entry.stack, entry.service), entry]));
  const upstreams = findHandler(parsed, CADDY_DRAINING_ID)?.['upstreams'];
  const draining = (Array.isArray(upstreams) ? (upstreams as readonly { readonly dial: string }[]) : []).map(({ dial }) => dial);
  try {
    const made: unknown = JSON.parse(caddy.render({ table, draining }, routing));
    return { text, routing, configuration: { table, draining }, intact: isDeepStrictEqual(parsed, made) };
  } catch {
    // Somebody wrote something else where our table stands.
    return { text, routing, configuration: undefined, intact: false };
  }
}

interface CaddyRoute {
  readonly '@id'?: string;
  readonly handle?: readonly Readonly<Record<string, unknown>>[];
}

function findHandler(config: unknown, id: string): Readonly<Record<string, unknown>> | undefined {
  const servers = (config as { readonly apps?: { readonly http?: { readonly servers?: Readonly<Record<string, { readonly routes?: readonly CaddyRoute[] }>> } } } | null | undefined)?.apps?.http?.servers;
  const routes = Array.isArray(servers?.['web']?.routes) ? servers['web'].routes : [];
  return routes.find((route) => route['@id'] === id)?.handle?.[0];
}
