/** How long a file that was written in place must lie still before it is believed, in ms. */
export const SETTLE_TIME = 500;

export interface FileTimes {
  /** ms since 1970. */
  readonly modified: number;
  readonly changed: number;
}

/**
 * How long to wait until a file may be believed, in ms; 0: now.
 *
 * A file that is being written cannot be told by parsing it: `image: ngi` is valid YAML. What can be told:
 * - renaming into place touches the inode after the last write, so it was complete when it arrived;
 * - the watcher saw it arrive without a write (`vouched`);
 * - it was not written to for a while. A time in the future (clock set back) counts as long ago.
 */
export function settleDelay(file: FileTimes, now: number, vouched: boolean): number {
  if (file.modified === 0 || vouched || file.changed - file.modified >= 1) return 0;
  const age = now - file.modified;
  return age < 0 || age >= SETTLE_TIME ? 0 : SETTLE_TIME - age;
}
