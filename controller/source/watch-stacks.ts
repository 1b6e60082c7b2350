import { basename, join } from 'node:path';
import { watch } from 'chokidar';
import { isLitter } from './discover-stacks.ts';

/** How long a file that appeared without being written to must stay so, in ms. */
const ARRIVAL_QUIET = 40;
/** How long a file must lie still after a write before the change is told, in ms; the reader checks again. */
const WRITE_QUIET = 120;

export interface StacksWatcher {
  /** Whether the file arrived by a rename and was not written to since. */
  vouches(path: string): boolean;
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
  const arrived = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const watcher = watch(folder, { depth: 1, ignoreInitial: true, followSymlinks: true, ignored: (path) => path !== folder && isLitter(basename(path)) && basename(path) !== '.env' });

  const settle = (path: string, delay: number, arrival: boolean): void => {
    clearTimeout(timers.get(path));
    const timer = setTimeout(() => {
      timers.delete(path);
      if (arrival) arrived.add(path);
      events.changed(path);
    }, delay);
    timers.set(path, timer.unref());
  };
  // Node tells IN_MOVED_TO, IN_CREATE and IN_DELETE as `rename`, IN_MODIFY as `change`: a file that came by a rename has no `change`.
  watcher.on('raw', (event, name, details) => {
    const watched = watchedPath(details);
    if (typeof name !== 'string' || watched === undefined) return;
    const path = basename(watched) === name ? watched : join(watched, name);
    if (isLitter(basename(path)) && basename(path) !== '.env') return;
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
  watcher.on('error', (error) => events.failed(error instanceof Error ? error : new Error(String(error))));

  return {
    vouches: (path) => arrived.has(path),
    watchAlso: (paths) => void watcher.add([...paths]),
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

function watchedPath(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return undefined;
  return typeof details.watchedPath === 'string' ? details.watchedPath : undefined;
}
