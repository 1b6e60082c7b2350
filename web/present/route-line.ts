import type { RouteStatus } from '../../controller/model/status.ts';
import type { StatusWord } from './status-words.ts';

/** A way in from outside. */
export interface RouteLine {
  readonly name: string;
  readonly url: string | undefined;
  readonly service: string;
  readonly port: number;
  readonly tls: string;
  readonly state: StatusWord;
  readonly message: string;
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

export function routeLines(routes: readonly RouteStatus[]): readonly RouteLine[] {
  return routes.map(({ name, url, service, port, tls, state, message }) => ({ name, url: url !== undefined && /^https?:\/\//.test(url) ? url : undefined, service, port, tls, state: STATE[state], message }));
}
