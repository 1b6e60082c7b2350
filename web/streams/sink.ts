import type { ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';

/** Where a stream of events goes: somebody's connection, which may be slow. */
export interface Sink {
  send(event: string, data: unknown): void;
  /** Bytes that were sent and not yet taken. */
  readonly pending: number;
  /** Aborted when the other side is gone. */
  readonly signal: AbortSignal;
  /** `slow`: it takes nothing any more. */
  end(reason: 'done' | 'slow' | 'failed'): void;
}

/** Server-sent events (HTML Standard, 9.2). @param heartbeat how often to say something, so that proxies do not close it, in ms */
export function eventSink(response: ServerResponse, heartbeat = 15_000): Sink {
  const over = new AbortController();
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  const alive = setInterval(() => response.write(': alive\n\n'), heartbeat).unref();
  response.once('close', () => {
    clearInterval(alive);
    over.abort();
  });
  return {
    send(event, data) {
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    get pending() {
      return response.writableLength;
    },
    signal: over.signal,
    end(reason) {
      // Whoever takes nothing would not take the end either, and keep the connection for good.
      if (reason === 'slow') return void response.destroy();
      if (reason !== 'done') response.write(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
      response.end();
    },
  };
}

/** One subscription of a socket that may carry several. @param signal aborted when the subscription or the socket ends */
export function socketSink(socket: WebSocket, id: string, signal: AbortSignal, ended: () => void): Sink {
  return {
    send(event, data) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type: event, id, data }));
    },
    get pending() {
      return socket.bufferedAmount;
    },
    signal,
    end(reason) {
      if (reason === 'slow') socket.close(1013, 'too slow');
      else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type: 'ended', id, data: { reason } }));
      ended();
    },
  };
}
