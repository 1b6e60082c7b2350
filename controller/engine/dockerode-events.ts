import type { Connection } from './dockerode-connect.ts';
import { parseNdjson } from './ndjson.ts';
import type { EngineEvent } from './port.ts';

/** What `GET /events` sends, as far as we read it. */
interface EngineMessage {
  readonly Type?: string;
  readonly Action?: string;
  readonly Actor?: { readonly ID?: string; readonly Attributes?: Readonly<Record<string, string>> };
  readonly timeNano?: number;
}

/** Told first of all, so that the listener knows from when on it misses nothing. */
const CONNECTED: EngineEvent = { type: 'other', action: 'connected', id: '', labels: {}, time: 0 };

const TYPES = ['container', 'network', 'volume', 'image', 'daemon'] as const;

/**
 * Everything that happens on the engine from now on. Ends quietly when the connection is lost or `signal` aborts:
 * whoever listens must list everything again, because the engine replays at most 256 events.
 * @throws OrbitrError when the stream cannot be opened at all
 */
export async function* events(connection: Connection, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  if (signal.aborted) return;
  const stream = await connection.stream('follow the engine\'s events', (docker, abort) => docker.getEvents({ abortSignal: abort }), { signal });
  yield CONNECTED;
  try {
    for await (const message of parseNdjson(stream)) yield fromMessage(message as EngineMessage);
  } catch {
    // Aborted, cut, reset: to the listener any end is the same.
  }
}

/** One message of `GET /events` → model. */
function fromMessage(message: EngineMessage): EngineEvent {
  const attributes = message.Actor?.Attributes ?? {};
  const action = message.Action ?? '';
  return {
    type: TYPES.find((type) => type === message.Type) ?? 'other',
    action,
    id: message.Actor?.ID ?? '',
    labels: attributes,
    time: Math.floor((message.timeNano ?? 0) / 1e6),
  };
}
