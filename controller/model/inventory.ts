/**
 * What this instance made: the second half of ownership beside the labels.
 * `complete: false` after the data directory was lost; then labels with our instance id are believed once, and recorded.
 */
export interface Inventory {
  readonly instance: string;
  readonly complete: boolean;
  readonly containers: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly volumes: ReadonlySet<string>;
  /** Names written down before their objects were created, so that a crash in between leaves nothing foreign behind. */
  readonly intended: ReadonlySet<string>;
}
