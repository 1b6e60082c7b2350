import { WebSocketServer, type WebSocket } from 'ws';
import type { ControllerApi } from '../../controller/api.ts';
import type { Identity } from '../../controller/model/access.ts';
import type { Door } from '../door/door.ts';
import { scopedApi } from '../door/scoped-api.ts';
import { NotSignedIn, toProblem } from '../problem.ts';
import { socketSink } from '../streams/sink.ts';
import { MESSAGES, type ClientMessage } from './message-table.ts';
import type { SocketHouse } from './socket-house.ts';
import type { UpgradeHandler } from './upgrades.ts';
import { isAdmitted } from '../door/needs.ts';

const MOST_SUBSCRIPTIONS = 32;
/** Messages a second, and refused ones in a row, before the connection is closed. */
const MOST_MESSAGES = 50;
const MOST_REFUSED = 20;
const ID = /^[\w-]{1,64}$/;

export interface Talk {
  readonly open: UpgradeHandler;
  close(): void;
}

/** `/api/v1/live`: subscriptions to stacks, logs and use over one socket. */
export function createTalk(api: ControllerApi, door: Door, house: SocketHouse): Talk {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false, clientTracking: false });
  return {
    open: async (request, stream, head) => {
      const identity = await door.admit('signed-in', request, undefined);
      if (identity === undefined) throw new NotSignedIn();
      house.take(request, identity, () => door.admit('signed-in', request, undefined), (hand) => {
        sockets.handleUpgrade(request, stream, head, (socket) => {
          hand(socket);
          converse(socket, identity, scopedApi(api, identity));
        });
      });
    },
    close: () => sockets.close(),
  };
}

function converse(socket: WebSocket, identity: Identity, api: ControllerApi): void {
  const open = new Map<string, AbortController>();
  let [second, messages, refused] = [0, 0, 0];
  const say = (type: string, id: string, data: unknown = {}): void => socket.send(JSON.stringify({ type, id, data }));
  const refuse = (id: string, problem: unknown): void => {
    const { status, title } = toProblem(problem);
    say('refused', id, { status, title });
    if (++refused > MOST_REFUSED) socket.close(1008, 'too many refused messages');
  };

  const begin = (message: ClientMessage): void => {
    const { type, id, stack } = message;
    const entry = Object.hasOwn(MESSAGES, type) ? MESSAGES[type] : undefined;
    if (entry === undefined) return refuse(id, { status: 404 });
    if (!isAdmitted(entry.access, identity, stack)) return refuse(id, { status: 403 });
    open.get(id)?.abort();
    open.delete(id);
    refused = 0;
    if (entry.stream === undefined) return say('stopped', id);
    if (open.size >= MOST_SUBSCRIPTIONS) return refuse(id, { status: 429 });
    const over = new AbortController();
    open.set(id, over);
    say('subscribed', id);
    const ended = (): void => void (open.get(id) === over && open.delete(id));
    entry.stream(message, api, socketSink(socket, id, over.signal, ended)).catch((error: unknown) => {
      ended();
      refuse(id, error);
    });
  };

  socket.on('message', (data, binary) => {
    const now = Math.floor(performance.now() / 1000);
    [second, messages] = now === second ? [second, messages + 1] : [now, 1];
    const message = binary || messages > MOST_MESSAGES ? undefined : readMessage(data);
    if (message === undefined) socket.close(1008, 'not understood');
    else begin(message);
  });
  socket.on('error', () => socket.terminate());
  socket.once('close', () => {
    for (const over of open.values()) over.abort();
  });
}

/** Undefined: it is no message. Only texts are taken over, into a fresh object. */
function readMessage(data: unknown): ClientMessage | undefined {
  try {
    const value: unknown = JSON.parse(String(data));
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = value as Readonly<Record<string, unknown>>;
    const text = (name: string): string => (Object.hasOwn(fields, name) && (typeof fields[name] === 'string' || typeof fields[name] === 'number') ? String(fields[name]) : '');
    const [type, id, stack] = [text('type'), text('id'), text('stack')];
    if (!ID.test(id) || type === '') return undefined;
    return { type, id, stack, wishes: new URLSearchParams(['service', 'follow', 'tail', 'timestamps'].flatMap((name) => (text(name) === '' ? [] : [[name, text(name)] as [string, string]]))) };
  } catch {
    return undefined;
  }
}
