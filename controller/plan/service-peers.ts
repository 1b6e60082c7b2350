import type { ServiceLinks } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { sharedServices } from './shared-services.ts';
import type { StackContext } from './stack-context.ts';

/** Names of the containers behind `service:x`, as they are while the plan runs. */
export function peerNames(service: ServiceSpec, context: StackContext): Readonly<Record<string, string>> {
  if (service.container.links.length === 0 && sharedServices(service).length === 0) return {};
  const references = [...sharedServices(service), ...service.container.links.map((link) => link.split(':')[0] ?? link)];
  return Object.fromEntries(
    references.flatMap((reference) => {
      const peer = context.placed.get(reference)?.containers[0];
      return peer === undefined ? [] : [[reference, peer.name]];
    }),
  );
}

/** Links hold on every network that a container is in, not only on the first. */
export function serviceLinks(service: ServiceSpec, peers: Readonly<Record<string, string>>): { readonly links?: ServiceLinks } {
  return service.container.links.length === 0 ? {} : { links: { links: service.container.links, peers } };
}
