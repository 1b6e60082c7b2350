import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { Revision } from '../model/revision.ts';
import type { HeldRevision } from '../model/rollout.ts';
import type { Condition, HealthStatus, OperationRecord, RouteStatus, ServiceStatus, StackStatus, SyncStatus } from '../model/status.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { runState } from '../plan/run-state.ts';
import type { Desired } from './desired-state.ts';
import type { Outcome } from './outcome.ts';
import { crashLoopVerdict, nextConditions, outcomeMeaning } from './outcome.ts';
import { routeStatuses } from './route-status.ts';
import { routedVerdict } from './routed-verdict.ts';
import { observedServiceStatuses, serviceStatuses, worstHealth } from './service-status.ts';

/** What is known of a stack at some point of a pass. `records` undefined: none were carried out in this one. */
export interface StackReport {
  readonly stack: string;
  readonly desired: Desired | undefined;
  readonly observed: ObservationIndex | undefined;
  readonly plan: Plan | undefined;
  readonly outcome: Outcome;
  readonly records: readonly OperationRecord[] | undefined;
  /** The revision of the files, when it was found bad and is not what the plan is for. */
  readonly held?: HeldRevision;
}

export interface StatusInput {
  readonly report: StackReport;
  readonly previous: StackStatus | undefined;
  readonly applied: Revision | undefined;
  /** By container id. */
  readonly falls: (id: string) => number;
  /** What is to say of a container (by id) that keeps falling; undefined: it does not. */
  readonly crashLoop: (id: string) => string | undefined;
  /** ms since 1970. */
  readonly now: number;
}

/** A report as people read it. Pure. What could not be found out this time is kept from the status before. */
export function stackStatus(input: StatusInput): StackStatus {
  const { report, previous, applied, now } = input;
  const { stack, desired, observed, plan } = report;
  const spec = desired?.kind === 'spec' ? desired.spec : undefined;
  const services = servicesOf(input);
  const routes = routesOf(report, previous);
  const attempted = spec?.revision ?? (desired?.kind === 'invalid' ? desired.revision : previous?.attempted);
  // Where the file cannot say what is used, what runs does.
  const used = new Set(spec?.volumes.map(({ name }) => name) ?? (observed?.containers.get(stack) ?? []).flatMap(({ mounts }) => mounts.map(({ source }) => source)));
  return {
    name: stack,
    sync: syncStatus(report, previous),
    health: healthStatus(report, services.map(({ health }) => health)),
    conditions: conditionsOf(input, attempted, routes),
    services,
    ...(routes.length === 0 ? {} : { routes }),
    keptVolumes: observed === undefined ? (previous?.keptVolumes ?? []) : (observed.volumes.get(stack) ?? []).map(({ name }) => name).filter((name) => !used.has(name)),
    ...templateOf(report, previous),
    ...(attempted === undefined ? {} : { attempted }),
    ...(applied === undefined ? {} : { applied }),
    ...heldOf(report, previous),
    diagnostics: diagnosticsOf(desired, plan),
    ...(plan === undefined ? {} : { plan }),
    operations: report.records ?? previous?.operations ?? [],
    files: desired?.kind === 'spec' || desired?.kind === 'invalid' ? desired.files : (previous?.files ?? []),
    observedAt: now,
  };
}

function routesOf({ desired, observed, plan }: StackReport, previous: StackStatus | undefined): readonly RouteStatus[] {
  return desired?.kind === 'spec' && observed !== undefined ? routeStatuses(desired.spec, observed.state.proxy, plan) : (previous?.routes ?? []);
}

// Files with a mistake say nothing about where they came from.
function templateOf({ desired }: StackReport, previous: StackStatus | undefined): Pick<StackStatus, 'template'> {
  if (desired?.kind !== 'spec') return previous?.template === undefined ? {} : { template: previous.template };
  if (desired.spec.template === undefined) return {};
  const { id, version, source } = desired.spec.template;
  return { template: { id, version, source } };
}

// A report that could not find out keeps what was known.
function heldOf({ held, plan }: StackReport, previous: StackStatus | undefined): Pick<StackStatus, 'held'> {
  const known = held ?? (plan === undefined ? previous?.held : undefined);
  return known === undefined ? {} : { held: known };
}

function servicesOf({ report: { stack, desired, observed }, previous, falls, crashLoop }: StatusInput): readonly ServiceStatus[] {
  // Seen no more: what each was like says nothing about now.
  if (observed === undefined) return (previous?.services ?? []).map((service) => ({ ...service, health: 'Unknown', message: '' }));
  const judgement = { containers: observed.containers.get(stack) ?? [], images: observed.state.images, runState, falls, crashLoop };
  if (desired?.kind === 'spec') return serviceStatuses({ ...judgement, spec: desired.spec });
  return observedServiceStatuses({ ...judgement, previous: desired?.kind === 'absent' ? [] : (previous?.services ?? []) });
}

/** Words of a `Ready` that tell how a pass failed. */
const FAILURES: ReadonlySet<string> = new Set(['OperationFailed', 'NotConverged', 'Failed']);

// A look in between finds the same work still to do. That it was tried, and why it failed, says more than that it is pending.
function conditionsOf({ report: { stack, desired, observed, outcome }, previous, crashLoop, now }: StatusInput, attempted: Revision | undefined, routes: readonly RouteStatus[]): readonly Condition[] {
  const before = previous?.conditions ?? [];
  const failed = before.some(({ type, reason }) => type === 'Ready' && FAILURES.has(reason)) && previous?.attempted?.digest === attempted?.digest;
  if (outcome.kind === 'pending' && failed) return before;
  const loops = (observed?.containers.get(stack) ?? []).flatMap(({ id, name }) => crashLoop(id)?.replace(/^it\b/, name) ?? []);
  return nextConditions(outcomeMeaning(outcome), validity(desired), crashLoopVerdict(loops), before, now, routedVerdict(routes));
}

function syncStatus({ outcome, plan, desired }: StackReport, previous: StackStatus | undefined): SyncStatus {
  if (desired?.kind === 'invalid') return 'Unknown';
  if (outcome.kind === 'failed') return plan === undefined ? 'Unknown' : 'OutOfSync';
  if (plan === undefined) return previous?.sync ?? 'Unknown';
  return plan.operations.length === 0 && plan.blocked.length === 0 && outcome.kind !== 'waiting' && outcome.kind !== 'held' ? 'Synced' : 'OutOfSync';
}

function healthStatus({ outcome, desired, observed }: StackReport, services: readonly HealthStatus[]): HealthStatus {
  if (observed === undefined || (desired?.kind === 'invalid' && services.length === 0)) return 'Unknown';
  const health = worstHealth(services);
  return outcome.kind === 'applying' && (health === 'Missing' || health === 'Degraded') ? 'Progressing' : health;
}

function validity(desired: Desired | undefined): { readonly status: 'True' | 'False' | 'Unknown'; readonly reason: string; readonly message: string } {
  if (desired === undefined || desired.kind === 'unsettled') return { status: 'Unknown', reason: 'NotRead', message: 'The files were not read.' };
  if (desired.kind === 'absent') return { status: 'True', reason: 'Removed', message: 'The stack file is gone.' };
  if (desired.kind === 'spec') return { status: 'True', reason: 'Valid', message: 'The files are understood.' };
  return { status: 'False', reason: 'Invalid', message: desired.diagnostics[0]?.message ?? '' };
}

function diagnosticsOf(desired: Desired | undefined, plan: Plan | undefined): readonly Diagnostic[] {
  if (desired?.kind === 'invalid') return desired.diagnostics;
  return plan?.warnings ?? (desired?.kind === 'spec' ? desired.spec.warnings : []);
}
