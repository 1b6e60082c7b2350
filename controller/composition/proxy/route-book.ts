import { isDeepStrictEqual } from 'node:util';
import PQueue from 'p-queue';
import { checkRoute } from '../../entrance/check-route.ts';
import { proxyEntrance } from '../../entrance/proxy-entrance.ts';
import { askCertificate } from '../../entrance/served-certificate.ts';
import type { StatusBoard } from '../../loop/status-board.ts';
import type { ListedRoute, RouteCheck, ShownCertificate } from '../../model/listed-route.ts';
import type { ObservedState } from '../../model/observed-state.ts';
import type { RouteStatus } from '../../model/status.ts';

/** What was seen of all routes from outside. In memory only: it is asked for again in no time. */
export interface RouteBook {
  list(): readonly ListedRoute[];
  /** Tries the names of one stack, and keeps what came of it. Who asks while that goes on gets the same answer. */
  check(stack: string): Promise<readonly RouteCheck[]>;
  /** Asks the proxy for every certificate that is not known, or not any more. Never throws. */
  lookAtCertificates(): Promise<void>;
  close(): void;
}

/** ms */
const LOOK_INTERVAL = 5_000;
/** A certificate is believed for so long, ms. */
const GOOD_FOR = 600_000;
/** What is missing, or is for another name, may be on its way. ms */
const DOUBTED_FOR = 10_000;
/** Asked at once, whoever wants to know: the checks of a hundred stacks are no more of a burden to the network than those of one. */
const WIDTH = 8;

export interface RouteBookDependencies {
  readonly board: StatusBoard;
  readonly observed: () => ObservedState | undefined;
  /** Looks at certificates every `LOOK_INTERVAL` ms until it is closed. */
  readonly watches: boolean;
  /** ms since 1970. */
  readonly now: () => number;
  /** ms of a clock that nobody sets. */
  readonly steady: () => number;
}

/** Tells the board when a certificate or a check changed. */
export function openRouteBook({ board, observed, watches, now, steady }: RouteBookDependencies): RouteBook {
  let certificates: ReadonlyMap<string, { readonly shown: ShownCertificate; readonly at: number }> = new Map();
  const checks = new Map<string, RouteCheck>();
  const running = new Map<string, Promise<readonly RouteCheck[]>>();
  const turns = new PQueue({ concurrency: WIDTH });
  let looking = false;

  const all = (): readonly (RouteStatus & { readonly stack: string })[] => board.all().flatMap(({ name: stack, routes = [] }) => routes.map((route) => ({ stack, ...route })));
  const list = (): readonly ListedRoute[] => all().map((route) => {
    const [certificate, check] = [certificates.get(certificateKey(route) ?? '')?.shown, checks.get(route.url ?? '')];
    return { ...route, ...(certificate === undefined ? {} : { certificate }), ...(check === undefined ? {} : { check }) };
  });

  const lookAtCertificates = async (): Promise<void> => {
    const state = observed();
    const entrance = state === undefined ? undefined : proxyEntrance(state);
    const wanted = new Map(entrance === undefined ? [] : all().flatMap((route) => [[certificateKey(route) ?? '', route] as const]).filter(([key]) => key !== ''));
    const next = new Map([...certificates].filter(([key]) => wanted.has(key)));
    const ask = async (key: string, route: RouteStatus): Promise<void> => {
      const shown = await askCertificate(hostOf(route), entrance ?? { host: '', port: 0 }).catch((error: unknown): ShownCertificate => ({ missing: error instanceof Error ? error.message : String(error) }));
      next.set(key, { shown, at: steady() });
    };
    await turns.addAll([...wanted].filter(([key]) => isDue(next.get(key), steady())).map(([key, route]) => () => ask(key, route)));
    const changed = next.size !== certificates.size || [...next].some(([key, { shown }]) => !isDeepStrictEqual(shown, certificates.get(key)?.shown));
    certificates = next;
    if (changed) board.tell(undefined);
  };

  const checkAll = async (stack: string): Promise<readonly RouteCheck[]> => {
    const urls = [...new Set(board.get(stack)?.routes?.flatMap(({ url }) => url ?? []))];
    await turns.addAll(urls.map((url) => async () => void checks.set(url, await checkRoute(url, now))));
    const known = new Set(all().map(({ url }) => url));
    for (const url of checks.keys()) if (!known.has(url)) checks.delete(url);
    board.tell(stack);
    return urls.flatMap((url) => checks.get(url) ?? []);
  };

  const lookAgain = (): void => {
    if (looking) return;
    looking = true;
    void lookAtCertificates().finally(() => (looking = false));
  };
  const timer = watches ? setInterval(lookAgain, LOOK_INTERVAL).unref() : undefined;
  return {
    list,
    check: (stack) => {
      const under = running.get(stack) ?? checkAll(stack).finally(() => running.delete(stack));
      running.set(stack, under);
      return under;
    },
    lookAtCertificates,
    close: () => clearInterval(timer),
  };
}

/** Undefined: there is no certificate to be asked for. Another way of TLS, or a time without the proxy, makes another certificate. */
function certificateKey({ kind, tls, state, name }: RouteStatus): string | undefined {
  if (kind !== 'http' || tls === 'off' || (state !== 'served' && state !== 'held')) return undefined;
  return `${tls} ${name.split('/')[0]}`;
}

/** A name to ask for. One under a wildcard is as good as any other. */
function hostOf({ name }: RouteStatus): string {
  return (name.split('/')[0] ?? '').replace('*', 'any');
}

function isDue(known: { readonly shown: ShownCertificate; readonly at: number } | undefined, time: number): boolean {
  if (known === undefined) return true;
  const doubted = 'missing' in known.shown || !known.shown.forName;
  return time - known.at >= (doubted ? DOUBTED_FOR : GOOD_FOR);
}
