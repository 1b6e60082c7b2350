import type { HttpRoute, RouteTls } from '../model/route.ts';
import { isInternalName } from '../model/route.ts';
import type { Routing } from '../model/routing.ts';
import { secureHeaders } from './secure-headers.ts';
import type { Placed } from './table-order.ts';
import { precedence } from './table-order.ts';
import { middlewareOptions } from './traefik-middlewares.ts';

type Named = Readonly<Record<string, object>>;

export interface HttpSection {
  readonly routers?: Named;
  readonly services?: Named;
  readonly middlewares: Named;
  readonly serversTransports?: Named;
}

const REDIRECT = 'orbitr-https';
const ANY_CERTIFICATE = 'orbitr-any-certificate';
const HELD = 'orbitr-held';
/** Answers everybody with 503. */
const HELD_BACK: Named = { [HELD]: { ipAllowList: { sourceRange: ['255.255.255.255/32'], rejectStatusCode: 503 } } };
const HOLDING = 'orbitr-holding';
/** Puts the page of another server in place of an empty 503, which it stays. */
const HOLDING_PAGE: Named = { [HOLDING]: { errors: { status: ['503'], service: HOLDING, query: '/' } } };
/** In the template of Traefik, which can answer with no page of its own. */
const HOLDING_SERVER: Named = { [HOLDING]: { loadBalancer: { servers: [{ url: `http://${HOLDING}:8080` }] } } };

/** Empty sections are left out: Traefik refuses a file that has one. */
export function httpSection(placed: readonly Placed<HttpRoute>[], routing: Routing): HttpSection {
  const routers: Record<string, object> = { ...apiRouter(routing) };
  const services: Record<string, object> = {};
  const middlewares: Record<string, object> = {};
  for (const each of placed) {
    const { name, entry, route } = each;
    const held = entry.backends.length === 0;
    Object.assign(middlewares, held ? heldBack(routing) : routeMiddlewares(each));
    if (held && routing.unavailable === 'page') Object.assign(services, HOLDING_SERVER);
    Object.assign(routers, routersOf(each, routing));
    if (route.httpsRedirect) middlewares[REDIRECT] = { redirectScheme: { scheme: 'https', permanent: true, ...(routing.ports.https === 443 ? {} : { port: String(routing.ports.https) }) } };
    services[name] = {
      loadBalancer: {
        // An element without servers is none to Traefik; behind `HELD_BACK` nobody gets to this one, where nothing listens.
        servers: held ? [{ url: 'http://127.0.0.1:1' }] : entry.backends.map(({ host }) => ({ url: `${route.scheme}://${host}:${route.port}` })),
        ...(route.scheme === 'https' ? { serversTransport: ANY_CERTIFICATE } : {}),
      },
    };
  }
  const insecure = placed.some(({ route }) => route.scheme === 'https');
  return {
    ...(Object.keys(routers).length === 0 ? {} : { routers }),
    ...(placed.length === 0 ? {} : { services }),
    middlewares,
    ...(insecure ? { serversTransports: { [ANY_CERTIFICATE]: { insecureSkipVerify: true } } } : {}),
  };
}

function heldBack({ unavailable }: Routing): Named {
  return unavailable === 'page' ? { ...HOLDING_PAGE, ...HELD_BACK } : HELD_BACK;
}

/** The way by which Orbitr asks whether a configuration was taken. Its entry point is one that only the machine itself reaches. */
function apiRouter({ external }: Routing): Named {
  return external ? {} : { 'orbitr-api': { entryPoints: ['internal'], rule: 'PathPrefix(`/api`)', service: 'api@internal', priority: 1 } };
}

function routersOf({ name, entry, route }: Placed<HttpRoute>, routing: Routing): Named {
  const { entryPoints } = routing;
  const shared = { rule: ruleOf(route), priority: precedence(route), service: name };
  const steps = Object.keys(entry.backends.length === 0 ? heldBack(routing) : routeMiddlewares({ name, route }));
  const middlewares = steps.length === 0 ? {} : { middlewares: steps };
  if (route.tls.kind === 'off') return { [name]: { entryPoints: [entryPoints.http], ...shared, ...middlewares } };
  const plain = route.httpsRedirect ? { middlewares: [REDIRECT] } : middlewares;
  return {
    [name]: { entryPoints: [entryPoints.https], ...shared, ...middlewares, tls: routerTls(route.tls, route.hosts, routing) },
    [`${name}--http`]: { entryPoints: [entryPoints.http], ...shared, ...plain },
  };
}

/** `{}`: HTTPS with a certificate of a file, or Traefik's own. */
export function routerTls(tls: RouteTls, hosts: readonly string[], { resolvers, certificates }: Routing): object {
  const asked = hosts.filter((host) => !isInternalName(host) && !certificates.some((file) => file.hosts.includes(host)));
  const resolver = tls.kind === 'resolver' ? tls.name : tls.kind === 'auto' ? Object.keys(resolvers)[0] : undefined;
  if (resolver === undefined || asked.length === 0) return {};
  // From a rule with an expression Traefik cannot tell which certificate is meant.
  return { certResolver: resolver, ...(asked.some((host) => host.startsWith('*')) ? { domains: asked.map((main) => ({ main })) } : {}) };
}

/**
 * Names and paths consist of letters, digits, dots, hyphens and the like, which the reader of the file has seen to: between backticks, where Traefik's
 * rules know no escapes, they can end nothing and begin nothing.
 */
function ruleOf({ hosts, path }: HttpRoute): string {
  const names = hosts.map((host) => (host.startsWith('*.') ? `HostRegexp(\`^[^.]+\\.${escapeDots(host.slice(2))}$\`)` : `Host(\`${host}\`)`));
  const name = names.length === 1 ? (names[0] ?? '') : `(${names.join(' || ')})`;
  // A prefix alone would cover /ab as well.
  return path === '/' ? name : `${name} && (Path(\`${path}\`) || PathPrefix(\`${path}/\`))`;
}

export function escapeDots(host: string): string {
  return host.replaceAll('.', '\\.');
}

/** In the order in which a request meets them. Names of ours only: a name with an @ would lead to another provider. */
function routeMiddlewares({ name, route }: Pick<Placed<HttpRoute>, 'name' | 'route'>): Named {
  const steps: [string, object][] = route.middlewares.map((middleware, index) => [`${name}--${index}-${middleware.kind}`, middlewareOptions(middleware)]);
  if (route.secureHeaders) steps.unshift([`${name}--secure`, secureOptions(route)]);
  if (route.strip) steps.push([`${name}--strip`, { stripPrefix: { prefixes: [route.path] } }]);
  return Object.fromEntries(steps);
}

function secureOptions(route: HttpRoute): object {
  return { headers: { contentTypeNosniff: true, customFrameOptionsValue: 'SAMEORIGIN', referrerPolicy: 'strict-origin-when-cross-origin', ...('Strict-Transport-Security' in secureHeaders(route) ? { stsSeconds: 31_536_000 } : {}) } };
}
