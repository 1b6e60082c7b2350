import type { IncomingMessage } from 'node:http';
import type { Access } from '../../controller/access/access.ts';
import type { Identity } from '../../controller/model/access.ts';
import type { RouteAccess } from '../routing/route.ts';
import { NotSignedIn, Problem } from '../problem.ts';
import { credentialsOf } from './credentials.ts';
import { isAdmitted } from './needs.ts';

const READING = new Set(['GET', 'HEAD']);

/** Lets requests in, or turns them away: the same for routes and sockets. */
export interface Door {
  /** Who somebody is; undefined: a stranger. */
  identify(request: Pick<IncomingMessage, 'headers' | 'socket'>): Promise<Identity | undefined>;
  /** @returns undefined on public routes @throws NotSignedIn (401), Problem (403) */
  admit(access: RouteAccess, request: IncomingMessage, stack: string | undefined): Promise<Identity | undefined>;
}

export function openDoor(access: Access): Door {
  const identify: Door['identify'] = (request) => access.identify(credentialsOf(request, access.config));
  return {
    identify,
    async admit(wanted, request, stack) {
      if (wanted === 'public') return undefined;
      const identity = await identify(request);
      if (identity === undefined) throw new NotSignedIn();
      if (!READING.has(request.method ?? '')) checkOwnPage(identity, request);
      if (!isAdmitted(wanted, identity, stack)) throw new Problem(403, 'You may not do this', 'Ask an admin of this Orbitr, if you should be able to.');
      return identity;
    },
  };
}

/**
 * What a browser adds by itself (a cookie, what a proxy knows of it) proves no intention: a write needs a word that it comes from our own page.
 * That the word is right was looked at before, for everybody (`requestGuard`). Programs with a token are free of it: no page can make a browser send that.
 */
function checkOwnPage({ kind }: Identity, { headers }: IncomingMessage): void {
  const silent = headers.origin === undefined && headers['sec-fetch-site'] !== 'same-origin';
  if (silent && (kind === 'session' || kind === 'proxy')) throw new Problem(403, 'Requests from other sites are refused', 'The browser did not say that this comes from Orbitr’s own page.');
}
