import type { GoodState } from '../model/good-state.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';

/**
 * The last good state as a spec to plan for. Its images are those that ran, by id: the tag that the file names may be the very reason for going back.
 * The digests stay, so that containers of that time fit.
 */
export function restoredSpec({ spec, images }: GoodState): StackSpec {
  return { ...spec, services: spec.services.map((service) => pinned(service, images[service.name])) };
}

function pinned(service: ServiceSpec, image: string | undefined): ServiceSpec {
  if (image === undefined) return service;
  const { build: _build, ...rest } = service;
  return { ...rest, pullPolicy: { kind: 'never' }, container: { ...service.container, image } };
}
