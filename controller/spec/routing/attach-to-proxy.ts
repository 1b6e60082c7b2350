import type { NetworkAttachment } from '../../model/container-settings.ts';
import type { RouteSpec } from '../../model/route.ts';
import type { Routing } from '../../model/routing.ts';
import type { StackSpec } from '../../model/stack-spec.ts';

/**
 * Gives services their routes, and an attachment to the network that they share with the proxy. It comes last, so that it never becomes the primary
 * network, and it brings no alias: two stacks may both have a service `web`, and on a shared network the name would lead to either.
 */
export function attachToProxy(spec: StackSpec, routes: ReadonlyMap<string, readonly RouteSpec[]>, { provider, network }: Routing): StackSpec {
  if (routes.size === 0) return spec;
  const attachment: NetworkAttachment = { network, name: network, aliases: [], linkLocalIps: [], driverOptions: {}, priority: 0 };
  return {
    ...spec,
    services: spec.services.map((service) => {
      const own = routes.get(service.name);
      if (own === undefined) return service;
      const attached = provider === 'none' || service.attachments.some(({ name }) => name === network);
      return { ...service, routes: own, attachments: attached ? service.attachments : [...service.attachments, attachment] };
    }),
  };
}
