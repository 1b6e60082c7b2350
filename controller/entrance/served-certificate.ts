import { isIP } from 'node:net';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { checkServerIdentity, connect } from 'node:tls';
import type { ServedCertificate } from '../model/listed-route.ts';

/** ms */
const DEADLINE = 3_000;

/** Asks for a name at an address, whatever DNS says of the name. @throws Error that there is no certificate, or that nobody answers */
export async function askCertificate(name: string, at: { readonly host: string; readonly port: number }): Promise<ServedCertificate> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Not trusted is to be told, not to be stopped by.
  const socket = connect({ ...at, ...serverName(name), rejectUnauthorized: false }, resolve);
  socket.setTimeout(DEADLINE, () => socket.destroy(new Error(`no answer within ${DEADLINE / 1000} s`)));
  socket.on('error', reject);
  try {
    await promise;
    // Not in the event's listener: what is thrown there ends the process.
    return certificateOf(socket, name);
  } finally {
    socket.destroy();
  }
}

/** Of a connection that is through with its handshake. @throws Error when it shows none, or one of which nobody can say how long it holds */
export function certificateOf(socket: TLSSocket, name: string): ServedCertificate {
  const shown: Partial<PeerCertificate> = socket.getPeerCertificate();
  const expires = Date.parse(shown.valid_to ?? '');
  if (!isWhole(shown)) throw new Error('no certificate is shown');
  if (Number.isNaN(expires)) throw new Error('the date until which its certificate holds cannot be read');
  const { CN, O } = shown.issuer ?? {};
  return { trusted: socket.authorized, issuer: [CN ?? O ?? ''].flat()[0] ?? '', expires, forName: checkServerIdentity(name, shown) === undefined };
}

/** Node gives an empty object for none. */
function isWhole(certificate: Partial<PeerCertificate>): certificate is PeerCertificate {
  return certificate.raw !== undefined;
}

/** Addresses are no server names (RFC 6066). */
export function serverName(name: string): { readonly servername?: string } {
  return isIP(name) === 0 ? { servername: name } : {};
}
