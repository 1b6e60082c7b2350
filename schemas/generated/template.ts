/* Generated from schemas/template.schema.json by `npm run generate`; do not edit. */

export type Link = string;
export type Line = string;
/**
 * Name of a variable of the compose file.
 */
export type Variable = string;
export type Text = string;
export type Scalar = string | number | boolean;
/**
 * A service of the compose file.
 */
export type Service = string;
/**
 * Such as 90s or 1m30s.
 */
export type Duration = string;
export type Id = string;
/**
 * A range of versions as npm writes it: ^16, >=16 <18, ~1.2.
 */
export type Range = string;
/**
 * Such as 512m or 2g.
 */
export type Size = string;

/**
 * templates/<id>/template.yaml: what an app is, what it asks, and what it may do. The app itself is the compose.yaml beside it.
 */
export interface TemplateManifest {
  /**
   * The name of the folder.
   */
  id: string;
  /**
   * As people know it.
   */
  name: string;
  /**
   * Of the template, as semver. Goes up with every change.
   */
  version: string;
  /**
   * Of the software, as its makers write it.
   */
  appVersion?: string;
  /**
   * One sentence.
   */
  description: string;
  /**
   * Who wrote the template.
   */
  author?: string;
  /**
   * Of the software, as SPDX.
   */
  license: string;
  type: 'app' | 'tool' | 'integration' | 'theme';
  /**
   * @minItems 1
   * @maxItems 4
   */
  categories: (
    'media' | 'productivity' | 'development' | 'networking' | 'monitoring' | 'automation' | 'database' | 'ai' | 'security' | 'other'
  )[];
  /**
   * @maxItems 20
   */
  tags?: string[];
  /**
   * Shown first.
   */
  featured?: boolean;
  website?: Link;
  /**
   * Where the software's source is.
   */
  source?: string;
  documentation?: Link;
  requires?: {
    /**
     * Range of Orbitr's version.
     */
    orbitr?: string;
    /**
     * Lowest API of the Docker engine, such as 1.41.
     */
    engineApi?: string;
  };
  /**
   * That all images exist for.
   *
   * @minItems 1
   */
  architectures?: ('amd64' | 'arm64' | 'arm' | '386' | 'riscv64' | 'ppc64le' | 's390x')[];
  /**
   * All images of the compose file, for pulling ahead.
   *
   * @maxItems 30
   */
  images: Line[];
  /**
   * What is asked at install, in order. Each becomes a variable of the compose file.
   *
   * @maxItems 100
   */
  inputs?: Input[];
  /**
   * Ports on the host. Each becomes a variable that holds a free one.
   *
   * @maxItems 50
   */
  ports?: Port[];
  /**
   * What may be reached by name through the proxy.
   *
   * @maxItems 20
   */
  routes?: Route[];
  /**
   * Checks that Orbitr makes, for images that have nothing to check with. Otherwise write a healthcheck into the compose file.
   *
   * @maxItems 30
   */
  health?: Health[];
  /**
   * Named volumes of the compose file: what they hold.
   *
   * @maxItems 50
   */
  volumes?: Volume[];
  /**
   * Other templates that this one needs as stacks of their own.
   *
   * @maxItems 10
   */
  dependencies?: Dependency[];
  /**
   * What an app that depends on this one gets, by name.
   */
  outputs?: {
    [k: string]: Output;
  };
  share?: Share;
  /**
   * What the app needs beyond an ordinary container. Anything else that it uses is refused.
   *
   * @maxItems 50
   */
  permissions?: {
    /**
     * Such as host-network, capability:NET_ADMIN, device:/dev/dri, bind:${MEDIA}:ro, docker-socket.
     */
    permission: string;
    /**
     * Why it is needed, for the person who installs.
     */
    reason: string;
    showIf?: Condition;
  }[];
  /**
   * What an update from an older version has to do, oldest first.
   *
   * @maxItems 50
   */
  migrations?: Migration[];
  /**
   * Markdown, shown after the install.
   */
  notes?: string;
  /**
   * How to back the app up, when copying its volumes is not enough.
   */
  backup?: string;
  resources?: {
    /**
     * What it wants at least.
     */
    memory?: string;
    cpus?: number;
    disk?: Size;
  };
  /**
   * How far the template was tried, and what could not be.
   */
  verification?: {
    /**
     * real: with the real image; stand-in: the same software in an image built under the same contract; no: only planned and created.
     */
    run: 'real' | 'stand-in' | 'no';
    date?: string;
    /**
     * Facts that rest on documentation only.
     *
     * @maxItems 20
     */
    unverified?: Line[];
  };
  /**
   * Ids that this template had before.
   *
   * @maxItems 10
   */
  replaces?: Id[];
}
export interface Input {
  name: Variable;
  type:
    | 'string'
    | 'number'
    | 'boolean'
    | 'password'
    | 'select'
    | 'multiselect'
    | 'email'
    | 'url'
    | 'domain'
    | 'port'
    | 'path'
    | 'timezone'
    | 'size';
  label: Line;
  help?: Text;
  placeholder?: Line;
  /**
   * Heading that it stands under.
   */
  group?: string;
  default?: Scalar | string[];
  /**
   * True unless said otherwise, when there is no default.
   */
  required?: boolean;
  /**
   * Kept in secrets.env and shown nowhere. Always so for a password.
   */
  secret?: boolean;
  /**
   * Folded away.
   */
  advanced?: boolean;
  /**
   * Regular expression that the whole value must match; no groups that repeat themselves.
   */
  pattern?: string;
  /**
   * What the pattern means, in words.
   */
  patternHelp?: string;
  /**
   * Smallest number, or fewest characters or choices.
   */
  min?: number;
  /**
   * Largest number, or most characters or choices.
   */
  max?: number;
  /**
   * @minItems 1
   * @maxItems 500
   */
  options?: (
    | string
    | {
        value: string;
        label: Line;
      }
  )[];
  /**
   * Between the choices of a multiselect; a comma unless said otherwise.
   */
  separator?: string;
  /**
   * Made up at install when nothing is given, and kept by updates.
   */
  generate?: {
    /**
     * password: letters and digits; hex and base64: of random bytes.
     */
    kind: 'password' | 'hex' | 'base64' | 'uuid';
    /**
     * Characters of a password; bytes of hex and base64. 32 unless said otherwise.
     */
    length?: number;
  };
  showIf?: Condition;
}
/**
 * Holds when another input has (or has not) one of these values. An input that is not shown is empty.
 */
export interface Condition {
  input: Variable;
  equals?: Scalar;
  /**
   * @minItems 1
   * @maxItems 50
   */
  in?: Scalar[];
  not?: Scalar;
}
export interface Port {
  name: Variable;
  service: Service;
  /**
   * Port in the container.
   */
  target: number;
  protocol?: 'tcp' | 'udp';
  /**
   * Taken when it is free; else the next free one.
   */
  default: number;
  /**
   * No other port will do (such as 53 for DNS): a conflict is said, not avoided.
   */
  fixed?: boolean;
  label: Line;
  /**
   * A browser can open it.
   */
  open?: 'http' | 'https';
  advanced?: boolean;
}
export interface Route {
  service: Service;
  /**
   * In the container.
   */
  port: number;
  /**
   * Proposed name below the domain of orbitr.yaml.
   */
  subdomain: string;
  path?: string;
  tls?: boolean;
  /**
   * @maxItems 10
   */
  middlewares?: string[];
  label?: Line;
  /**
   * Name of a variable of the compose file.
   */
  address?: string;
}
export interface Health {
  service: Service;
  http?: {
    path: string;
    port: number;
  };
  tcp?: number;
  interval?: Duration;
  timeout?: Duration;
  retries?: number;
  startPeriod?: Duration;
}
export interface Volume {
  /**
   * Key under volumes of the compose file.
   */
  name: string;
  /**
   * What is in it.
   */
  holds: string;
  /**
   * Worth backing up. False: a cache, or what can be made again.
   */
  backup: boolean;
}
export interface Dependency {
  template: Id;
  version: Range;
  /**
   * What it is called here; the template's id unless said otherwise.
   */
  as?: string;
  label?: Line;
  /**
   * May be left out; its variables are then empty.
   */
  optional?: boolean;
  /**
   * A part of an instance will do (a database of its own), if its template can give one.
   */
  share?: boolean;
  /**
   * Answers for its inputs when it is installed for this app.
   */
  inputs?: {
    [k: string]: Scalar;
  };
  /**
   * Variable of this app → output of the other.
   */
  variables: {
    [k: string]: string;
  };
}
export interface Output {
  type: 'string' | 'number' | 'port' | 'host' | 'url' | 'path' | 'network' | 'volume';
  /**
   * With the variables of this app's compose file: ${POSTGRES_DB}, ${COMPOSE_PROJECT_NAME}.
   */
  value: string;
  secret?: boolean;
  description?: Line;
}
/**
 * How a part of a running instance is given to another app: a job that runs once in the other app's stack, and the outputs that then hold.
 */
export interface Share {
  image: Line;
  /**
   * @minItems 1
   * @maxItems 50
   */
  command: string[];
  /**
   * @minItems 1
   * @maxItems 50
   */
  entrypoint?: string[];
  /**
   * With the variables of the instance, and SHARE_NAME and SHARE_PASSWORD, which are made for the other app.
   */
  environment: {
    [k: string]: string;
  };
  /**
   * Instead of the outputs of the same name.
   */
  outputs: {
    [k: string]: Output;
  };
}
export interface Migration {
  /**
   * First version that needs it.
   */
  to: string;
  description?: Line;
  /**
   * @minItems 1
   * @maxItems 20
   */
  steps: {
    /**
     * The new key goes on with the data of the old one.
     */
    renameVolume?: {
      from: string;
      to: string;
    };
    renameInput?: {
      from: Variable;
      to: Variable;
    };
    setInput?: {
      name: Variable;
      value: Scalar;
      /**
       * Only when it still has this value.
       */
      from?: string | number | boolean;
    };
    removeInput?: {
      name: Variable;
    };
    /**
     * A container that runs once, before the services of the new version start.
     */
    run?: {
      image: Line;
      /**
       * @minItems 1
       * @maxItems 50
       */
      command: string[];
      environment?: {
        [k: string]: string;
      };
      /**
       * Named volumes of the app.
       *
       * @maxItems 20
       */
      volumes?: string[];
    };
  }[];
}
