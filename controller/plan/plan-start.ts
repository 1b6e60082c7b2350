import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, Operation } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import { blockedOperation } from './blocked.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import type { Place } from './place.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { takenPort } from './preflight-obstacle.ts';
import { planHooks } from './plan-hooks.ts';
import { runState } from './run-state.ts';
import { sharedServices } from './shared-services.ts';
import { containerSubject } from './stack-context.ts';
import { stopContainer } from './stop-and-remove.ts';
import { unhealthyCause } from './unhealthy.ts';

export interface StartPlan {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
}

/** Starts a container that is down, and restarts one that is unhealthy or must not outlive a start of another. @param repaired ids of what must be done before */
export function planStart(place: Place, container: ObservedContainer, repaired: readonly string[]): StartPlan {
  const { service, context } = place;
  const { options } = context.input;
  const state = runState(container, service);
  const restart = state === 'up' || state === 'paused' ? restartCause(place, container) : undefined;
  // One that should have been made anew, and was so too often, is told of here.
  const fallen = state === 'down' ? because('NotRunning', notRunning(container)) : (unhealthyCause(container, service, 'restart') ?? unhealthyCause(container, service, 'recreate'));
  const cause = restart ?? fallen;
  if (cause === undefined || options.noStart) return NOTHING;
  const subject = containerSubject(context, service.name, container.name);
  if (restart === undefined) {
    const loop = options.crashLoops.get(container.id);
    if (loop !== undefined) return { operations: [], blocked: [crashLoop(subject, cause, loop)] };
    if (options.heldStarts.has(container.id)) return NOTHING;
  }
  const reference = { id: container.id, name: container.name };
  const taken = state === 'down' ? takenPort(service, context) : undefined;
  if (taken !== undefined) return { operations: [], blocked: [blockedOperation({ kind: 'start-container', subject, reason: 'Preflight', ...taken })] };
  const unusable = service.attachments.map(({ name }) => context.unusable.get(name)).find((message) => message !== undefined);
  if (unusable !== undefined) {
    return { operations: [], blocked: [blockedOperation({ kind: 'start-container', subject, code: 'DependencyBlocked', reason: 'Dependency', message: unusable, hint: 'It goes on by itself once that is resolved.' })] };
  }
  const copy = missingFiles(service, container).map((missing) => makeOperation({ kind: 'copy-files', subject, cause, args: { container: reference, service: missing } }));
  const stop = state === 'down' ? [] : stopContainer(container, subject, cause, { stop: place.after, hooks: service.container.preStop });
  const before = [...repaired, ...place.after, ...startsOfShared(place), ...[...copy, ...stop].map(({ id }) => id)];
  const start = makeOperation({ kind: 'start-container', subject, cause, after: before, args: { container: reference } });
  const hooks = planHooks(service.container.postStart, 'post-start', reference, subject, cause, [start.id]);
  return { operations: [...copy, ...stop, start, ...hooks], blocked: [] };
}

const NOTHING: StartPlan = { operations: [], blocked: [] };

function crashLoop(subject: Operation['subject'], cause: Cause, message: string): BlockedOperation {
  const hint = `Its log says more: orbitr logs ${subject.stack} ${subject.service ?? ''}. It is tried again when an hour has passed, or at once when the stack file changes (restartToken).`;
  return blockedOperation({ kind: 'start-container', subject, code: 'CrashLoop', reason: cause.reason, message: `${message} (${cause.message})`, hint });
}

/** The service with the files that are written again before a start; none: nothing is. */
function missingFiles(service: ServiceSpec, { detail, labels }: ObservedContainer): readonly ServiceSpec[] {
  const { files } = service.container;
  // Never started means that a crash may have come before they were copied. Later on what was copied may be the app's own by now: only what lies in memory, which a restart of the machine forgets, is written again.
  const missing = (detail?.startedAt ?? 0) === 0 ? files : LABEL.secrets in labels ? files.filter(({ secret }) => secret) : [];
  return missing.length === 0 ? [] : [{ ...service, container: { ...service.container, files: missing } }];
}

/** Whatever it shares with must run first: a network that is joined before its owner starts again is a dead one. */
function startsOfShared({ service, context }: Place): readonly string[] {
  return sharedServices(service).flatMap((name) => (context.placed.get(name)?.containers ?? []).slice(0, 1).map((peer) => operationId('start-container', peer.name)));
}

/** Why a running container must be started again, if so. */
function restartCause({ service, context }: Place, container: ObservedContainer): Cause | undefined {
  const partner = service.dependsOn.find((dependency) => dependency.restart && context.placed.get(dependency.service)?.containers.some(({ replaced }) => replaced));
  if (partner !== undefined) return because('DependencyReplaced', `${partner.service} is replaced and says restart`);
  const mode = service.container.networkMode;
  const peer = mode.kind === 'service' ? context.placed.get(mode.service)?.containers[0] : undefined;
  if (mode.kind !== 'service' || peer?.observed === undefined) return undefined;
  // A stopped container's network is gone, and its next start makes another one: who lived in it is cut off, though it runs on.
  const cutOff = peer.fresh || (peer.observed.detail?.startedAt ?? 0) > (container.detail?.startedAt ?? 0);
  return cutOff ? because('DependencyReplaced', `it lives in the network of ${mode.service}, which was started after it`) : undefined;
}

function notRunning({ state, detail }: ObservedContainer): string {
  if (state === 'created') return 'it was never started';
  return detail === undefined ? `it is ${state}` : `it is ${state} (code ${detail.exitCode}${detail.oomKilled ? ', out of memory' : ''})`;
}
