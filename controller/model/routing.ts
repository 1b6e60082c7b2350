import type { Backend, Middleware, Reach, RouteEntry, RouteTable } from './route.ts';

/** What `stacks/orbitr.yaml` says about routes and their proxy, with every default filled in. */
export interface Routing {
  /** `none`: routes are read and shown, and nothing is written. */
  readonly provider: 'traefik' | 'caddy' | 'none';
  /** What `subdomain` is put before. */
  readonly domain?: string;
  /** Shared network on which the proxy reaches the services. */
  readonly network: string;
  readonly reach: Reach;
  /** The proxy that Orbitr has no part in but its configuration. */
  readonly external: boolean;
  /** Traefik: where the generated file goes. Absolute. */
  readonly directory: string;
  /** Traefik: base URL of its API; undefined: its acceptance cannot be proven. */
  readonly api?: string;
  /** Caddy: path of the socket of its admin API, as we see it. */
  readonly socket: string;
  /** Caddy: what it is told to listen on for its admin API, as Caddy sees it. */
  readonly adminListen: string;
  /** Of the proxy, in its own container. */
  readonly ports: { readonly http: number; readonly https: number };
  /** Names of Traefik's entry points. */
  readonly entryPoints: { readonly http: string; readonly https: string };
  /** For the account at the certificate authority. */
  readonly email?: string;
  /** Use the authority's test service, which browsers do not trust and which has generous limits. */
  readonly staging: boolean;
  readonly resolvers: Readonly<Record<string, Resolver>>;
  readonly certificates: readonly FileCertificate[];
  readonly middlewares: Readonly<Record<string, readonly Middleware[]>>;
  /** What a route of an app that is not there answers. */
  readonly unavailable: 'page' | 'status';
  /** How long requests to a container that is about to be stopped may take to end, in ms. */
  readonly drain: number;
}

/** Where certificates come from. */
export interface Resolver {
  readonly challenge: 'http' | 'tls' | 'dns';
  /** Address of another authority (ACME directory). */
  readonly server?: string;
  readonly email?: string;
  readonly staging: boolean;
}

/** Files as the proxy sees them. */
export interface FileCertificate {
  readonly certificate: string;
  readonly key: string;
  /** Names that it is for. */
  readonly hosts: readonly string[];
}

/** What the proxy was seen to have. */
export type ObservedProxy =
  /** Nobody knows what it has; nothing can be published. */
  | { readonly kind: 'unavailable'; readonly routing: Routing; readonly message: string; readonly hint: string }
  | {
      readonly kind: 'serving';
      readonly routing: Routing;
      readonly table: RouteTable;
      /** It has exactly what its table and the settings make, so that nobody else wrote to it. */
      readonly intact: boolean;
      /** It was asked to take a configuration and did not. */
      readonly rejected?: readonly RefusedRoutes[];
    };

/** Why a proxy did not take what it was told, in its own words. `entry`: whose routes they were; absent: it takes nothing at all and goes on with what it had. */
export interface RefusedRoutes {
  readonly reason: 'Rejected' | 'Frozen';
  readonly message: string;
  readonly entry?: Pick<RouteEntry, 'stack' | 'service' | 'routes'>;
}

/** Whoever writes the proxy's configuration. One change at a time; what is equal already is not written again. */
export interface RoutePublisher {
  /** Puts an entry in the place of the one before; one without routes takes it away. @throws OrbitrError `proxy/…` */
  publish(entry: RouteEntry): Promise<void>;
  /** Resolves when no request to these containers is under way any more, at the latest after `timeout` ms. */
  drain(backends: readonly Backend[], timeout: number, signal?: AbortSignal): Promise<void>;
}
