import type { RouteRefusal, RouteSpec, RouteTable } from '../model/route.ts';
import type { Routing } from '../model/routing.ts';

/** What a configuration is made of, besides the settings. */
export interface ProxyConfiguration {
  readonly table: RouteTable;
  /** `host:port` of containers that no route leads to any more, but whose requests may be under way. Sorted. */
  readonly draining: readonly string[];
}

/** One proxy: how routes become its configuration. Pure, so that any two tables can be compared by what they render to. */
export interface ProxyRenderer {
  /** The whole configuration as text, always the same for the same table and settings. */
  render(configuration: ProxyConfiguration, routing: Routing): string;
  /** What the proxy cannot do for a route, so that it is told when the file is read and not when requests come. */
  refuses(route: RouteSpec, routing: Routing): readonly RouteRefusal[];
}
