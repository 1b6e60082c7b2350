import { isDeepStrictEqual } from 'node:util';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause, ObjectRef, Operation, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { RouteEntry, RouteSpec } from '../model/route.ts';
import { backendsOf } from '../model/backends.ts';
import { entryKey } from '../model/route.ts';
import type { ObservedProxy } from '../model/routing.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import { because, makeOperation } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';
import { contestedRoutes } from './route-claims.ts';
import { departures, dependsOn, gainsOf, gatesOf, withEdges } from './route-switches.ts';

export interface RoutesPlan {
  /** Those that were given, and those of routes among them. */
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
}

type Serving = Extract<ObservedProxy, { readonly kind: 'serving' }>;

/**
 * Weaves the switching of routes into what is done to containers: a route never leads to a container that is being stopped. Before a container
 * that it leads to goes, the route is published without it and its requests are given time to end; after others have come, it is published with them.
 * Where the new one comes first that is one switch, where the old one goes first there is a page in between.
 */
export function planRoutes(input: PlanInput, spec: StackSpec | undefined, operations: readonly Operation[]): RoutesPlan {
  const { proxy } = input.observed.state;
  const routed = new Map((spec?.services ?? []).flatMap(({ name, routes }) => (routes === undefined ? [] : [[name, routes] as const])));
  if (proxy === undefined) return { operations, blocked: [] };
  if (proxy.kind === 'unavailable') return { operations, blocked: [...routed.keys()].map((service) => unavailable(input.stack, service, proxy)) };
  const published = [...proxy.table.values()].filter(({ stack }) => stack === input.stack).map(({ service }) => service);
  let woven = operations;
  const blocked: BlockedOperation[] = [];
  for (const service of [...new Set([...routed.keys(), ...published])].sort()) {
    const plan = planServiceRoutes(input, service, routed.get(service) ?? [], proxy, woven);
    woven = plan.operations;
    blocked.push(...plan.blocked);
  }
  return { operations: woven, blocked };
}

function planServiceRoutes(input: PlanInput, service: string, declared: readonly RouteSpec[], proxy: Serving, operations: readonly Operation[]): RoutesPlan {
  const { stack, observed } = input;
  const key = entryKey(stack, service);
  const contested = contestedRoutes(key, declared, proxy.table);
  const routes = declared.filter((route) => !contested.some((each) => each.route === route));
  const blocked = contested.map(({ claim, owner }) => conflict(stack, service, claim, owner));
  const entry = proxy.table.get(key);
  const containers = (observed.containers.get(stack) ?? []).filter(({ labels }) => labels[LABEL.service] === service);
  const leaving = departures(operations, containers, proxy.routing.network);
  const publish = publication({ input, service, routes, proxy, containers, operations });
  const cause = causeOf(entry, routes, proxy);

  const switches = leaving.filter(({ container }) => entry?.backends.some(({ id }) => id === container.id)).flatMap(({ container, after, heads }) => {
    // What goes only after this one has gone is still needed now.
    const except = leaving.filter((other) => other.container === container || !other.heads.every((head) => heads.some((own) => dependsOn(operations, head, own)))).map((other) => other.container.id);
    const first = publish(`${key}/before ${container.name}`, cause ?? because('BackendsChanged', `${container.name} is about to stop`), after, except);
    const drained = makeOperation({
      kind: 'drain-routes', key: `${key}/${container.name}`, subject: subjectOf(stack, service), cause: because('BackendsChanged', `requests to ${container.name} may end`), after: [first.id],
      args: { backends: entry?.backends.filter(({ id }) => id === container.id) ?? [], timeout: proxy.routing.drain },
    });
    return [{ operations: [first, drained], heads, gate: drained.id, first }];
  });
  const woven = withEdges([...operations, ...switches.flatMap((each) => each.operations)], new Map(switches.flatMap(({ heads, gate }) => heads.map((head) => [head, gate] as const))));

  const gains = gainsOf(operations, service, proxy.routing.network);
  // One that is only started again is among those that have come, at the end.
  const gone = leaving.filter(({ container }) => !operations.some((operation) => gains.includes(operation.id) && 'container' in operation.args && operation.args.container.id === container.id));
  const late = gains.filter((gain) => !switches.some(({ first }) => dependsOn(woven, first.id, gain)));
  const remaining = containers.filter((container) => !leaving.some((each) => each.container === container));
  const now: RouteEntry = { stack, service, routes, backends: backendsOf(remaining, proxy.routing.network, proxy.routing.reach) };
  const differs = routes.length > 0 && (!isDeepStrictEqual(entry, now) || !proxy.intact);
  const needed = routes.length > 0 ? late.length > 0 || (switches.length === 0 && differs) : entry !== undefined && switches.length === 0;
  if (!needed) return { operations: woven, blocked };
  const settled = late.length > 0 && isChecked(input, service) ? gatesOf(operations, service) : [];
  const last = publish(key, cause ?? because('BackendsChanged', backendChange(entry, now, late)), [...late, ...settled], gone.map(({ container }) => container.id));
  return { operations: [...woven, last], blocked };
}

/** Whether something tells when its containers work; otherwise they are taken for working as soon as they run. */
function isChecked({ spec }: PlanInput, name: string): boolean {
  const service = spec?.services.find((each) => each.name === name);
  return service !== undefined && (service.container.healthcheck !== undefined || service.health !== undefined);
}

interface Publication {
  readonly input: PlanInput;
  readonly service: string;
  readonly routes: readonly RouteSpec[];
  readonly proxy: Serving;
  readonly containers: readonly ObservedContainer[];
  readonly operations: readonly Operation[];
}

function publication({ input: { stack }, service, routes, proxy, containers, operations }: Publication): (key: string, cause: Cause, after: readonly string[], except: readonly string[]) => Operation {
  const { network, reach } = proxy.routing;
  const subject = subjectOf(stack, service);
  const made = operations.filter((operation) => operation.kind === 'create-container' && operation.subject.service === service).map(({ subject: { name } }) => name);
  const renamed = operations.flatMap((operation) => (operation.kind === 'rename-container' && made.includes(operation.subject.name) ? [operation.args.to] : []));
  const candidates: readonly ObjectRef[] = [...containers.map(({ id, name }) => ({ id, name })), ...[...made, ...renamed].map((name) => ({ name }))];
  return (key, cause, after, except) =>
    routes.length === 0
      ? makeOperation({ kind: 'withdraw-routes', key, subject, cause, after, args: { stack, service } })
      : makeOperation({ kind: 'publish-routes', key, subject, cause, after, args: { stack, service, routes, candidates, except: [...new Set(except)].sort(), network, reach } });
}

/** Why the entry must change whatever its containers do. */
function causeOf(entry: RouteEntry | undefined, routes: readonly RouteSpec[], { intact }: Serving): Cause | undefined {
  if (routes.length === 0) return because('RouteUnwanted', 'the stack file does not name it any more');
  if (entry === undefined) return because('RouteMissing', 'the proxy does not have it');
  if (!isDeepStrictEqual(entry.routes, routes)) return because('RouteChanged', 'the stack file says otherwise');
  return intact ? undefined : because('ProxyDrifted', "the proxy's configuration is not as it was written");
}

function backendChange(entry: RouteEntry | undefined, now: RouteEntry, late: readonly string[]): string {
  if (late.length > 0) return 'a container has come';
  const before = entry?.backends.length ?? 0;
  if (now.backends.length === 0) return 'no container is ready';
  return `${before} → ${now.backends.length} containers are ready`;
}

function subjectOf(stack: string, service: string): Subject {
  return { stack, type: 'routes', name: entryKey(stack, service), service };
}

function conflict(stack: string, service: string, claim: string, owner: string): BlockedOperation {
  const blocked = blockedOperation({ kind: 'publish-routes', subject: subjectOf(stack, service), code: 'Conflict', reason: 'RouteMissing', message: `${claim} is a route of ${owner} already`, hint: 'Give one of them another name or path; the other routes are served.' });
  return { ...blocked, id: `${blocked.id}:${claim}` };
}

function unavailable(stack: string, service: string, { message, hint }: Extract<ObservedProxy, { readonly kind: 'unavailable' }>): BlockedOperation {
  return blockedOperation({ kind: 'publish-routes', subject: subjectOf(stack, service), code: 'ProxyUnavailable', reason: 'RouteMissing', message, hint });
}
