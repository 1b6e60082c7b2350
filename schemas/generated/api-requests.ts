/* Generated from schemas/api-requests.schema.json by `npm run generate`; do not edit. */

/**
 * Why, for history and audit.
 */
export type Message = string;
export type Role = 'viewer' | 'operator' | 'admin';
/**
 * Permissions that you agree to, word for word; "unverified" for a catalogue that nobody vouches for.
 *
 * @maxItems 100
 */
export type Consent = string[];

/**
 * What may be sent to /api/v1, each under the name of its schema.
 */
export interface ApiRequests {
  NewStack?: NewStack;
  Action?: Action;
  Draft?: Draft;
  DockerRun?: DockerRun;
  Value?: Value;
  Secret?: Secret;
  NewAccount?: NewAccount;
  AccountChange?: AccountChange;
  NewToken?: NewToken;
  InstallApp?: InstallApp;
  UpdateApp?: UpdateApp;
  RemoveApp?: RemoveApp;
  Nothing?: Nothing;
}
/**
 * Either files by path (NAME.yaml alone, or those of a folder with a compose.yaml), or the text of a Compose file, or a docker run line.
 */
export interface NewStack {
  name?: string;
  files?: {
    [k: string]: string;
  };
  compose?: string;
  dockerRun?: string;
  message?: Message;
  /**
   * Say what would change, and change nothing.
   */
  dryRun?: boolean;
}
export interface Action {
  action: 'start' | 'stop' | 'restart' | 'suspend' | 'resume' | 'remove' | 'rollback';
  /**
   * With rollback: begin of the digest or commit; absent: the last good one.
   */
  to?: string;
  message?: Message;
  dryRun?: boolean;
}
/**
 * Files as they are in an editor; null: without the file.
 */
export interface Draft {
  files: {
    [k: string]: string | null;
  };
}
export interface DockerRun {
  line: string;
}
export interface Value {
  value: string;
}
/**
 * A value to be sealed in a file of a stack. A file that is there must open here; a new one needs public keys only.
 */
export interface Secret {
  /**
   * secrets.env when left out.
   */
  file?: string;
  /**
   * Of the variable; in YAML and JSON a path, db.password.
   */
  name: string;
  value: string;
  message?: Message;
  dryRun?: boolean;
}
export interface NewAccount {
  name: string;
  password: string;
  role?: Role;
  grants?: Grant[];
}
export interface Grant {
  stacks: string;
  role: 'viewer' | 'operator';
}
export interface AccountChange {
  password?: string;
  /**
   * null: none on everything.
   */
  role?: Role | null;
  grants?: Grant[];
  resetSecondFactor?: boolean;
}
export interface NewToken {
  name: string;
  account: string;
  /**
   * @minItems 1
   */
  scopes: ('read' | 'edit' | 'admin')[];
  /**
   * Name or pattern, such as media-*; absent: all.
   */
  stacks?: string;
  /**
   * Absent: it does not expire.
   */
  days?: number;
}
/**
 * Whatever is left out is proposed.
 */
export interface InstallApp {
  /**
   * Name of a catalogue.
   */
  source?: string;
  version?: string;
  /**
   * Name of the stack.
   */
  stack?: string;
  answers?: Answers;
  /**
   * Ports of the machine, by the names of the manifest.
   */
  ports?: {
    [k: string]: number;
  };
  /**
   * Names to reach it by; empty: none.
   *
   * @maxItems 20
   */
  routes?: {
    service: string;
    port: number;
    host?: string;
    subdomain?: string;
  }[];
  /**
   * Name or IP address by which users reach this machine: apps without a route are told it as their own address. "localhost" when left out, which no other machine finds.
   */
  host?: string;
  /**
   * How each need is met: by a new instance, by one that is there, by a part of one.
   */
  dependencies?: {
    [k: string]:
      | {
          kind: 'install' | 'none';
        }
      | {
          kind: 'use' | 'share';
          stack: string;
        };
  };
  dependencyAnswers?: {
    [k: string]: Answers;
  };
  consent?: Consent;
  message?: Message;
}
/**
 * By the names of the inputs.
 */
export interface Answers {
  [k: string]: string | number | boolean | string[];
}
export interface UpdateApp {
  /**
   * The newest when left out; never an older one.
   */
  version?: string;
  answers?: Answers;
  /**
   * For each value that both changed, by the key of the conflict.
   */
  resolutions?: {
    [k: string]: 'mine' | 'theirs';
  };
  consent?: Consent;
  message?: Message;
}
export interface RemoveApp {
  /**
   * Say what would go, and change nothing.
   */
  dryRun?: boolean;
  message?: Message;
}
export interface Nothing {}
