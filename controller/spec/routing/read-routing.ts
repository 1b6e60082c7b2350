import type { Settings } from '../../../schemas/generated/settings.ts';
import type { Routing } from '../../model/routing.ts';
import type { Middleware } from '../../model/route.ts';
import { parseDuration } from '../parse-duration.ts';
import type { Complain } from './host-name.ts';
import { hostNameHint, readHostName } from './host-name.ts';
import { readMiddlewares } from './read-middleware.ts';

const DEFAULT_NETWORK = 'orbitr-proxy';
const DEFAULT_STACK = 'proxy';
const DEFAULT_DRAIN = 10_000;

/** Without settings routes are read and shown, and nothing is written. */
export const DEFAULT_ROUTING: Routing = readRouting({ proxy: 'none' }, '/stacks', () => undefined);

/**
 * Settings → what routes and proxies are told, every default filled in. What the schema cannot see is told to `complain`.
 * @param folder absolute path of `stacks/`
 */
export function readRouting(settings: Settings, folder: string, complain: Complain): Routing {
  const written = typeof settings.proxy === 'string' ? { provider: settings.proxy } : (settings.proxy ?? {});
  const proxy = written as Exclude<NonNullable<Settings['proxy']>, string>;
  const provider = (proxy.provider ?? 'traefik') as Routing['provider'];
  const own = `${folder}/${proxy.stack ?? DEFAULT_STACK}`;
  const { external } = proxy;
  const domain = settings.domain === undefined ? undefined : readHostName(settings.domain);
  if (settings.domain !== undefined && (domain === undefined || domain.startsWith('*'))) complain(['domain'], `"${settings.domain}" is no domain`, hostNameHint(settings.domain));
  if (external?.directory === undefined && external !== undefined && provider === 'traefik') complain(['proxy', 'external'], 'a Traefik of your own needs "directory"', 'Name the directory that its file provider watches.');
  if (external?.socket === undefined && external !== undefined && provider === 'caddy') complain(['proxy', 'external'], 'a Caddy of your own needs "socket"', 'Name the Unix socket that its admin API listens on.');
  const socket = external?.socket ?? `${own}/run/caddy.sock`;
  return {
    provider,
    ...(domain === undefined ? {} : { domain }),
    network: proxy.network ?? DEFAULT_NETWORK,
    reach: external?.runsOn === 'host' ? 'address' : 'name',
    external: external !== undefined,
    directory: external?.directory ?? `${own}/dynamic`,
    ...(external?.api === undefined ? (external === undefined && provider === 'traefik' ? { api: 'http://127.0.0.1:8099' } : {}) : { api: external.api.replace(/\/$/, '') }),
    socket,
    adminListen: external === undefined ? 'unix//run/orbitr/caddy.sock' : `unix/${socket}`,
    ports: { http: proxy.ports?.http ?? 80, https: proxy.ports?.https ?? 443 },
    entryPoints: { http: proxy.entryPoints?.http ?? 'web', https: proxy.entryPoints?.https ?? 'websecure' },
    ...(proxy.email === undefined ? {} : { email: proxy.email }),
    staging: proxy.staging ?? false,
    resolvers: readResolvers(proxy, provider, complain),
    certificates: (proxy.certificates ?? []).map(({ certificate, key, hosts }, index) => ({ certificate, key, hosts: hosts.map((host, place) => readHost(host, (message, hint) => complain(['proxy', 'certificates', index, 'hosts', place], message, hint))).sort() })),
    middlewares: readShared(settings, complain),
    // Traefik has no page of its own, and whether there is a server for it, as in the template, only who writes the settings knows.
    unavailable: proxy.unavailable ?? (provider === 'traefik' ? 'status' : 'page'),
    drain: proxy.drain === undefined ? DEFAULT_DRAIN : (parseDuration(proxy.drain) ?? 0) / 1e6,
  };
}

function readHost(text: string, complain: (message: string, hint: string) => void): string {
  const host = readHostName(text);
  if (host === undefined) complain(`"${text}" is no host name`, hostNameHint(text));
  return host ?? '';
}

function readResolvers(proxy: Exclude<NonNullable<Settings['proxy']>, string>, provider: Routing['provider'], complain: Complain): Routing['resolvers'] {
  const entries = Object.entries(proxy.resolvers ?? {});
  for (const [name, { challenge }] of entries) {
    const at = ['proxy', 'resolvers', name];
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name) || ['auto', 'off', 'internal', 'passthrough'].includes(name)) complain(at, `"${name}" is no name for a resolver`, 'Use lower-case letters, digits and hyphens, and none of the words auto, off, internal and passthrough.');
    if (provider === 'caddy' && challenge === 'dns') complain([...at, 'challenge'], 'Caddy as it is packaged cannot do DNS challenges', 'Use http or tls, or Traefik.');
  }
  return Object.fromEntries(entries.map(([name, { challenge, server, email, staging }]) => [name, { challenge, ...(server === undefined ? {} : { server }), ...(email === undefined ? {} : { email }), staging: staging ?? proxy.staging ?? false }]));
}

function readShared({ middlewares = {} }: Settings, complain: Complain): Routing['middlewares'] {
  const shared: Record<string, readonly Middleware[]> = {};
  for (const [name, written] of Object.entries(middlewares)) {
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) complain(['middlewares', name], `"${name}" is no name for a middleware`, 'Use lower-case letters, digits and hyphens.');
    const list = Array.isArray(written) ? written : [written];
    shared[name] = readMiddlewares(list, {}, (path, message, hint) => complain(['middlewares', name, ...(Array.isArray(written) ? path : path.slice(1))], message, hint));
  }
  return shared;
}
