/* Generated from schemas/x-orbitr.schema.json by `npm run generate`; do not edit. */

/**
 * A command as in Compose, or a mapping with command and timeout.
 */
export type Hook =
  | string
  | string[]
  | {
      command: string | string[];
      /**
       * How long it may take, for example 10m.
       */
      timeout?: string;
    };
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
export type Texts = string | string[];
/**
 * In the order in which a request meets them: names of orbitr.yaml, or written out.
 */
export type MiddlewareList = MiddlewareDefinition[];

/**
 * What Orbitr adds to a Compose file, on the stack and on a service. Compose itself ignores it.
 */
export interface XOrbitr {
  stack?: Stack;
  service?: Service;
}
export interface Stack {
  /**
   * stopped: containers stay, but do not run.
   */
  run?: 'running' | 'stopped';
  /**
   * Look, but do not touch.
   */
  suspend?: boolean;
  /**
   * false keeps what the file no longer names.
   */
  prune?: boolean;
  /**
   * Stacks that must be Healthy first.
   */
  dependsOn?: string[];
  /**
   * Ids of steps that may lose data, as the plan names them.
   */
  approvals?: string[];
  /**
   * Compose profiles to choose; "*" chooses all.
   */
  profiles?: string[];
  rollout?: Rollout;
  /**
   * What the policy must grant to this stack.
   */
  permissions?: string[];
  /**
   * Values that a provider of orbitr.yaml keeps, as variables of the stack. Written out: no ${...} in it.
   *
   * @maxItems 50
   */
  secretsFrom?: {
    /**
     * Its name under secretProviders in orbitr.yaml.
     */
    provider: string;
    /**
     * What it keeps them under; the environment has none.
     */
    path?: string;
    /**
     * Variable: key there.
     */
    keys: {
      [k: string]: string;
    };
  }[];
  /**
   * Any new text replaces all containers once.
   */
  restartToken?: string | number;
  /**
   * Where the stack came from. Written at install; a stack that has it may use only what "permissions" grants.
   */
  template?: {
    id: string;
    version?: string | number;
    source?: string;
    digest?: string;
    /**
     * Dependency of the template: the stack that fulfils it.
     */
    needs?: {
      [k: string]: string;
    };
    /**
     * Dependencies of which the stack has only a part of its own.
     */
    shared?: string[];
  };
}
/**
 * How changed services are replaced.
 */
export interface Rollout {
  /**
   * auto: start-first where nothing forbids two containers at a time.
   */
  strategy?: 'auto' | 'start-first' | 'stop-first' | 'recreate';
  /**
   * How long a new container may take to become good, for example 5m.
   */
  timeout?: string;
  /**
   * How long it must stay up and healthy to be good, for example 5s.
   */
  monitor?: string;
  /**
   * false leaves a failed rollout as it stands.
   */
  rollback?: boolean;
  /**
   * How many replicas are replaced at a time.
   */
  parallelism?: number;
}
export interface Service {
  rollout?: Rollout;
  /**
   * Commands around a deployment, each in a container of its own with the service's image, networks, volumes and environment.
   */
  hooks?: {
    preDeploy?: Hook;
    postDeploy?: Hook;
  };
  /**
   * Where the service can be reached from outside.
   */
  routes?: Route[];
  /**
   * A check that Orbitr makes: one of http, tcp, exec and docker.
   */
  health?: {
    /**
     * A path, or more.
     */
    http?:
      | string
      | {
          /**
           * Default: /
           */
          path?: string;
          /**
           * In the container. May be left out when the service has just one.
           */
          port?: number | string;
          /**
           * With https the certificate is not checked.
           */
          scheme?: 'http' | 'https';
          method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST';
          headers?: {
            [k: string]: string | number;
          };
          /**
           * What is well: 204, "200-299", or a list of these. Default: 200-399; redirects are not followed.
           */
          status?: number | string | (number | string)[];
        };
    /**
     * A port of the container that takes connections.
     */
    tcp?:
      | number
      | string
      | {
          port: number | string;
        };
    /**
     * A command in the container that ends with 0.
     */
    exec?: string | (string | number)[];
    /**
     * The engine's own check, from healthcheck or from the image.
     */
    docker?: true;
    /**
     * A duration such as 90s or 1m30s.
     */
    interval?: string;
    /**
     * A duration such as 90s or 1m30s.
     */
    timeout?: string;
    retries?: number;
    /**
     * A duration such as 90s or 1m30s.
     */
    startPeriod?: string;
  };
  /**
   * What is done with a container that is unhealthy. Default: restart with `health`, else alert.
   */
  onUnhealthy?: 'restart' | 'recreate' | 'alert';
  /**
   * When a newer image is taken.
   */
  update?: {
    policy?: string;
    range?: string;
    /**
     * A duration such as 90s or 1m30s.
     */
    minAge?: string;
  };
  /**
   * What of this service is backed up.
   */
  backup?:
    | {
        [k: string]: unknown;
      }
    | boolean;
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
  /**
   * A duration such as 90s or 1m30s.
   */
  maxAge?: string;
}
export interface RateLimitOptions {
  /**
   * Requests in a period.
   */
  average: number;
  /**
   * A duration such as 90s or 1m30s.
   */
  period?: string;
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
