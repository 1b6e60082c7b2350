import type { BuildSpec, ServiceSpec } from '../model/stack-spec.ts';
import { imageListName } from './image-reference.ts';

/** A service that says how its image is made. */
export type BuiltService = ServiceSpec & { readonly build: BuildSpec };

/** Of several services with one image, the first one that says how to build it does; the others use what it made. By the image's list name. */
export function imageBuilders(services: readonly ServiceSpec[]): ReadonlyMap<string, BuiltService> {
  const builders = new Map<string, BuiltService>();
  for (const service of services) {
    if (!isBuilt(service)) continue;
    const name = imageListName(service.container.image);
    if (!builders.has(name)) builders.set(name, service);
  }
  return builders;
}

function isBuilt(service: ServiceSpec): service is BuiltService {
  return service.build !== undefined;
}
