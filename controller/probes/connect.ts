import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { ProbeTarget } from './probe.ts';

/** What came of dialling a container. `silent`: nobody said no, so that it may only be that no way leads there from here. */
export type Dialled = { readonly kind: 'open'; readonly socket: Socket } | { readonly kind: 'refused' | 'silent'; readonly message: string };

/** A bridge answers within microseconds; who takes so long is not on one that we can reach. ms. */
const SILENCE = 2_000;

/** Opens a connection to a port of the container; the caller destroys the socket. @param signal gives up */
export async function dial({ address }: Pick<ProbeTarget, 'address'>, port: number, signal: AbortSignal): Promise<Dialled> {
  if (address === undefined) return { kind: 'silent', message: 'it has no address that can be reached from here' };
  const socket = connect({ host: address, port });
  const { promise, resolve } = Promise.withResolvers<Dialled>();
  const silent = (): void => resolve({ kind: 'silent', message: `${address}:${port} does not answer` });
  const timer = setTimeout(silent, SILENCE);
  signal.addEventListener('abort', silent, { once: true });
  socket.once('connect', () => resolve({ kind: 'open', socket }));
  socket.once('error', (error: NodeJS.ErrnoException) => {
    const refused = error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET';
    resolve({ kind: refused ? 'refused' : 'silent', message: refused ? `port ${port} takes no connections` : `${address}:${port} cannot be reached (${error.code})` });
  });
  const dialled = await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', silent);
  if (dialled.kind !== 'open') socket.destroy();
  // Whoever is done with the socket destroys it; an error after that is nobody's.
  else socket.on('error', () => undefined);
  return dialled;
}
