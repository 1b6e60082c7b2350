import type { WebSocket } from 'ws';
import { diffSnapshots, type PagePatch, type Snapshot } from './page-patch.ts';

/** Between two pushes of one page: five a second are more than anybody reads. */
const PUSH_INTERVAL = 200;
/** Changes come in bursts (a pass touches several stacks); a first wait this short joins them and is not felt. */
const GATHER = 10;
/** A reader this far behind is cut off; on reconnecting it gets one fresh picture instead of a backlog. */
const MOST_BUFFERED = 1024 * 1024;

/** What goes to the browser; `{}` is a sign of life. */
export interface LiveMessage {
  readonly version: string;
  readonly patch?: PagePatch;
  /** The patch holds everything, changed or not. */
  readonly full?: true;
  /** There is no such page any more. */
  readonly gone?: true;
}

export interface ChannelSource {
  /** The page now; undefined when it is gone. */
  readonly look: () => Snapshot | undefined;
  readonly version: () => string;
  /** A view that throws must not end the controller. */
  readonly onError: (error: unknown) => void;
}

/** Everybody who looks at one page. Rendered once for all of them, and only while there is somebody. */
export interface Channel {
  /** `version` is what the newcomer's document showed. */
  join(socket: WebSocket, version: string): void;
  /** Returns how many are left. */
  leave(socket: WebSocket): number;
  changed(): void;
  close(): void;
}

/** Opens a channel. Invariant: between pushes, every member shows `shown`; that is why one patch fits all. */
export function openChannel({ look, version, onError }: ChannelSource): Channel {
  const members = new Set<WebSocket>();
  let shown = look();
  let shownVersion = version();
  let timer: NodeJS.Timeout | undefined;
  let lastPush = 0;

  const push = (): void => {
    timer = undefined;
    lastPush = performance.now();
    const before = shown;
    try {
      shown = look();
    } catch (error) {
      return onError(error);
    }
    shownVersion = version();
    const patch = shown && diffSnapshots(before, shown);
    if (!shown) broadcast({ version: shownVersion, gone: true });
    else if (patch) broadcast({ version: shownVersion, patch });
  };

  const broadcast = (message: LiveMessage): void => {
    const text = JSON.stringify(message);
    for (const socket of members) send(socket, text);
  };

  return {
    join(socket, seen) {
      // A pending change belongs to the older members; the newcomer's document may already show it.
      if (timer !== undefined) {
        clearTimeout(timer);
        push();
      }
      members.add(socket);
      send(socket, JSON.stringify(greeting(seen, shown, shownVersion)));
    },
    leave(socket) {
      members.delete(socket);
      return members.size;
    },
    changed() {
      timer ??= setTimeout(push, Math.max(GATHER, lastPush + PUSH_INTERVAL - performance.now()));
    },
    close() {
      clearTimeout(timer);
    },
  };
}

function greeting(seen: string, shown: Snapshot | undefined, version: string): LiveMessage {
  if (!shown) return { version, gone: true };
  const patch = seen === version ? undefined : diffSnapshots(undefined, shown);
  return patch ? { version, patch, full: true } : { version };
}

function send(socket: WebSocket, text: string): void {
  if (socket.bufferedAmount > MOST_BUFFERED) socket.close(1013, 'too slow');
  else socket.send(text);
}
