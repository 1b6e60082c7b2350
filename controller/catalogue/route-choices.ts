import type { TemplateManifest } from '../../schemas/generated/template.ts';
import type { ProposedPort } from './propose-port.ts';
import type { RouteChoice } from './render-compose.ts';

/** How the user wants one route of the template. */
export interface RouteWish {
  readonly service: string;
  readonly port: number;
  /** A whole name, or one below the domain of the settings. */
  readonly host?: string;
  readonly subdomain?: string;
}

/** The routes of a new stack: as wished, else the template's when there is a domain. Another instance gets a name of its own. */
export function routeChoices(manifest: TemplateManifest, wishes: readonly RouteWish[] | undefined, domain: string | undefined, stack: string): readonly RouteChoice[] {
  const declared = manifest.routes ?? [];
  const subdomainOf = (subdomain: string): string => (stack === manifest.id ? subdomain : stack);
  const wanted = wishes ?? (domain === undefined ? [] : declared.map(({ service, port, subdomain }): RouteWish => ({ service, port, subdomain: subdomainOf(subdomain) })));
  return wanted.flatMap((wish) => {
    const route = declared.find(({ service, port }) => service === wish.service && port === wish.port);
    if (route === undefined) return [];
    const { path, tls, middlewares } = route;
    return [{ ...wish, ...(path === undefined ? {} : { path }), ...(tls === undefined ? {} : { tls }), ...(middlewares === undefined ? {} : { middlewares }) }];
  });
}

/** Variable → address at which a browser reaches the app: by its route, else by its port on this machine. @param machine by which this machine is reached, as it stands in an address */
export function routeAddresses(manifest: TemplateManifest, routes: readonly RouteChoice[], ports: readonly ProposedPort[], domain: string | undefined, machine: string): ReadonlyMap<string, string> {
  return new Map((manifest.routes ?? []).flatMap(({ address, service, port, path }): [string, string][] => {
    if (address === undefined) return [];
    const route = routes.find((one) => one.service === service && one.port === port);
    const host = route?.host ?? (route?.subdomain === undefined || domain === undefined ? undefined : `${route.subdomain}.${domain}`);
    if (host !== undefined) return [[address, `${route?.tls === false ? 'http' : 'https'}://${host}${path ?? ''}`]];
    const published = (manifest.ports ?? []).find((one) => one.service === service && one.target === port);
    const number = ports.find(({ name }) => name === published?.name)?.port;
    return number === undefined ? [] : [[address, `${published?.open ?? 'http'}://${machine}:${number}${path ?? ''}`]];
  }));
}
