import type { Routing } from '../../model/routing.ts';
import { PROXIES } from '../../proxies/registry.ts';
import type { RouteOptions } from '../../spec/routing/read-routes.ts';

/** How routes are read for the proxy that the settings name. */
export function routeOptions(routing: Routing): RouteOptions {
  const { provider } = routing;
  return { routing, refuses: provider === 'none' ? () => [] : PROXIES[provider].refuses };
}
