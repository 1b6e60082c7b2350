import type { ListedRoute, RouteCheck, ShownCertificate } from '../../controller/model/listed-route.ts';
import { certificateDoubts, checkedWell, describeCheck } from '../../controller/model/listed-route.ts';
import type { RouteStatus } from '../../controller/model/status.ts';
import { openableUrl } from './open-link.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import type { StatusWord, Tone } from './status-words.ts';

/** A way in from outside. */
export interface RouteLine {
  readonly name: string;
  readonly url: string | undefined;
  readonly stack: string;
  readonly service: string;
  readonly port: number;
  readonly tls: string;
  readonly state: StatusWord;
  readonly message: string;
  readonly certificate: CertificateLine | undefined;
  readonly check: CheckLine | undefined;
}

export interface CertificateLine {
  readonly text: string;
  /** Absent: there is none. */
  readonly end: { readonly word: 'ends' | 'ended'; readonly time: TimeText } | undefined;
  readonly glyph: string;
  readonly tone: Tone;
}

export interface CheckLine {
  readonly steps: readonly string[];
  readonly time: TimeText;
  readonly glyph: string;
  readonly tone: Tone;
}

const STATE: Readonly<Record<RouteStatus['state'], StatusWord>> = {
  served: { word: 'Served', glyph: 'check', tone: 'good', meaning: 'The proxy leads there' },
  held: { word: 'Nothing ready', glyph: 'pause', tone: 'warn', meaning: 'The proxy has it, and no container is ready' },
  pending: { word: 'On its way', glyph: 'progress', tone: 'busy', meaning: 'The proxy does not have it yet' },
  conflict: { word: 'Taken', glyph: 'alert', tone: 'bad', meaning: 'Somebody else has this name' },
  rejected: { word: 'Not taken', glyph: 'alert', tone: 'bad', meaning: 'The proxy did not take it' },
  unavailable: { word: 'No proxy', glyph: 'unplugged', tone: 'bad', meaning: 'The proxy does not answer' },
  'not-served': { word: 'Not served', glyph: 'missing', tone: 'warn', meaning: 'No proxy is chosen' },
};
/** Whoever renews certificates has done so long before. ms */
const SOON = 7 * 86_400_000;
const TLS: Readonly<Record<string, string>> = { off: 'no TLS', auto: 'TLS by itself', internal: 'TLS of its own authority', passthrough: 'TLS of the app' };

/** @param now ms since 1970 */
export function routeLines(routes: readonly ListedRoute[], now: number): readonly RouteLine[] {
  return routes.map(({ name, url, stack, service, port, tls, state, message, certificate, check }) => ({
    name, stack, service, port, message,
    url: openableUrl(url),
    tls: TLS[tls] ?? `TLS by ${tls}`,
    state: STATE[state],
    certificate: certificate && certificateLine(certificate, now),
    check: check && checkLine(check, now),
  }));
}

function certificateLine(certificate: ShownCertificate, now: number): CertificateLine {
  if ('missing' in certificate) return { text: `no certificate: ${certificate.missing}`, end: undefined, glyph: 'alert', tone: 'bad' };
  const doubts = certificateDoubts(certificate, now).filter((doubt) => doubt !== 'expired');
  const wrong = !certificate.forName || certificate.expires < now;
  return {
    text: [`certificate of ${certificate.issuer}`, ...doubts].join(', '),
    end: { word: certificate.expires < now ? 'ended' : 'ends', time: relativeTime(certificate.expires, now) },
    ...(wrong ? { glyph: 'alert', tone: 'bad' } : doubts.length > 0 || certificate.expires - now < SOON ? { glyph: 'alert', tone: 'warn' } : { glyph: 'check', tone: 'good' }),
  };
}

function checkLine(check: RouteCheck, now: number): CheckLine {
  const well = checkedWell(check);
  return { steps: describeCheck(check, now), time: relativeTime(check.at, now), glyph: well ? 'check' : 'alert', tone: well ? 'good' : 'bad' };
}
