import type { HttpRoute } from '../model/route.ts';
import { isInternalName } from '../model/route.ts';

/** Headers that do no app any harm and spare its visitors some: no guessing of types, no foreign frames, no full addresses to other sites. */
export function secureHeaders({ tls, hosts, httpsRedirect }: HttpRoute): Readonly<Record<string, string>> {
  // A browser remembers for a year that the name is to be had by HTTPS only: never for names at home, whose certificate it may not know tomorrow.
  const forGood = tls.kind !== 'off' && tls.kind !== 'internal' && httpsRedirect && !hosts.some(isInternalName);
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(forGood ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}
