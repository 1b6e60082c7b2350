import { Buffer } from 'node:buffer';
import type { Backend, HeaderChanges, HttpRoute, Middleware } from '../model/route.ts';
import { secureHeaders } from './secure-headers.ts';

/** What happens to a request of one route, as routes of a subroute: each is met in turn. */
export function routeHandlers(route: HttpRoute, backends: readonly Backend[], unavailable: object): readonly object[] {
  return [
    ...(route.secureHeaders ? Object.entries(secureHeaders(route)).map(([name, value]) => handling(unlessSet(name, value))) : []),
    ...route.middlewares.flatMap(middlewareRoutes),
    ...(route.strip ? [stripping(route.path)] : []),
    handling(backends.length === 0 ? unavailable : reverseProxy(route, backends)),
  ];
}

function handling(...handle: readonly object[]): object {
  return { handle };
}

/** The app's own header wins. */
function unlessSet(name: string, value: string): object {
  return { handler: 'headers', response: { require: { headers: { [name]: null } }, set: { [name]: [value] } } };
}

/**
 * Long enough for three more tries of the kernel (after 1, 3 and 7 s): a program whose queue of connections is full for a moment lets the first ones drop.
 * Caddy's own tries do not help then, because a request that was taken in before a new configuration came is not tried again by Caddy; with 2 s, some failed at
 * every switch under load. A container that is gone is told sooner, by the network (about 3 s).
 */
const DIAL_TIMEOUT = '10s';

function reverseProxy({ port, scheme }: HttpRoute, backends: readonly Backend[]): object {
  return {
    handler: 'reverse_proxy',
    upstreams: backends.map(({ host }) => ({ dial: `${host}:${port}` })),
    // A container that runs may need a moment until its program listens; what could not be sent at all is tried again.
    load_balancing: { selection_policy: { policy: 'round_robin' }, try_duration: '5s', try_interval: '100ms' },
    transport: { protocol: 'http', dial_timeout: DIAL_TIMEOUT, ...(scheme === 'https' ? { tls: { insecure_skip_verify: true } } : {}) },
  };
}

function stripping(prefix: string): object {
  return { match: [{ path: [prefix, `${prefix}/*`] }], handle: [{ handler: 'rewrite', strip_path_prefix: prefix }] };
}

function middlewareRoutes(middleware: Middleware): readonly object[] {
  switch (middleware.kind) {
    case 'basic-auth':
      return [handling(
        { handler: 'authentication', providers: { http_basic: { realm: middleware.realm, hash: { algorithm: 'bcrypt' }, hash_cache: {}, accounts: middleware.users.map(account) } } },
        // The app has no use for the password.
        { handler: 'headers', request: { delete: ['Authorization'] } },
      )];
    case 'forward-auth':
      return [handling(...forwardAuth(middleware))];
    case 'headers':
      return [handling({ handler: 'headers', request: changes(middleware.request), response: { deferred: true, ...changes(middleware.response) } })];
    case 'cors':
      return corsRoutes(middleware);
    case 'compression':
      return [handling({ handler: 'encode', encodings: { gzip: {}, zstd: {} }, prefer: ['zstd', 'gzip'] })];
    case 'ip-allow':
      return [{ match: [{ not: [{ remote_ip: { ranges: middleware.ranges } }] }], handle: [{ handler: 'static_response', status_code: 403 }], terminal: true }];
    case 'redirect':
      return [{ handle: [{ handler: 'static_response', status_code: middleware.permanent ? 301 : 302, headers: { Location: [`${middleware.to}${middleware.keepPath ? '{http.request.uri}' : ''}`] } }], terminal: true }];
    case 'strip-prefix':
      return middleware.prefixes.map(stripping);
    case 'body-limit':
      return [handling({ handler: 'request_body', max_size: middleware.bytes })];
    case 'rate-limit':
      // Refused when the file is read. A limit that is not there must not look like one that is.
      return [{ handle: [{ handler: 'static_response', status_code: 501 }], terminal: true }];
  }
}

function account(user: string): object {
  const colon = user.indexOf(':');
  return { username: user.slice(0, colon), password: Buffer.from(user.slice(colon + 1)).toString('base64') };
}

function changes(headers: HeaderChanges): object {
  const entries = Object.entries(headers);
  const set = entries.flatMap(([name, value]) => (value === null ? [] : [[name, [value]] as const]));
  const gone = entries.flatMap(([name, value]) => (value === null ? [name] : []));
  return { ...(set.length === 0 ? {} : { set: Object.fromEntries(set) }), ...(gone.length === 0 ? {} : { delete: gone }) };
}

/**
 * Asks another service first. What it tells of the user goes on in headers, so a visitor's own headers of these names are taken off before:
 * Caddy only overwrites those that the service gave.
 */
function forwardAuth({ address, responseHeaders }: Extract<Middleware, { readonly kind: 'forward-auth' }>): readonly object[] {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  const copied = responseHeaders.map((name) => [name, [`{http.reverse_proxy.header.${name}}`]] as const);
  return [
    ...(responseHeaders.length === 0 ? [] : [{ handler: 'headers', request: { delete: responseHeaders } }]),
    {
      handler: 'reverse_proxy',
      rewrite: { method: 'GET', uri: `${url.pathname}${url.search}` },
      upstreams: [{ dial: `${url.hostname}:${url.port === '' ? (secure ? 443 : 80) : url.port}` }],
      headers: { request: { set: { 'X-Forwarded-Method': ['{http.request.method}'], 'X-Forwarded-Uri': ['{http.request.uri}'] } } },
      handle_response: [{ match: { status_code: [2] }, routes: [{ handle: [copied.length === 0 ? { handler: 'vars' } : { handler: 'headers', request: { set: Object.fromEntries(copied) } }] }] }],
      transport: { protocol: 'http', ...(secure ? { tls: {} } : {}) },
    },
  ];
}

function corsRoutes({ origins, methods, headers, expose, credentials, maxAge }: Extract<Middleware, { readonly kind: 'cors' }>): readonly object[] {
  const all = origins.includes('*');
  const from = { header: { Origin: all ? ['*'] : origins } };
  const shared = { 'Access-Control-Allow-Origin': [all ? '*' : '{http.request.header.Origin}'], ...(credentials ? { 'Access-Control-Allow-Credentials': ['true'] } : {}) };
  const preflight = { ...shared, 'Access-Control-Allow-Methods': [methods.join(', ')], 'Access-Control-Allow-Headers': [headers.join(', ')], 'Access-Control-Max-Age': [String(maxAge)], Vary: ['Origin'] };
  return [
    { match: [{ method: ['OPTIONS'], header: { ...from.header, 'Access-Control-Request-Method': ['*'] } }], handle: [{ handler: 'static_response', status_code: 204, headers: preflight }], terminal: true },
    { match: [from], handle: [{ handler: 'headers', response: { deferred: true, set: { ...shared, ...(expose.length === 0 ? {} : { 'Access-Control-Expose-Headers': [expose.join(', ')] }) }, add: { Vary: ['Origin'] } } }] },
  ];
}
