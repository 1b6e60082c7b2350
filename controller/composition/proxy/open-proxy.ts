import type { StatusBoard } from '../../loop/status-board.ts';
import type { WorkQueue } from '../../loop/work-queue.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { ObservedProxy, RoutePublisher, Routing } from '../../model/routing.ts';
import { caddyAdmin } from '../../publish/caddy-admin.ts';
import { caddyPublisher } from '../../publish/caddy-publisher.ts';
import type { ProxyPublisher } from '../../publish/publisher.ts';
import { traefikApi } from '../../publish/traefik-api.ts';
import { traefikFiles } from '../../publish/traefik-files.ts';
import { traefikPublisher } from '../../publish/traefik-publisher.ts';
import type { TraefikHands } from './traefik-hands.ts';

/** The proxy that the settings name, whichever that is at the moment. */
export interface ProxyLink extends RoutePublisher {
  /** Undefined: there is none. */
  observe(): Promise<ObservedProxy | undefined>;
  /** Looks every `WATCH_INTERVAL` ms until it is closed, and tells when the proxy came back or is no longer as it was written. */
  watch(lost: () => void): void;
  close(): void;
}

/** ms; one question over a socket, or one look at a file. */
const WATCH_INTERVAL = 2_000;

/** @param hands how to talk to Traefik's container, if it is one of ours. @param changed told after each change of what the proxy has */
export function openProxy(routing: () => Routing, hands: () => TraefikHands, changed: () => void): ProxyLink {
  let timer: NodeJS.Timeout | undefined;
  let open: { readonly key: string; readonly publisher: ProxyPublisher } | undefined;

  const current = (): ProxyPublisher | undefined => {
    const settings = routing();
    if (settings.provider === 'none') return undefined;
    const key = JSON.stringify([settings.provider, settings.socket, settings.directory, settings.api]);
    if (open?.key !== key) open = { key, publisher: publisherFor(settings, routing, hands, changed) };
    return open.publisher;
  };
  const demanded = (): ProxyPublisher => {
    const publisher = current();
    if (publisher === undefined) throw new OrbitrError({ code: 'proxy/none', kind: 'terminal', message: 'there is no proxy whose configuration could be written', hint: 'Choose one with "proxy:" in orbitr.yaml.' });
    return publisher;
  };
  const observe = async (): Promise<ObservedProxy | undefined> => current()?.observe();
  return {
    observe,
    publish: (entry) => demanded().publish(entry),
    drain: (backends, timeout, signal) => demanded().drain(backends, timeout, signal),
    watch: (lost) => {
      let well = false;
      const look = async (): Promise<void> => {
        const seen = await observe();
        if (seen === undefined) return;
        const now = seen.kind === 'serving' && seen.intact;
        // Back again, or meddled with: either way somebody has work to do.
        if (seen.kind === 'serving' && now !== well) lost();
        well = now;
      };
      timer = setInterval(() => void look(), WATCH_INTERVAL).unref();
    },
    close: () => clearInterval(timer),
  };
}

function publisherFor({ provider, socket, directory, api, external }: Routing, routing: () => Routing, hands: () => TraefikHands, changed: () => void): ProxyPublisher {
  if (provider === 'caddy') return caddyPublisher(caddyAdmin(socket), routing, { changed });
  const files = traefikFiles(directory, !external);
  return traefikPublisher({ files, api: api === undefined ? undefined : traefikApi(api), routing, nudge: () => hands().nudge(), lastWords: () => hands().lastWords(), steady: () => performance.now() }, { changed });
}

/** Stacks that wait for a name, or for the proxy, may try again. */
export function askRouted(board: StatusBoard, queue: WorkQueue): void {
  for (const { name, plan } of board.all()) if (plan?.blocked.some(({ kind }) => kind === 'publish-routes') === true) queue.add(name);
}
