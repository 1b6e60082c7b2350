import { basename, join } from 'node:path';
import { watch } from 'chokidar';
import { isLitter } from './discover-stacks.ts';
import { MARKER } from './marker.ts';

/** How long a file that appeared without being written to must stay so, in ms. */
const ARRIVAL_QUIET = 40;
/** How long a file must lie still after a write before the change is told, in ms; the reader checks again. */
const WRITE_QUIET = 120;

export interface StacksWatcher {
  /** Whether the file, last modified at that time (ms since 1970), arrived by a rename and was not written to since. */
  vouches(path: string, modified: number): boolean;
  /** Files outside the two watched levels that stacks refer to. */
  watchAlso(paths: readonly string[]): void;
  close(): Promise<void>;
}

export interface WatchEvents {
  /** Something changed at this path; what it was is found out by reading. */
  readonly changed: (path: string) => void;
  /** Watching does not work (any more), for example because the system's limit is reached. Regular scans go on. */
  readonly failed: (error: Error) => void;
}

/**
 * Watches `stacks/` and the directories directly in it; app data further down is never walked.
 * Events are only hints: they get lost, so the loop scans regardless.
 */
export function watchStacks(folder: string, events: WatchEvents): StacksWatcher {
  /** When, by path: a write after it that was not told yet must not profit. */
  const arrived = new Map<string, number>();
  /** Named by a stack, whatever they look like. */
  const also = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const watcher = watch(folder, { depth: 1, ignoreInitial: true, followSymlinks: true, ignored: (path) => path !== folder && isIgnored(path, also) });

  const settle = (path: string, delay: number, arrival: boolean): void => {
    clearTimeout(timers.get(path));
    const timer = setTimeout(() => {
      timers.delete(path);
      if (arrival) arrived.set(path, Date.now());
      events.changed(path);
    }, delay);
    timers.set(path, timer.unref());
  };
  // Node tells IN_MOVED_TO, IN_CREATE and IN_DELETE as `rename`, IN_MODIFY as `change`: a file that came by a rename has no `change`.
  watcher.on('raw', (event, name, details) => {
    const watched = watchedPath(details);
    if (typeof name !== 'string' || watched === undefined) return;
    const path = basename(watched) === name ? watched : join(watched, name);
    if (isIgnored(path, also)) return;
    if (event === 'rename') {
      arrived.delete(path);
      settle(path, ARRIVAL_QUIET, true);
    } else {
      arrived.delete(path);
      settle(path, WRITE_QUIET, false);
    }
  });
  // Where no raw events come (another platform, polling), these do.
  watcher.on('all', (_event, path) => {
    if (!timers.has(path) && !arrived.has(path)) settle(path, WRITE_QUIET, false);
  });
  // What changed while the watches were being set up told nobody: one look at everything makes up for it.
  watcher.once('ready', () => events.changed(folder));
  watcher.on('error', (error) => events.failed(error instanceof Error ? error : new Error(String(error))));

  return {
    vouches: (path, modified) => modified <= (arrived.get(path) ?? -Infinity),
    watchAlso: (paths) => {
      for (const path of paths) also.add(path);
      watcher.add([...paths]);
    },
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

// `.env` holds values, and whether the marker is there decides about removals.
function isIgnored(path: string, also: ReadonlySet<string>): boolean {
  const name = basename(path);
  return isLitter(name) && name !== '.env' && name !== MARKER && !also.has(path);
}

function watchedPath(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return undefined;
  return typeof details.watchedPath === 'string' ? details.watchedPath : undefined;
}
