/* Generated from schemas/settings.schema.json by `npm run generate`; do not edit. */

/**
 * Which proxy leads to the services: traefik, caddy, none, or in detail.
 */
export type ProxySettings =
  | string
  | {
      provider?: 'traefik' | 'caddy' | 'none';
      /**
       * Folder in stacks/ that holds the proxy; proxy unless said otherwise.
       */
      stack?: string;
      /**
       * Network that the proxy and routed services share; orbitr-proxy unless said otherwise.
       */
      network?: string;
      /**
       * For the account at the certificate authority.
       */
      email?: string;
      /**
       * Use the test service of Let's Encrypt.
       */
      staging?: boolean;
      /**
       * What a route of an app that is not there answers: a page, or a bare 503. With Traefik the page is that of a server orbitr-holding:8080 on the shared network, as its template has it; without the key it is a bare 503 there.
       */
      unavailable?: 'page' | 'status';
      /**
       * How long requests to a container that is replaced may take to end.
       */
      drain?: string;
      /**
       * Where the proxy listens, in its own container.
       */
      ports?: {
        http?: number;
        https?: number;
      };
      /**
       * What Traefik calls its entry points; web and websecure unless said otherwise.
       */
      entryPoints?: {
        http?: string;
        https?: string;
      };
      /**
       * Where certificates come from, by name. Traefik's own must be called the same in its start options.
       */
      resolvers?: {
        [k: string]: {
          challenge: 'http' | 'tls' | 'dns';
          /**
           * ACME directory of another authority.
           */
          server?: string;
          email?: string;
          staging?: boolean;
        };
      };
      /**
       * Certificates from files, by their paths in the proxy's container.
       */
      certificates?: {
        certificate: string;
        key: string;
        /**
         * @minItems 1
         */
        hosts: string[];
      }[];
      /**
       * A proxy of your own.
       */
      external?: {
        /**
         * Directory that your Traefik's file provider watches.
         */
        directory?: string;
        /**
         * Where your Traefik's API answers.
         */
        api?: string;
        /**
         * Socket of your Caddy's admin API.
         */
        socket?: string;
        /**
         * host: it reaches containers by their addresses.
         */
        runsOn?: 'container' | 'host';
      };
    };
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
export type Texts = string | string[];
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
export type SecretProviderSettings = EnvironmentProvider | FileProvider | VaultProvider;
/**
 * Stacks that may ask; "*": all.
 *
 * @minItems 1
 */
export type ProviderStacks = string[];
/**
 * How long a value counts as fresh; 5m when left out.
 */
export type ProviderRefresh = string;
export type VaultProvider = {
  [k: string]: unknown;
} & {
  type: 'vault';
  /**
   * Of HashiCorp Vault or OpenBao; http only to this machine itself.
   */
  address: string;
  /**
   * Of the KV engine; secret when left out.
   */
  mount?: string;
  /**
   * Of the KV engine; 2 when left out.
   */
  version?: 1 | 2;
  namespace?: string;
  /**
   * Certificates that count besides the usual ones.
   */
  caFile?: string;
  /**
   * Only what is below these may be read; everything when left out.
   */
  paths?: string[];
  /**
   * File that holds nothing but the token.
   */
  tokenFile?: string;
  /**
   * Variable in the environment of Orbitr that holds it.
   */
  tokenEnv?: string;
  appRole?: {
    [k: string]: unknown;
  } & {
    roleId: string;
    secretIdFile?: string;
    secretIdEnv?: string;
    /**
     * approle when left out.
     */
    mount?: string;
  };
  stacks: ProviderStacks;
  refresh?: ProviderRefresh;
};

/**
 * stacks/orbitr.yaml: what holds for all stacks. Every key may be left out.
 */
export interface Settings {
  /**
   * What the subdomains of routes are put before, for example home.example.com.
   */
  domain?: string;
  proxy?: ProxySettings;
  middlewares?: Middlewares;
  /**
   * Compose profiles that are chosen in every stack.
   */
  profiles?: string[];
  /**
   * Ids of destructive steps that may be taken, as the plan names them.
   */
  approvals?: string[];
  /**
   * stacks/ as a git work tree. Without it git is not used.
   */
  git?: {
    /**
     * local: Orbitr commits its own edits. push: besides, it takes pushes, and what counts is the last commit of the branch. remote: what counts is the last commit of a branch elsewhere.
     */
    mode: 'local' | 'push' | 'remote';
    /**
     * The branch that is deployed; main when left out.
     */
    branch?: string;
    /**
     * Who commits what Orbitr writes; Orbitr <orbitr@localhost> when left out.
     */
    author?: {
      name: string;
      email: string;
    };
    push?: {
      /**
       * Larger pushes are refused, and not fetched either; 64 when left out.
       */
      maxPackMiB?: number;
    };
    /**
     * For mode remote: where the stacks come from. Relative paths start from stacks/.
     */
    remote?: {
      /**
       * https://host/path, ssh://user@host/path or user@host:path; never with a password.
       */
      url: string;
      /**
       * Folder of the repository that holds the stacks; its root when left out.
       */
      directory?: string;
      /**
       * How often it is asked; 2m when left out.
       */
      poll?: string;
      /**
       * Whether edits made here are pushed there; true when left out.
       */
      pushBack?: boolean;
      username?: string;
      /**
       * File that holds nothing but the token or password for https.
       */
      tokenFile?: string;
      /**
       * Variable in the environment of Orbitr that holds it.
       */
      tokenEnv?: string;
      /**
       * Certificates that https is checked against, in place of the system's.
       */
      caFile?: string;
      /**
       * Private key, best a deploy key for this repository alone.
       */
      sshKeyFile?: string;
      /**
       * Keys of hosts, as ssh-keyscan prints them; ORBITR_DATA/git/known_hosts when left out.
       */
      knownHostsFile?: string;
    };
    /**
     * Where to tell what becomes of each commit.
     */
    status?: {
      /**
       * gitea is for Forgejo, too.
       */
      provider: 'github' | 'gitlab' | 'gitea';
      /**
       * Where the provider is; its own service when left out.
       */
      api?: string;
      /**
       * owner/name
       */
      repository: string;
      /**
       * Tells servers apart; orbitr/ and the name of this machine when left out.
       */
      context?: string;
      tokenFile?: string;
      tokenEnv?: string;
    };
    /**
     * Who may tell that something is new, at /hooks/git/PROVIDER. Only a poke: what is deployed is what the remote has.
     */
    webhooks?: {
      /**
       * gitea is for Forgejo, too.
       */
      provider: 'github' | 'gitlab' | 'gitea' | 'bitbucket' | 'generic';
      secretFile?: string;
      secretEnv?: string;
    }[];
  };
  /**
   * enforce: no stack may use more than its x-orbitr.permissions grants. warn, or left out: that holds for stacks of a catalogue; others get a warning.
   */
  policy?: 'warn' | 'enforce';
  /**
   * Where apps come from, besides the catalogue that comes with Orbitr.
   *
   * @maxItems 20
   */
  catalogues?: ({
    [k: string]: unknown;
  } & {
    name: string;
    /**
     * Address of a registry.json.
     */
    index?: string;
    /**
     * A folder of this machine. Relative paths start from stacks/.
     */
    folder?: string;
    /**
     * A repository: https://host/path, ssh://user@host/path or user@host:path; never with a password.
     */
    git?: string;
    /**
     * Of the repository; its main one when left out.
     */
    branch?: string;
    /**
     * Of the repository. Once seen, it must not be moved to another commit.
     */
    tag?: string;
    /**
     * The whole id of the one commit that is taken. Its apps count as verified: they are what you looked at.
     */
    commit?: string;
    /**
     * Folder of the repository that holds the apps; its root when left out.
     */
    directory?: string;
    username?: string;
    /**
     * File that holds nothing but the token or password for https. Relative paths start from stacks/.
     */
    tokenFile?: string;
    /**
     * Variable in the environment of Orbitr that holds it.
     */
    tokenEnv?: string;
    /**
     * Certificates that https is checked against, in place of the system's.
     */
    caFile?: string;
    /**
     * Private key, best a deploy key for this repository alone.
     */
    sshKeyFile?: string;
    /**
     * Keys of hosts, as ssh-keyscan prints them; ORBITR_DATA/git/known_hosts when left out.
     */
    knownHostsFile?: string;
    /**
     * Whose catalogue it is, when it is not one of Orbitr. Its apps are converted when they are installed. Only with folder or git.
     */
    format?: 'portainer' | 'casaos' | 'runtipi' | 'umbrel' | 'coolify' | 'dokploy';
    /**
     * Public keys (minisign) of which one must have signed the index.
     */
    keys?: string[];
    /**
     * Of two apps with one id that of the catalogue with the higher number is taken; the built-in one has 0.
     */
    priority?: number;
    /**
     * Hosts inside of this network that the address may lead to.
     */
    allow?: string[];
  })[];
  /**
   * Where x-orbitr.secretsFrom may read values, by name. Each is for the stacks that it names.
   */
  secretProviders?: {
    [k: string]: SecretProviderSettings;
  };
  /**
   * How to sign in to registries. They go before what docker login left behind.
   */
  registries?: {
    /**
     * As images name it, for example ghcr.io or 192.168.1.2:5000; docker.io is Docker Hub.
     */
    host: string;
    username: string;
    /**
     * File that holds nothing but the password or token. Relative paths start from stacks/.
     */
    passwordFile?: string;
    /**
     * Variable in the environment of Orbitr that holds it.
     */
    passwordEnv?: string;
  }[];
}
/**
 * Shared middlewares by name.
 */
export interface Middlewares {
  [k: string]: MiddlewareOrList;
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
export interface EnvironmentProvider {
  type: 'environment';
  /**
   * Variables of Orbitr's own environment that may be read.
   *
   * @minItems 1
   */
  allow: string[];
  stacks: ProviderStacks;
  refresh?: ProviderRefresh;
}
export interface FileProvider {
  type: 'file';
  /**
   * One value a file, below this directory. Relative paths start from stacks/.
   */
  directory: string;
  stacks: ProviderStacks;
  refresh?: ProviderRefresh;
}
