/**
 * Where a service can be reached from outside, in words that belong to no proxy. Everything here has been validated: names and paths consist of
 * allowed characters only, so that a renderer may put them into rules without asking again.
 */
export type RouteSpec = HttpRoute | TcpRoute | UdpRoute;

export interface HttpRoute {
  readonly kind: 'http';
  /** Unique in its service, stable while the list keeps its order. */
  readonly id: string;
  /** Lower case, ASCII; a first label `*` stands for exactly one label. Sorted. */
  readonly hosts: readonly string[];
  /** `/` or `/a/b` without a slash at the end. It covers itself and everything below, never `/a/bc`. */
  readonly path: string;
  /** Take `path` off before the request goes on. */
  readonly strip: boolean;
  /** In the container. */
  readonly port: number;
  /** How the container wants to be spoken to. The certificate of an `https` one is not checked: it is a container on our own network. */
  readonly scheme: 'http' | 'https';
  readonly tls: RouteTls;
  /** Requests over plain HTTP are sent on to HTTPS. */
  readonly httpsRedirect: boolean;
  /** In the order in which a request meets them. */
  readonly middlewares: readonly Middleware[];
  /** Higher is asked first; equal ones by the length of their path. */
  readonly priority: number;
  /** Headers that browsers should see on every site, unless the app says otherwise. */
  readonly secureHeaders: boolean;
}

export interface TcpRoute {
  readonly kind: 'tcp';
  readonly id: string;
  /** Port of the proxy. */
  readonly entry: number;
  /** Server names of the TLS handshake; empty: everything that comes to the port. */
  readonly hosts: readonly string[];
  readonly port: number;
  /** `passthrough`: the container does TLS itself, and the proxy only looks at the name. */
  readonly tls: RouteTls | { readonly kind: 'passthrough' };
}

export interface UdpRoute {
  readonly kind: 'udp';
  readonly id: string;
  readonly entry: number;
  readonly port: number;
}

export type RouteTls =
  | { readonly kind: 'off' }
  /** A certificate of an authority that browsers know, or of the proxy's own for names that exist only at home. */
  | { readonly kind: 'auto' }
  /** Of the proxy's own authority. */
  | { readonly kind: 'internal' }
  /** One of `proxy.resolvers` in orbitr.yaml. */
  | { readonly kind: 'resolver'; readonly name: string };

export type Middleware =
  /** `users`: `name:bcrypt-hash`. */
  | { readonly kind: 'basic-auth'; readonly users: readonly string[]; readonly realm: string }
  | { readonly kind: 'forward-auth'; readonly address: string; readonly responseHeaders: readonly string[] }
  /** null takes a header away. */
  | { readonly kind: 'headers'; readonly request: HeaderChanges; readonly response: HeaderChanges }
  | { readonly kind: 'cors'; readonly origins: readonly string[]; readonly methods: readonly string[]; readonly headers: readonly string[]; readonly expose: readonly string[]; readonly credentials: boolean; /** s */ readonly maxAge: number }
  /** `period` in ms. */
  | { readonly kind: 'rate-limit'; readonly average: number; readonly burst: number; readonly period: number }
  | { readonly kind: 'compression' }
  /** Addresses and networks (CIDR). */
  | { readonly kind: 'ip-allow'; readonly ranges: readonly string[] }
  /** `to`: origin, with a path when `keepPath` is false. */
  | { readonly kind: 'redirect'; readonly to: string; readonly permanent: boolean; readonly keepPath: boolean }
  | { readonly kind: 'strip-prefix'; readonly prefixes: readonly string[] }
  | { readonly kind: 'body-limit'; readonly bytes: number };

export type HeaderChanges = Readonly<Record<string, string | null>>;

/** One container behind a route, and how the proxy finds it. */
export interface Backend {
  /** Of the container. */
  readonly id: string;
  /** Name or address on the proxy's network. */
  readonly host: string;
}

/** What the proxy has (or is to have) of one service. Without backends it answers for the app that the app is not there. */
export interface RouteEntry {
  readonly stack: string;
  readonly service: string;
  readonly routes: readonly RouteSpec[];
  /** Sorted by id. */
  readonly backends: readonly Backend[];
}

/** All entries by `entryKey`, as one proxy has them. */
export type RouteTable = ReadonlyMap<string, RouteEntry>;

export function entryKey(stack: string, service: string): string {
  return `${stack}/${service}`;
}

/** What only one service may have: two routes with an equal claim would answer for each other. */
export function claimsOf(route: RouteSpec): readonly string[] {
  if (route.kind === 'http') return route.hosts.map((host) => `${host}${route.path === '/' ? '' : route.path}`);
  if (route.kind === 'udp') return [`udp port ${route.entry}`];
  return route.hosts.length === 0 ? [`tcp port ${route.entry}`] : route.hosts.map((host) => `${host} on tcp port ${route.entry}`);
}

/** How a proxy reaches containers: `name` when it is a container on the shared network itself, `address` when it runs on the host. */
export type Reach = 'name' | 'address';

/** Names that exist only at home: no public authority gives certificates for them. */
export function isInternalName(name: string): boolean {
  return !name.includes('.') || /\.(?:internal|lan|local|localhost|home|home\.arpa|test|intranet)$/.test(name) || /^[0-9.]+$/.test(name);
}

/** Something that a proxy cannot do, at the key of the route that asks for it. */
export interface RouteRefusal {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}
