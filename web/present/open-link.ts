import type { StackStatus } from '../../controller/model/status.ts';
import { portLinks } from './port-links.ts';
import { routeLines } from './route-line.ts';

export interface OpenLink {
  readonly href: string;
  /** Where it leads. */
  readonly text: string;
}

/** Where a stack is opened: by its name if a proxy leads there, else by the first published port that speaks HTTP; undefined: nowhere. */
export function openLink({ routes = [], services }: StackStatus, pageHost: string): OpenLink | undefined {
  const named = routeLines(routes.filter(({ state }) => state === 'served')).find(({ url }) => url !== undefined);
  if (named?.url !== undefined) return { href: named.url, text: named.name };
  const ports = services.flatMap(({ containers }) => containers.filter(({ state }) => state === 'running').flatMap((container) => container.ports));
  const port = portLinks(ports, pageHost).find(({ href }) => href !== undefined);
  return port?.href === undefined ? undefined : { href: port.href, text: port.text };
}
