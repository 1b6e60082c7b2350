/* Generated from schemas/api-requests.schema.json by `npm run generate`; do not edit. */

/**
 * Why, for history and audit.
 */
export type Message = string;
export type Role = 'viewer' | 'operator' | 'admin';

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
