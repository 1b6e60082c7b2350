import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedImage } from '../model/observed-state.ts';
import type { Cause, Operation } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import type { ObservationIndex } from './index-observation.ts';
import type { BuiltService } from './image-builders.ts';
import { imageListName } from './image-reference.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import { samePlatform } from './same-platform.ts';
import type { StackContext } from './stack-context.ts';

/** The image that a service's reference names on the engine now. One for another platform than the file names is as good as none, as with Compose. */
export function localImage(index: ObservationIndex, service: ServiceSpec): ObservedImage | undefined {
  const { image, platform } = service.container;
  const found = index.state.images.get(imageListName(image));
  return platform !== undefined && found?.platform !== undefined && !samePlatform(platform, found.platform) ? undefined : found;
}

/** Why the service's image is to be built anew although there is one; undefined when it is not. An image of which nobody knows what it was made from stays. */
export function rebuildCause(service: ServiceSpec, context: StackContext): Cause | undefined {
  const wanted = builderOf(service, context)?.build.inputs;
  const made = localImage(context.input.observed, service)?.inputs;
  return wanted === undefined || made === undefined || wanted === made ? undefined : because('BuildChanged', 'what it is built from changed');
}

/** What must be done before a container of the service can be created: pull, build or nothing. Only asked when one is to be created. */
export function planImage(service: ServiceSpec, context: StackContext): { readonly operation?: Operation; readonly blocked?: BlockedOperation } {
  const builder = builderOf(service, context);
  if (builder !== undefined) return planBuild(builder, context);
  const image = service.container.image;
  const present = localImage(context.input.observed, service) !== undefined;
  const policy = service.pullPolicy.kind;
  if (present) {
    if (policy === 'always') return { operation: pull(service, context, because('ImageRefresh', 'pull_policy is always'), false) };
    return optional(planRefresh(service, context));
  }
  if (policy !== 'never' && policy !== 'build') return { operation: pull(service, context, because('ImageMissing', 'it is not here yet'), false) };
  const subject = imageSubject(service, context);
  return { blocked: blockedOperation({ kind: 'pull-image', subject, code: 'ImageUnavailable', reason: 'ImageMissing', message: `image ${image} is not here and pull_policy is ${policy}`, hint: `Bring it with: docker pull ${image}` }) };
}

/**
 * The pull of an image that was not asked for as long as its `pull_policy` allows: also when no container is to be created.
 * What came of it shows in the image's id, so that the next plan replaces the containers.
 */
export function planRefresh(service: ServiceSpec, context: StackContext): Operation | undefined {
  const { image } = service.container;
  const due = service.pullPolicy.kind === 'refresh' && service.replicas > 0 && context.spec.run === 'running' && context.input.options.stale.has(image);
  if (!due || service.build?.pullable === false || localImage(context.input.observed, service) === undefined) return undefined;
  return pull(service, context, because('ImageRefresh', 'it was not looked for as long as pull_policy says'), service.build !== undefined);
}

function planBuild(service: BuiltService, context: StackContext): { readonly operation?: Operation } {
  const present = localImage(context.input.observed, service) !== undefined;
  const policy = service.pullPolicy.kind;
  const { pullable } = service.build;
  const rebuild = rebuildCause(service, context);
  if (!present) {
    const pullFirst = pullable && policy !== 'never' && policy !== 'build';
    return { operation: build(service, context, because('ImageMissing', pullFirst ? 'it is not here yet; a registry that has it goes first' : 'it is not built yet'), pullFirst) };
  }
  if (rebuild !== undefined) return { operation: build(service, context, rebuild, false) };
  // Compose forgives a registry that has no such image when the file says how to make it.
  if (policy === 'always' && pullable) return { operation: pull(service, context, because('ImageRefresh', 'pull_policy is always'), true) };
  return optional(planRefresh(service, context));
}

function builderOf(service: ServiceSpec, { builders }: StackContext): BuiltService | undefined {
  return builders.size === 0 ? undefined : builders.get(imageListName(service.container.image));
}

function build(service: BuiltService, context: StackContext, cause: Cause, pullFirst: boolean): Operation {
  const { build: how, container: { image } } = service;
  const labels = {
    [COMPOSE_LABEL.project]: context.spec.name,
    [COMPOSE_LABEL.service]: service.name,
    ...(how.inputs === undefined ? {} : { [LABEL.build]: how.inputs }),
  };
  // One Dockerfile may build upon another service's image: those that this one depends on come first, as with Compose.
  const before = service.dependsOn.flatMap(({ service: name }) => context.spec.services.filter((each) => each.name === name && each.container.image !== image));
  const after = before.map((each) => operationId('build-image', each.container.image));
  return makeOperation({ kind: 'build-image', subject: imageSubject(service, context), cause, after, args: { build: how, image, labels, pullFirst } });
}

function pull(service: ServiceSpec, context: StackContext, cause: Cause, isOptional: boolean): Operation {
  const { image, platform } = service.container;
  return makeOperation({ kind: 'pull-image', subject: imageSubject(service, context), cause, args: { image, ...(platform === undefined ? {} : { platform }), ...(isOptional ? { optional: true } : {}) } });
}

function imageSubject(service: ServiceSpec, context: StackContext): Operation['subject'] {
  return { stack: context.spec.name, type: 'image', name: service.container.image, service: service.name };
}

function optional(operation: Operation | undefined): { readonly operation?: Operation } {
  return operation === undefined ? {} : { operation };
}
