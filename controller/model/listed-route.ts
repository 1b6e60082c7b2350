import type { RouteStatus } from './status.ts';

/** A route with all that was seen from outside of it. */
export interface ListedRoute extends RouteStatus {
  readonly stack: string;
  /** What the proxy shows for the name, or why it shows none. Absent: the name is not for HTTPS, or nobody has looked yet. */
  readonly certificate?: ShownCertificate;
  /** The last check that somebody asked for. Absent: none since the controller started. */
  readonly check?: RouteCheck;
}

export type ShownCertificate = ServedCertificate | { readonly missing: string };

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

/** How far one gets to a route from this machine, step by step; what comes after a failure was not tried. */
export interface RouteCheck {
  readonly url: string;
  /** When it began, ms since 1970. */
  readonly at: number;
  /** What DNS says of the name. */
  readonly addresses?: readonly string[];
  readonly certificate?: ServedCertificate;
  /** Of the answer to a GET. */
  readonly status?: number;
  readonly failed?: { readonly step: 'dns' | 'port' | 'tls' | 'http'; readonly message: string };
}

/** A bad gateway, or a page that says "in a moment", is no answer of the app. */
export function checkedWell({ failed, status = 0 }: RouteCheck): boolean {
  return failed === undefined && status < 500;
}

const STEP = { dns: 'DNS leads nowhere', port: 'nothing answers at the port', tls: 'no TLS', http: 'no answer' } as const;

/** What came of a check, from the first step to the last. @param now ms since 1970 */
export function describeCheck(check: RouteCheck, now: number): readonly string[] {
  const { addresses, certificate, status = 0, failed } = check;
  return [
    ...(addresses === undefined ? [] : [addresses.join(', ')]),
    ...(certificate === undefined ? [] : [describeCertificate(certificate, now)]),
    failed === undefined ? `HTTP ${status}` : `${STEP[failed.step]}: ${failed.message}`,
  ];
}

/** @param now ms since 1970 */
export function describeCertificate(certificate: ServedCertificate, now: number): string {
  const { issuer, expires } = certificate;
  return [`certificate of ${issuer} until ${new Date(expires).toISOString().slice(0, 10)}`, ...certificateDoubts(certificate, now)].join(', ');
}

/** Why a browser would not take it; empty: it would. @param now ms since 1970 */
export function certificateDoubts({ trusted, expires, forName }: ServedCertificate, now: number): readonly string[] {
  return [...(forName ? [] : ['for another name']), ...(expires < now ? ['expired'] : []), ...(trusted ? [] : ['not trusted on this machine'])];
}
