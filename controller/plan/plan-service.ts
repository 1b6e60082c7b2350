import type { Diagnostic } from '../model/diagnostic.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import type { PlannedRollout } from '../model/rollout.ts';
import { blockedOperation } from './blocked.ts';
import { carriedVolumes } from './carried-volumes.ts';
import type { Replacement } from './place.ts';
import type { ChosenStrategy } from './strategy.ts';
import { chooseStrategy } from './strategy.ts';
import { verdictsOn } from './take-over.ts';
import { planDeployment } from './plan-deployment.ts';
import { planGates } from './plan-gates.ts';
import { preflightObstacle, promisedPort } from './preflight-obstacle.ts';
import { planImage, planRefresh } from './plan-images.ts';
import { planPlace } from './plan-place.ts';
import { because } from './make-operation.ts';
import { stopAndRemove } from './stop-and-remove.ts';
import type { PlacedContainer, PlacedService, StackContext } from './stack-context.ts';
import { containerName, containerSubject } from './stack-context.ts';

export interface ServicePlan {
  readonly operations: readonly Operation[];
  readonly rollout?: PlannedRollout;
  readonly warnings?: readonly Diagnostic[];
  /** Ids of the runs of `preDeploy` that must have succeeded before anything of the stack is touched. */
  readonly before?: readonly string[];
  readonly placed: PlacedService;
}

/** Plans one service after those it depends on: a place for each replica, and the removal of replicas beyond. */
export function planService(service: ServiceSpec, context: StackContext): ServicePlan {
  const operations: Operation[] = planScaleDown(service, context);
  const blocked: BlockedOperation[] = [];
  const containers: PlacedContainer[] = [];
  const obstacle = (): BlockedOperation | undefined => findObstacle(service, context) ?? preflightObstacle(service, context);
  const gates = context.input.options.noStart ? { after: [], waits: [] } : planGates(service, context);
  // Most services replace nothing.
  let chosen: ChosenStrategy | undefined;
  const strategy = (): ChosenStrategy => (chosen ??= chooseStrategy(service, passedOn(service, context)));
  const replacements: Replacement[] = [];
  for (let number = 1; number <= service.replicas; number++) {
    const turn = service.rollout.strategy === 'recreate' ? [] : (replacements.at(-service.rollout.parallelism)?.end ?? []);
    const place = planPlace({ service, number, context, after: gates.after, strategy, turn, obstacle });
    operations.push(...place.operations);
    blocked.push(...place.blocked);
    containers.push(...place.containers);
    if (place.replacement !== undefined) replacements.push(place.replacement);
  }
  if (operations.some(({ kind }) => kind === 'create-container')) {
    const image = planImage(service, context);
    if (image.blocked !== undefined) return withoutCreation(service, context, image.blocked);
    if (image.operation !== undefined) operations.unshift(image.operation);
  } else {
    const refresh = planRefresh(service, context);
    if (refresh !== undefined) operations.unshift(refresh);
  }
  if (operations.some(({ kind }) => kind === 'start-container')) operations.push(...gates.waits);
  const deployment = planDeployment(service, operations, context);
  const rollout = replacements.length === 0 ? undefined : plannedRollout(service, strategy(), replacements, deployment.verdicts);
  const ordered = rollout?.strategy === 'recreate' ? stopsFirst(operations) : operations;
  return { operations: [...ordered, ...deployment.operations], placed: { service, containers, blocked }, before: deployment.before, warnings: [...deployment.warnings, ...promises(service, operations, context)], ...(rollout === undefined ? {} : { rollout }) };
}

/** What starts now and what is only stopped cannot both have a port. */
function promises(service: ServiceSpec, operations: readonly Operation[], context: StackContext): readonly Diagnostic[] {
  const message = operations.some(({ kind }) => kind === 'start-container') ? promisedPort(service, context) : undefined;
  return message === undefined ? [] : [{ severity: 'warning', code: 'plan/port-promised', message }];
}

/** Targets of volumes without a name that pass from the containers that are there to those that replace them. */
function passedOn(service: ServiceSpec, context: StackContext): readonly string[] {
  const places = [...(context.matched.places.get(service.name)?.values() ?? [])];
  return places.flatMap((candidates) => Object.keys(carriedVolumes(candidates, service, context)));
}

function plannedRollout(service: ServiceSpec, { strategy, why }: ChosenStrategy, replacements: readonly Replacement[], hooks: readonly string[]): PlannedRollout {
  return {
    service: service.name,
    strategy,
    why,
    replaces: replacements.flatMap(({ replaces }) => replaces),
    verdicts: [...hooks, ...replacements.flatMap(({ successor }) => verdictsOn(successor, service))],
    rollback: service.rollout.rollback,
  };
}

/** Recreate: all old containers of the service stop before the first new one starts. */
function stopsFirst(operations: readonly Operation[]): readonly Operation[] {
  const stops = operations.filter(({ kind }) => kind === 'stop-container').map(({ id }) => id);
  return operations.map((operation) => (operation.kind === 'start-container' ? { ...operation, dependsOn: [...operation.dependsOn, ...stops] } : operation));
}

// What runs keeps running: with no image for the new containers nothing of the service is touched.
function withoutCreation(service: ServiceSpec, context: StackContext, obstacle: BlockedOperation): ServicePlan {
  const existing = [...(context.matched.places.get(service.name)?.values() ?? [])].flat();
  const containers = existing.map((observed) => ({ name: observed.name, observed, replaced: false, fresh: false }));
  return { operations: [], placed: { service, containers, blocked: [obstacle] } };
}

/** Why no container of this service may be created, if so: something that it needs is itself blocked. */
function findObstacle(service: ServiceSpec, context: StackContext): BlockedOperation | undefined {
  const unusable = context.unusable.size === 0 ? undefined : unusableNeed(service, context);
  const dependency = service.dependsOn.find(({ service: name, required }) => required && (context.placed.get(name)?.blocked.length ?? 0) > 0);
  const message = unusable ?? (dependency === undefined ? undefined : `it needs ${dependency.service}, which is blocked`);
  if (message === undefined) return undefined;
  const subject = containerSubject(context, service.name, containerName(context.spec.name, service, 1));
  return blockedOperation({ kind: 'create-container', subject, code: 'DependencyBlocked', reason: 'Dependency', message, hint: 'It goes on by itself once that is resolved.' });
}

function unusableNeed({ attachments, container }: ServiceSpec, { unusable }: StackContext): string | undefined {
  const names = [...attachments.map(({ name }) => name), ...container.mounts.flatMap((mount) => (mount.kind === 'volume' ? [mount.source] : []))];
  return names.map((name) => unusable.get(name)).find((reason) => reason !== undefined);
}

function planScaleDown(service: ServiceSpec, context: StackContext): Operation[] {
  const numbers = context.matched.places.get(service.name);
  if (numbers === undefined) return [];
  return [...numbers]
    .filter(([number]) => number > service.replicas || number < 1 || !Number.isInteger(number))
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, containers]) => containers)
    .flatMap((container) => stopAndRemove(container, containerSubject(context, service.name, container.name), because('ScaledDown', `${service.replicas} wanted`), { hooks: service.container.preStop }));
}
