import { COMPOSE_LABEL, LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Labels, ObjectRef, Operation } from '../model/operation.ts';
import type { DeployHook, DeployPhase } from '../model/rollout.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import { creationNeeds } from './plan-creation.ts';
import { peerNames, serviceLinks } from './service-peers.ts';
import type { StackContext } from './stack-context.ts';
import { containerSubject, networkReady } from './stack-context.ts';
import { stopAndRemove } from './stop-and-remove.ts';

/** One run of a deploy hook: what is to do, and the id after which it has succeeded. */
export interface HookRun {
  readonly operations: readonly Operation[];
  readonly done: string;
}

/** The container of an earlier run, if it is there. */
export function findHook(service: string, phase: DeployPhase, { input, spec }: StackContext): ObservedContainer | undefined {
  return input.observed.containers.get(spec.name)?.find(({ labels }) => labels[LABEL.hook] === hookLabel(service, phase));
}

function hookLabel(service: string, phase: DeployPhase): string {
  return `${service}/${phase}`;
}

/** `shop-web-preDeploy`: found again by its name after a crash, and never that of a replica. */
function hookName(stack: string, service: string, phase: DeployPhase): string {
  return `${stack}-${service}-${phase}`;
}

/**
 * Runs a command once, in a container of the service's own image with its networks, volumes and environment. The container is made before anything is touched
 * and is there until all is over, so that the plan after a crash knows whether it ran.
 * @param existing the container of an earlier run; its success counts when it ran for this very digest
 * @param ready ids after which it may start @param over ids after which it is not needed any more
 */
export function planHookRun(service: ServiceSpec, phase: DeployPhase, hook: DeployHook, existing: ObservedContainer | undefined, context: StackContext, { ready, over }: { readonly ready: readonly string[]; readonly over: readonly string[] }): HookRun {
  const name = hookName(context.spec.name, service.name, phase);
  const subject = containerSubject(context, service.name, name);
  // The program only: its arguments may hold secrets.
  const cause = because('DeployHook', `${phase} of ${service.name}: ${hook.command[0] ?? ''}`);
  const usable = existing?.labels[LABEL.digest] === service.digest && !hasFailed(existing) ? existing : undefined;
  const container = usable === undefined ? { name } : { id: usable.id, name };
  const stale = existing !== undefined && usable === undefined ? stopAndRemove(existing, subject, because('LeftOver', 'it belongs to an earlier deployment')) : [];
  const made = usable === undefined ? creation(service, phase, hook, context, stale.map(({ id }) => id)) : [];
  const started = usable !== undefined && (usable.detail?.startedAt ?? 0) > 0;
  const finished = started && usable.state === 'exited';
  // A crash may have come before they were copied, and a restart of the machine forgets what was in memory.
  const again = usable === undefined || started ? [] : copyFiles(container, oneOff(service, hook), subject, cause, []);
  const start = started ? [] : [makeOperation({ kind: 'start-container', subject, cause, after: [...[...made, ...again].map(({ id }) => id), ...ready], args: { container } })];
  const wait = finished ? [] : [makeOperation({ kind: 'wait-container', key: `${name}/completed`, subject, cause, after: start.map(({ id }) => id), args: { container, condition: 'completed', timeout: hook.timeout, required: true } })];
  const done = operationId('wait-container', `${name}/completed`);
  // By another id than that of a left-over of the same name.
  const removal = makeOperation({ kind: 'remove-container', key: `${name}/over`, subject, cause, after: [done, ...over], args: { container } });
  return { operations: [...stale, ...made, ...again, ...start, ...wait, removal], done };
}

/** Takes away what earlier deployments left. One that failed stays to be looked at until the next deployment. */
export function clearHook(container: ObservedContainer, service: string, context: StackContext): readonly Operation[] {
  if (hasFailed(container)) return [];
  return stopAndRemove(container, containerSubject(context, service, container.name), because('LeftOver', 'its deployment is over'));
}

export function hasFailed({ state, detail }: ObservedContainer): boolean {
  return state === 'dead' || (state === 'exited' && detail !== undefined && detail.startedAt > 0 && detail.exitCode !== 0);
}

function creation(service: ServiceSpec, phase: DeployPhase, hook: DeployHook, context: StackContext, after: readonly string[]): readonly Operation[] {
  const name = hookName(context.spec.name, service.name, phase);
  const subject = containerSubject(context, service.name, name);
  const cause = because('DeployHook', `${phase} of ${service.name}`);
  const one = oneOff(service, hook);
  const peers = peerNames(service, context);
  const create = makeOperation({ kind: 'create-container', subject, cause, after: [...creationNeeds(service, peers, context), ...after], args: { service: one, name, labels: hookLabels(service, phase, context), anonymousVolumes: {}, peers } });
  const connect = one.attachments.slice(1).map((attachment) => makeOperation({ kind: 'connect-network', key: `${name}/${attachment.name}`, subject, cause, after: [create.id, ...networkReady(attachment.name, context)], args: { container: { name }, attachment, ...serviceLinks(service, peers) } }));
  return [create, ...connect, ...copyFiles({ name }, one, subject, cause, [create.id])];
}

function copyFiles(container: ObjectRef, service: ServiceSpec, subject: Operation['subject'], cause: Cause, after: readonly string[]): readonly Operation[] {
  return service.container.files.length === 0 ? [] : [makeOperation({ kind: 'copy-files', subject, cause, after, args: { container, service } })];
}

/** The service without what is another one's when two are there: ports, names, addresses, checks, and labels that others act upon. */
function oneOff(service: ServiceSpec, { command }: DeployHook): ServiceSpec {
  const { healthcheck: _healthcheck, ...container } = service.container;
  return {
    ...service,
    restart: { name: 'no', maximumRetries: 0, declared: true },
    attachments: service.attachments.map(({ ipv4: _ipv4, ipv6: _ipv6, macAddress: _mac, ...attachment }) => ({ ...attachment, aliases: [] })),
    container: { ...container, command, ports: [], labels: {}, postStart: [], preStop: [], healthcheck: { test: ['NONE'] } },
  };
}

function hookLabels(service: ServiceSpec, phase: DeployPhase, { spec, input }: StackContext): Labels {
  return {
    [LABEL.stack]: spec.name,
    [LABEL.hook]: hookLabel(service.name, phase),
    [LABEL.digest]: service.digest,
    [LABEL.instance]: input.instance,
    [COMPOSE_LABEL.project]: spec.name,
    [COMPOSE_LABEL.service]: service.name,
    [COMPOSE_LABEL.oneoff]: 'True',
  };
}
