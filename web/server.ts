import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import type { Access } from '../controller/access/access.ts';
import type { Adoptions } from '../controller/adoptions.ts';
import type { ControllerApi } from '../controller/api.ts';
import type { CatalogueApi } from '../controller/catalogue-api.ts';
import type { Edits } from '../controller/edits.ts';
import type { AuditLog } from '../state/audit-log.ts';
import { openAppHints } from './app-hints.ts';
import { readAssets } from './assets.ts';
import { watchChanges } from './changes.ts';
import { clientAddress } from './door/credentials.ts';
import { openDoor } from './door/door.ts';
import { errorHandler } from './error-handling.ts';
import { openGauge } from './gauge.ts';
import { createLive } from './live.ts';
import { createRenderer } from './renderer.ts';
import type { GitEndpoint } from './routes/git.ts';
import { gitRoutes } from './routes/git.ts';
import type { WebhookTaker } from './routes/webhooks.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { routeTable } from './route-table.ts';
import { openNotices } from './notices.ts';
import type { MetricsSource } from './routes/metrics.ts';
import { doorPage } from './routes/sign-in.ts';
import { registerRoutes } from './routing/register-routes.ts';
import type { Route } from './routing/route.ts';
import { allowedHosts } from './safety/allowed-hosts.ts';
import { requestGuard } from './safety/request-guard.ts';
import { securityHeaders } from './safety/security-headers.ts';
import { createShell } from './shell.ts';
import { openSocketHouse } from './sockets/socket-house.ts';
import { createTalk } from './sockets/talk.ts';
import { upgrades } from './sockets/upgrades.ts';
import { openStreamHouse } from './streams/stream-house.ts';
import type { WebContext } from './web-context.ts';
import type { WebLog } from './web-log.ts';

export interface ServerOptions<Who = never> {
  readonly api: ControllerApi;
  readonly edits: Edits;
  readonly access: Access;
  readonly audit: AuditLog;
  readonly listen: { readonly host: string; readonly port: number };
  readonly log: WebLog;
  /** Absent: there are no pages for apps. */
  readonly catalogue?: CatalogueApi;
  /** Absent: nothing can be adopted from here. */
  readonly adoptions?: Adoptions;
  /** Absent: git is not served. */
  readonly git?: GitEndpoint<Who>;
  /** Absent: there are none. */
  readonly metrics?: MetricsSource;
  /** Absent: no webhooks are taken. */
  readonly webhooks?: WebhookTaker;
  /** ms since 1970; for tests and pictures that must not change. */
  readonly now?: () => number;
}

export interface RunningServer {
  /** Where the page can be opened, with the port that was really taken. */
  readonly url: string;
  /** For the test that walks all of them. */
  readonly routes: readonly Route[];
  close(): Promise<void>;
}

/**
 * Starts the page, the HTTP API and the live connection on one port.
 * @throws when the address cannot be listened on.
 */
export async function startServer<Who>({ api, edits, access, audit, listen, log, git, webhooks, metrics, catalogue, adoptions, now = Date.now }: ServerOptions<Who>): Promise<RunningServer> {
  const { config } = access;
  const isAllowedHost = allowedHosts(listen.host, config.origin);
  const renderer = createRenderer();
  const assets = readAssets();
  const changes = watchChanges(api);
  const notices = openNotices(api, changes.listen, now);
  const shell = createShell({ renderer, assets, version: changes.version, now, insecure: config.auth === 'off' && !access.mayStayOpen, unread: (viewer) => notices.unread(viewer) });
  const door = openDoor(access);
  const house = openSocketHouse((request) => clientAddress(request, config));
  const gauge = openGauge(api, () => performance.now());
  await gauge.refresh();
  const apps = openAppHints({ catalogue, changed: changes.tell, now: () => performance.now() });
  const live = createLive({ api, renderer, changes, door, house, gauge, apps, now, log });
  const talk = createTalk(api, door, house);
  const streams = openStreamHouse((request) => door.identify(request));
  const context: WebContext = { api, edits, access, audit, shell, gauge, apps, notices, log, now };
  const routes = routeTable(context, { assets: Object.values(assets), house: streams, metrics, catalogue, adoptions });

  const app = express();
  lockDown(app);
  if (git !== undefined) app.use(gitRoutes(git, isAllowedHost));
  if (webhooks !== undefined) app.use(webhookRoutes(webhooks));
  app.use(securityHeaders, requestGuard(isAllowedHost));
  registerRoutes(app, routes, { api, door, proxies: config });
  app.use(errorHandler({ shell, log, doorPage: (to) => doorPage(context, to) }));

  // Asked for, not imported: an import would read all that `node:http` exports and so load undici, 14 MB that the page does not use.
  // A request is a few hundred bytes, a form, or a git push, which takes its time on a slow line; the other bodies are small and counted.
  const server = process.getBuiltinModule('node:http').createServer({ requestTimeout: 5 * 60_000, headersTimeout: 5_000, maxHeaderSize: 16_384 }, app);
  server.maxConnections = 1024;
  server.on('upgrade', upgrades({ '/live': live.open, '/api/v1/live': talk.open }, isAllowedHost, log));
  await listening(server, listen);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${listen.host.includes(':') ? `[${listen.host}]` : listen.host}:${port}/`,
    routes,
    async close() {
      changes.stop();
      house.close();
      live.close();
      talk.close();
      streams.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Express's conveniences that guess or tell too much. */
function lockDown(app: Express): void {
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('query parser', false);
  app.set('trust proxy', false);
  // Without it express prints stack traces to the client when something fails before our own error handler.
  app.set('env', 'production');
}

function listening(server: Server, { host, port }: ServerOptions['listen']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
