import { DEFAULT_MONITOR } from '../model/rollout.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, ObjectRef, Operation } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import type { Place, Replacement } from './place.ts';
import { lastHookId } from './plan-hooks.ts';
import { containerSubject } from './stack-context.ts';
import { stopAndRemove } from './stop-and-remove.ts';

/** How one container takes the place of others: what is done to those, and when it may start itself. */
export interface TakeOver {
  readonly operations: readonly Operation[];
  /** Ids after which the successor may start. */
  readonly startAfter: readonly string[];
  /** Ids after which the names of the others are free. */
  readonly removed: readonly string[];
  /** Who gives way, when a gate stands between; absent: nothing is kept until the successor is good. */
  readonly replacement?: Replacement;
}

const NOTHING: TakeOver = { operations: [], startAfter: [], removed: [] };

/** Nothing is lost with what does not work: its successor need not prove itself, and a second one that fails like it must not be kept beside it. */
const NOT_WORTH_KEEPING: ReadonlySet<Cause['reason']> = new Set(['Unhealthy', 'Dead']);

/**
 * Start-first: start → gate → stop the others → remove them. Stop-first: stop the others → start → gate → remove them.
 * The gate holds until the successor is good; while it holds, and when it fails, the others are still there.
 *
 * There is no gate before the last good state, which takes over at once from what was found bad, nor after what does not work anyway.
 * @param ready ids of what must be done before anything that runs is touched
 */
export function takeOver(place: Place, others: readonly ObservedContainer[], successor: ObjectRef, cause: Cause, ready: readonly string[]): TakeOver {
  if (others.length === 0) return NOTHING;
  const { service, context, turn } = place;
  const gate = isGated(place, cause) ? [planGate(place, successor)] : [];
  const good = gate.length > 0 ? gate.map(({ id }) => id) : startsOf(successor, service);
  // A switch of routes to the successor belongs here: after `good`, and before the others stop.
  const startFirst = gate.length > 0 && place.strategy().strategy === 'start-first';
  const retirement = others.flatMap((other) =>
    stopAndRemove(other, containerSubject(context, service.name, other.name), cause, { stop: startFirst ? good : [...ready, ...turn], remove: [...ready, ...good], hooks: service.container.preStop }),
  );
  const stops = idsOf(retirement, 'stop-container');
  return {
    operations: [...gate, ...retirement],
    startAfter: startFirst ? turn : [...turn, ...stops],
    removed: idsOf(retirement, 'remove-container'),
    ...(gate.length === 0 ? {} : { replacement: { replaces: others.map(({ name }) => name), successor: successor.name, end: [...good, ...stops] } }),
  };
}

function isGated({ context: { input } }: Place, { reason }: Cause): boolean {
  return !input.options.noStart && !input.options.restoring && !NOT_WORTH_KEEPING.has(reason);
}

function planGate({ service, context }: Place, successor: ObjectRef): Operation {
  const { rollout, container, health } = service;
  const checked = container.healthcheck !== undefined || health !== undefined;
  const monitor = rollout.monitor ?? (checked ? 0 : DEFAULT_MONITOR);
  return makeOperation({
    kind: 'wait-container',
    key: gateKey(successor.name),
    subject: containerSubject(context, service.name, successor.name),
    cause: because('Replacing', 'what it replaces is kept until it is good'),
    after: startsOf(successor, service),
    args: { container: successor, condition: 'steady', timeout: rollout.timeout, monitor, required: true },
  });
}

/** Ids of the operations that tell whether a successor is good. */
export function verdictsOn(name: string, service: ServiceSpec): readonly string[] {
  const hooks = service.container.postStart.flatMap((_, index) => lastHookId(service.container.postStart.slice(0, index + 1), 'post-start', name));
  return [operationId('start-container', name), ...hooks, operationId('wait-container', gateKey(name))];
}

function startsOf({ name }: ObjectRef, { container }: ServiceSpec): readonly string[] {
  return [operationId('start-container', name), ...lastHookId(container.postStart, 'post-start', name)];
}

function gateKey(name: string): string {
  return `${name}/steady`;
}

function idsOf(operations: readonly Operation[], kind: Operation['kind']): readonly string[] {
  return operations.filter((operation) => operation.kind === kind).map(({ id }) => id);
}
