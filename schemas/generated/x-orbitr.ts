/* Generated from schemas/x-orbitr.schema.json by `npm run generate`; do not edit. */

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
  /**
   * How a changed service is replaced.
   */
  rollout?: {
    strategy?: 'auto' | 'recreate' | 'start-first';
    /**
     * A duration such as 90s or 1m30s.
     */
    timeout?: string;
    /**
     * A duration such as 90s or 1m30s.
     */
    monitor?: string;
    rollback?: boolean;
  };
  /**
   * What the policy must grant to this stack.
   */
  permissions?: string[];
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
export interface Service {
  /**
   * Where the service can be reached from outside.
   */
  routes?: {
    host?: string;
    subdomain?: string;
    path?: string;
    port?: number;
    tls?: boolean | string;
    middlewares?: string[];
    priority?: number;
  }[];
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
