import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { OrbitrError, toOrbitrError } from '../model/errors.ts';
import type { RouteEntry, RouteTable } from '../model/route.ts';
import { entryKey } from '../model/route.ts';
import type { ObservedProxy, RefusedRoutes, Routing } from '../model/routing.ts';
import { routeName } from '../proxies/table-order.ts';
import { generationOf, traefik } from '../proxies/traefik.ts';
import { changedTable } from './change-table.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { ProxyPublisher, PublisherEvents } from './publisher.ts';
import { EMPTY_TABLE } from './publisher.ts';
import type { TraefikApi } from './traefik-api.ts';
import type { TraefikFiles } from './traefik-files.ts';

/** ms. Traefik gathers changes for 2 s and then builds everything anew. */
const TAKEN_WITHIN = 15_000;
/** After so long it is told to read its files again: the event about the file may have been lost. ms */
const NUDGE_AFTER = 5_000;
const ASK_INTERVAL = 100;
/** Without an API nobody can tell: long enough for what Traefik gathers. ms */
const UNPROVEN_WAIT = 3_000;

export interface TraefikDependencies {
  readonly files: TraefikFiles;
  /** Undefined: whether it takes a configuration cannot be proven. */
  readonly api: TraefikApi | undefined;
  readonly routing: () => Routing;
  /** Has Traefik read its files again (SIGHUP). */
  readonly nudge: () => Promise<void>;
  /** The last lines of its log. */
  readonly lastWords: () => Promise<string>;
  /** ms, never set back. */
  readonly steady: () => number;
}

interface Seen {
  readonly configuration: string | undefined;
  readonly written: string | undefined;
  readonly routing: Routing;
  readonly table: RouteTable | undefined;
  readonly intact: boolean;
}

/**
 * Keeps the one file that Traefik reads. The table that it was made of lies beside it, so that nothing of ours has to be remembered. Publishing is over
 * when Traefik says that it works by the new configuration, so that what comes after, such as stopping a container, may rely on it.
 */
export function traefikPublisher(dependencies: TraefikDependencies, events: PublisherEvents): ProxyPublisher {
  const { files, api, routing, steady } = dependencies;
  const inTurn = oneAtATime();
  let last: Seen | undefined;
  let remembered: RouteTable = EMPTY_TABLE;
  let behindSince: number | undefined;
  const refused = new Map<string, RefusedRoutes>();

  const look = async (): Promise<Seen> => {
    const { configuration, table } = await files.read();
    const current = routing();
    if (last === undefined || last.configuration !== configuration || last.written !== table || last.routing !== current) last = understand(configuration, table, current);
    if (last.table !== undefined) remembered = last.table;
    return last;
  };

  const publish = async (entry: RouteEntry): Promise<void> => {
    const seen = await look();
    const before = seen.table ?? remembered;
    const table = changedTable(before, entry);
    if (seen.intact && isDeepStrictEqual(table, before)) return;
    const configuration = traefik.render({ table, draining: [] }, seen.routing);
    await files.write(configuration, JSON.stringify([...table.values()]));
    remembered = table;
    events.changed();
    await taken(generationOf(configuration));
    await demandNoComplaint(entry);
  };

  const taken = async (generation: string): Promise<void> => {
    if (api === undefined) return void (await delay(UNPROVEN_WAIT));
    const began = steady();
    let nudged = false;
    for (let answered = false; ; ) {
      const has = await api.generation();
      if (has === generation) return;
      answered ||= has !== undefined;
      // Nobody is there who could take it: whoever starts reads the file as it is then.
      if (!answered && steady() - began > UNPROVEN_WAIT) return;
      if (steady() - began > TAKEN_WITHIN) throw frozen(await dependencies.lastWords());
      if (!nudged && steady() - began > NUDGE_AFTER) {
        nudged = true;
        await dependencies.nudge();
      }
      await delay(ASK_INTERVAL);
    }
  };

  const demandNoComplaint = async (entry: RouteEntry): Promise<void> => {
    const own = new Set(entry.routes.map((route) => routeName(entry, route)));
    const key = entryKey(entry.stack, entry.service);
    refused.delete(key);
    const complaint = (await api?.complaints())?.find(({ router }) => own.has(router.replace(/--http$/, '')));
    if (complaint === undefined) return;
    // The file has it already, so that the next plan finds nothing to do: that it is not served has to be told by something else.
    const message = `Traefik does not serve ${complaint.router}: ${complaint.message}`;
    refused.set(key, { reason: 'Rejected', message, entry });
    throw new OrbitrError({ code: 'proxy/rejected', kind: 'transient', message, hint: 'A tcp or udp port needs an entry point of that name in the start options of Traefik.' });
  };

  const observed = async (): Promise<ObservedProxy> => {
    const { table, intact, configuration, routing: current } = await look();
    const seen = { kind: 'serving' as const, routing: current, table: table ?? EMPTY_TABLE, intact, ...(refused.size === 0 ? {} : { rejected: [...refused.values()] }) };
    const has = configuration === undefined ? undefined : await api?.generation();
    const behind = has !== undefined && configuration !== undefined && has !== generationOf(configuration);
    behindSince = behind ? (behindSince ?? steady()) : undefined;
    if (behindSince === undefined || steady() - behindSince < TAKEN_WITHIN) return seen;
    return { ...seen, rejected: [{ reason: 'Frozen', message: frozen(await dependencies.lastWords()).message }] };
  };

  return {
    observe: async () => {
      try {
        return await observed();
      } catch (thrown) {
        const { message, hint = '' } = toOrbitrError(thrown);
        return { kind: 'unavailable', routing: routing(), message, hint };
      }
    },
    publish: (entry) => inTurn(() => publish(entry)),
    // Traefik counts no requests by container: only time helps.
    drain: async (_backends, timeout, signal) => void (await delay(timeout, undefined, signal === undefined ? {} : { signal })),
  };
}

function frozen(lastWords: string): OrbitrError {
  return new OrbitrError({ code: 'proxy/frozen', kind: 'transient', message: `Traefik does not take the configuration in its file, and goes on with an older one${lastWords === '' ? '' : `; its log ends with: ${lastWords}`}`, hint: 'Look at its log: one bad file in its directory stops all of them.' });
}

function understand(configuration: string | undefined, written: string | undefined, routing: Routing): Seen {
  const seen = { configuration, written, routing };
  try {
    const parsed: unknown = written === undefined ? undefined : JSON.parse(written);
    if (!Array.isArray(parsed)) return { ...seen, table: undefined, intact: false };
    const table: RouteTable = new Map((parsed as readonly RouteEntry[]).map((entry) => [entryKey(entry.stack, entry.service), entry]));
    return { ...seen, table, intact: traefik.render({ table, draining: [] }, routing) === configuration };
  } catch {
    return { ...seen, table: undefined, intact: false };
  }
}
