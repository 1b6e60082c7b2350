import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A TCP forwarder whose new connections go to wherever `target` says at that moment; those that are open stay where they are. */
export interface Forwarder extends AsyncDisposable {
  readonly port: number;
  target: { readonly host: string; readonly port: number };
}

export async function startForwarder(target: Forwarder['target']): Promise<Forwarder> {
  const server = createServer((inbound) => {
    const outbound = connect(forwarder.target);
    inbound.pipe(outbound).pipe(inbound);
    const end = (): void => {
      inbound.destroy();
      outbound.destroy();
    };
    for (const socket of [inbound, outbound]) socket.on('error', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const forwarder: Forwarder = {
    port: (server.address() as AddressInfo).port,
    target,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
  return forwarder;
}
