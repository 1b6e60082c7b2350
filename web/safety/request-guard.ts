import type { RequestHandler } from 'express';
import { isSameOrigin, type HostCheck } from './allowed-hosts.ts';
import { Problem } from '../problem.ts';

const READING = new Set(['GET', 'HEAD']);

/**
 * Turns away, before any route is looked at: foreign `Host` (421) and writes from foreign pages (403).
 * Holds without authentication too: any web page that the user visits can send requests to loopback.
 */
export function requestGuard(isAllowedHost: HostCheck): RequestHandler {
  return (request, _response, next) => {
    const { host, origin } = request.headers;
    if (!isAllowedHost(host)) throw new Problem(421, 'This name is not served here', 'Open the page by the address that Orbitr printed when it started, or name this one in ORBITR_ORIGIN.');
    if (!READING.has(request.method)) {
      const site = request.headers['sec-fetch-site'];
      const foreign = origin === undefined ? site !== undefined && site !== 'same-origin' && site !== 'none' : !isSameOrigin(origin, host);
      if (foreign) throw new Problem(403, 'Requests from other sites are refused', undefined);
    }
    next();
  };
}
