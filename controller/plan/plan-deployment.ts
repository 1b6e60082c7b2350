import type { Diagnostic } from '../model/diagnostic.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { clearHook, findHook, hasFailed, planHookRun } from './plan-deploy-hook.ts';
import { planGates } from './plan-gates.ts';
import type { StackContext } from './stack-context.ts';
import { LABEL } from '../model/labels.ts';

/** Changes of what a service is; everything else only brings back what it was. */
const DEPLOYING: ReadonlySet<Cause['reason']> = new Set(['SpecChanged', 'ImageChanged', 'BuildChanged']);

export interface DeploymentPlan {
  readonly operations: readonly Operation[];
  /** Ids of the `preDeploy` runs that must have succeeded before anything that runs is touched. */
  readonly before: readonly string[];
  /** Ids whose failure means that the revision is no good. */
  readonly verdicts: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

const NOTHING: DeploymentPlan = { operations: [], before: [], verdicts: [], warnings: [] };

/**
 * `x-orbitr.hooks` of a service: `preDeploy` before anything of the stack is touched, `postDeploy` when the service's containers are good and the old ones gone.
 * They run when the service is deployed for the first time or changes, not when a container is only brought back.
 * @param operations what is done to the service
 */
export function planDeployment(service: ServiceSpec, operations: readonly Operation[], context: StackContext): DeploymentPlan {
  const { hooks } = service;
  const [pre, post] = [findHook(service.name, 'preDeploy', context), findHook(service.name, 'postDeploy', context)];
  if (hooks === undefined && pre === undefined && post === undefined) return NOTHING;
  const { noStart, restoring } = context.input.options;
  const idle = noStart || restoring || context.spec.run === 'stopped';
  const deploys = !idle && isDeployed(service, operations, context);
  const ends = operations.map(({ id }) => id);

  const before = deploys && hooks?.preDeploy !== undefined ? planHookRun(service, 'preDeploy', hooks.preDeploy, pre, context, { ready: firstStarts(service, context), over: ends }) : undefined;
  // One that was made and never ran belongs to a deployment that a crash cut short.
  const pending = !idle && post !== undefined && post.labels[LABEL.digest] === service.digest && (post.state === 'created' || post.state === 'running');
  const after = hooks?.postDeploy !== undefined && (deploys || pending) ? planHookRun(service, 'postDeploy', hooks.postDeploy, post, context, { ready: ends, over: [] }) : undefined;
  return {
    operations: [
      ...(before?.operations ?? (pre === undefined ? [] : clearHook(pre, service.name, context))),
      ...(after?.operations ?? (post === undefined ? [] : clearHook(post, service.name, context))),
    ],
    before: before === undefined ? [] : [before.done],
    warnings: post !== undefined && after === undefined && hasFailed(post) ? [failure(service.name, post)] : [],
    verdicts: before === undefined ? [] : before.operations.filter(({ kind }) => kind === 'start-container' || kind === 'wait-container').map(({ id }) => id),
  };
}

function failure(service: string, { name, detail }: ObservedContainer): Diagnostic {
  return { severity: 'warning', code: 'plan/hook-failed', message: `postDeploy of ${service} ended with exit code ${detail?.exitCode ?? 0}`, hint: `Its log says more: docker logs ${name}. It stays until the next deployment.` };
}

function isDeployed({ name }: ServiceSpec, operations: readonly Operation[], { input, matched }: StackContext): boolean {
  const known = input.applied?.['services'];
  const first = matched.places.get(name) === undefined && (typeof known !== 'object' || known === null || !(name in known));
  return operations.some(({ kind, cause }) => kind === 'create-container' && (DEPLOYING.has(cause.reason) || (first && cause.reason === 'Missing')));
}

/** A dependency that was never there must come first; one that runs is used as it is. */
function firstStarts(service: ServiceSpec, context: StackContext): readonly string[] {
  const never = service.dependsOn.filter((dependency) => context.placed.get(dependency.service)?.containers.every(({ observed, replaced }) => observed === undefined && !replaced) === true);
  return never.length === 0 ? [] : planGates({ ...service, dependsOn: never }, context).after;
}

/** Makes all that touches a container or takes something away wait for these runs, but for what they wait for themselves. */
export function holdBack(operations: readonly Operation[], before: readonly string[]): readonly Operation[] {
  if (before.length === 0) return operations;
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const needed = new Set(before);
  for (const id of needed) for (const each of byId.get(id)?.dependsOn ?? []) needed.add(each);
  return operations.map((operation) => {
    const touches = operation.subject.type === 'container' || operation.kind === 'remove-network';
    const ownHook = operation.cause.reason === 'DeployHook' || operation.cause.reason === 'LeftOver';
    return !touches || ownHook || needed.has(operation.id) ? operation : { ...operation, dependsOn: [...operation.dependsOn, ...before] };
  });
}
