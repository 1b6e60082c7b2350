/* Generated from schemas/routing.schema.json by `npm run generate`; do not edit. */

export type MiddlewareDefinition =
  | string
  | {
      auth?: AuthOptions;
      headers?: HeadersOptions;
      cors?: CorsOptions;
      'rate-limit'?: RateLimitOptions;
      compression?: boolean;
      'ip-allow'?: Texts;
      redirect?: RedirectOptions;
      'strip-prefix'?: Texts;
      /**
       * Largest body of a request, for example 10m.
       */
      'body-limit'?: string | number;
    };
/**
 * A duration such as 90s or 1m30s.
 */
export type Duration = string;
export type Texts = string | string[];
/**
 * In the order in which a request meets them: names of orbitr.yaml, or written out.
 */
export type MiddlewareList = MiddlewareDefinition[];
export type MiddlewareOrList =
  | {
      auth?: AuthOptions;
      headers?: HeadersOptions;
      cors?: CorsOptions;
      'rate-limit'?: RateLimitOptions;
      compression?: boolean;
      'ip-allow'?: Texts;
      redirect?: RedirectOptions;
      'strip-prefix'?: Texts;
      'body-limit'?: string | number;
    }
  | MiddlewareDefinition[];

/**
 * Routes and middlewares, for stack files and for orbitr.yaml.
 */
export interface Routing {
  route?: Route;
  middlewares?: Middlewares;
}
/**
 * One way in. Give host or subdomain for HTTP, tcp or udp for a port of the proxy.
 */
export interface Route {
  /**
   * Full name, or several. *.example.com is every name with one more label.
   */
  host?: string | string[];
  /**
   * Put before the domain of orbitr.yaml.
   */
  subdomain?: string | string[];
  /**
   * Only this path and what is below it.
   */
  path?: string;
  /**
   * Take the path off before the request goes on.
   */
  strip?: boolean;
  /**
   * In the container. May be left out when the service has exactly one.
   */
  port?: number;
  /**
   * How the container wants to be spoken to.
   */
  scheme?: 'http' | 'https';
  /**
   * auto, off, internal, or the name of a resolver in orbitr.yaml; passthrough for tcp.
   */
  tls?: boolean | string;
  /**
   * Send plain HTTP on to HTTPS; true unless tls is off.
   */
  httpsRedirect?: boolean;
  middlewares?: MiddlewareList;
  /**
   * Higher is asked first.
   */
  priority?: number;
  /**
   * Default headers for browsers; true unless said otherwise.
   */
  secureHeaders?: boolean;
  /**
   * Port of the proxy.
   */
  tcp?: number;
  /**
   * Port of the proxy.
   */
  udp?: number;
}
/**
 * Who may come in: basic, or forward to a service such as Authelia, Authentik or tinyauth.
 */
export interface AuthOptions {
  basic?: {
    /**
     * name:hash, the hash made by bcrypt (htpasswd -nB, caddy hash-password).
     *
     * @minItems 1
     */
    users: string[];
    realm?: string;
  };
  forward?: {
    /**
     * URL that is asked before each request.
     */
    address: string;
    /**
     * Headers of its answer that the app gets to see.
     */
    responseHeaders?: string[];
  };
}
export interface HeadersOptions {
  request?: HeaderChanges;
  response?: HeaderChanges;
}
/**
 * Header and value; null takes it away.
 */
export interface HeaderChanges {
  [k: string]: string | null;
}
export interface CorsOptions {
  /**
   * @minItems 1
   */
  origins: string[];
  methods?: string[];
  headers?: string[];
  expose?: string[];
  credentials?: boolean;
  maxAge?: Duration;
}
export interface RateLimitOptions {
  /**
   * Requests in a period.
   */
  average: number;
  period?: Duration;
  burst?: number;
}
export interface RedirectOptions {
  /**
   * For example https://www.example.com
   */
  to: string;
  permanent?: boolean;
  /**
   * true unless said otherwise.
   */
  keepPath?: boolean;
}
/**
 * Shared middlewares by name.
 */
export interface Middlewares {
  [k: string]: MiddlewareOrList;
}
