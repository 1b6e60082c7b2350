import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { checkServerIdentity, connect } from 'node:tls';
import type { ServedCertificate } from '../model/listed-route.ts';

/** ms */
const DEADLINE = 3_000;

/** Asks for a name at an address, whatever DNS says of the name. @throws Error that there is no certificate, or that nobody answers */
export async function askCertificate(name: string, at: { readonly host: string; readonly port: number }): Promise<ServedCertificate> {
  const { promise, resolve, reject } = Promise.withResolvers<ServedCertificate>();
  // Not trusted is to be told, not to be stopped by.
  const socket = connect({ ...at, ...serverName(name), rejectUnauthorized: false }, () => resolve(certificateOf(socket, name)));
  socket.setTimeout(DEADLINE, () => socket.destroy(new Error(`no answer within ${DEADLINE / 1000} s`)));
  socket.on('error', reject);
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}

/** Of a connection that is through with its handshake. */
export function certificateOf(socket: TLSSocket, name: string): ServedCertificate {
  const shown = socket.getPeerCertificate();
  const { CN, O } = shown.issuer;
  return { trusted: socket.authorized, issuer: [CN ?? O ?? ''].flat()[0] ?? '', expires: Date.parse(shown.valid_to), forName: checkServerIdentity(name, shown) === undefined };
}

/** Addresses are no server names (RFC 6066). */
export function serverName(name: string): { readonly servername?: string } {
  return isIP(name) === 0 ? { servername: name } : {};
}
