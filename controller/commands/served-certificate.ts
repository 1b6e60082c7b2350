import type { TLSSocket } from 'node:tls';
import { checkServerIdentity, connect } from 'node:tls';

/** What a server shows for a name. */
export interface ServedCertificate {
  /** By an authority that this machine knows, for this name, in its time. */
  readonly trusted: boolean;
  readonly issuer: string;
  /** ms since 1970. */
  readonly expires: number;
  /** False: it is for another name, such as the certificate that Traefik shows before it has the right one. */
  readonly forName: boolean;
}

/** ms */
const DEADLINE = 3_000;

/** Asks for a name at an address, whatever DNS says of the name. @throws Error that there is no certificate, or that nobody answers */
export async function askCertificate(name: string, at: { readonly host: string; readonly port: number }): Promise<ServedCertificate> {
  const { promise, resolve, reject } = Promise.withResolvers<ServedCertificate>();
  // Not trusted is to be told, not to be stopped by.
  const socket = connect({ ...at, servername: name, rejectUnauthorized: false }, () => resolve(certificateOf(socket, name)));
  socket.setTimeout(DEADLINE, () => socket.destroy(new Error(`no answer within ${DEADLINE / 1000} s`)));
  socket.on('error', reject);
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}

export function certificateOf(socket: TLSSocket, name: string): ServedCertificate {
  const shown = socket.getPeerCertificate();
  return { trusted: socket.authorized, issuer: [shown.issuer.CN].flat()[0] ?? '', expires: Date.parse(shown.valid_to), forName: checkServerIdentity(name, shown) === undefined };
}

/** @param now ms since 1970 */
export function describeCertificate({ trusted, issuer, expires, forName }: ServedCertificate, now: number): string {
  const doubts = [...(forName ? [] : ['for another name']), ...(expires < now ? ['expired'] : []), ...(trusted ? [] : ['not trusted on this machine'])];
  return [`certificate of ${issuer} until ${new Date(expires).toISOString().slice(0, 10)}`, ...doubts].join(', ');
}
