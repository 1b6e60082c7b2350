import type { StackStatus } from '../../controller/model/status.ts';
import { portLinks } from './port-links.ts';

export interface OpenLink {
  readonly href: string;
  /** Where it leads. */
  readonly text: string;
}

/** Where a stack is opened: by its name if a proxy leads there, else by the first published port that speaks HTTP; undefined: nowhere. */
export function openLink({ routes = [], services }: StackStatus, pageHost: string): OpenLink | undefined {
  for (const { name, url, state } of routes) {
    const href = state === 'served' ? openableUrl(url) : undefined;
    if (href !== undefined) return { href, text: name };
  }
  const ports = services.flatMap(({ containers }) => containers.filter(({ state }) => state === 'running').flatMap((container) => container.ports));
  const port = portLinks(ports, pageHost).find(({ href }) => href !== undefined);
  return port?.href === undefined ? undefined : { href: port.href, text: port.text };
}

/** An address that a browser may be led to; undefined: none, or one that is something else than a site. */
export function openableUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
}
