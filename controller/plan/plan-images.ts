import type { ObservedImage } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import type { ObservationIndex } from './index-observation.ts';
import { imageListName } from './image-reference.ts';
import { because, makeOperation } from './make-operation.ts';

/** The image that a service's reference names on the engine now. */
export function localImage(index: ObservationIndex, service: ServiceSpec): ObservedImage | undefined {
  return index.state.images.get(imageListName(service.container.image));
}

/** What must be done before a container of the service can be created: pull, build or nothing. Only asked when one is to be created. */
export function planImage(service: ServiceSpec, stack: string, index: ObservationIndex): { readonly operation?: Operation; readonly blocked?: BlockedOperation } {
  const image = service.container.image;
  const present = localImage(index, service) !== undefined;
  const subject = { stack, type: 'image', name: image, service: service.name } as const;
  const policy = service.pullPolicy.kind;
  if (service.build !== undefined && (policy === 'build' || !present)) {
    return { operation: makeOperation({ kind: 'build-image', subject, cause: because('ImageMissing', 'it is not built yet'), args: { service, image } }) };
  }
  if (present && policy !== 'always') return {};
  if (policy === 'never' || policy === 'build') {
    if (present) return {};
    return { blocked: blockedOperation({ kind: 'pull-image', subject, code: 'ImageUnavailable', reason: 'ImageMissing', message: `image ${image} is not here and pull_policy is ${policy}`, hint: `Bring it with: docker pull ${image}` }) };
  }
  const { platform } = service.container;
  const cause = present ? because('ImageRefresh', 'pull_policy is always') : because('ImageMissing', 'it is not here yet');
  return { operation: makeOperation({ kind: 'pull-image', subject, cause, args: { image, ...(platform === undefined ? {} : { platform }) } }) };
}
