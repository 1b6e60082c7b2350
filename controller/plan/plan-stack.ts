import { LABEL } from '../model/labels.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Operation } from '../model/operation.ts';
import type { BlockedOperation, Plan } from '../model/plan.ts';
import type { PlannedRollout } from '../model/rollout.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { holdBack } from './plan-deployment.ts';
import { dependencyOrder } from './dependency-order.ts';
import { handOver } from './hand-over.ts';
import { orderOperations } from './order-operations.ts';
import { because } from './make-operation.ts';
import { keptVolumes } from './kept-volumes.ts';
import { matchContainers } from './match-containers.ts';
import type { PlanInput } from './plan-input.ts';
import { planNetworks } from './plan-networks.ts';
import { planRoutes } from './plan-routes.ts';
import { planSharedNetwork } from './shared-network.ts';
import { planRemoval, removalOrder } from './plan-removal.ts';
import { planService } from './plan-service.ts';
import { planVolumes } from './plan-volumes.ts';
import { stayingUser } from './remake-volume.ts';
import { doubts, refusedPlan } from './refused-plan.ts';
import { renameLast } from './rename-last.ts';
import { dependentsStopFirst } from './stop-order.ts';
import { unusedApprovals } from './unused-approvals.ts';
import { imageBuilders } from './image-builders.ts';
import type { PlacedService, StackContext } from './stack-context.ts';
import { stackLabels } from './stack-context.ts';

/**
 * Desired × observed → what to do, as data. Pure and deterministic; after the plan was applied, the same call gives an empty one.
 * Networks and volumes come first, then services in dependency order, then what the file no longer names.
 */
export function planStack(input: PlanInput): Plan {
  const { spec } = input;
  if (spec === undefined) return planRemoval(input);
  const refused = refusedPlan(input, spec);
  if (refused !== undefined) return refused;
  const withheld = new Map<string, string>();
  for (;;) {
    const plan = planPresent(input, spec, withheld);
    // Whether all users of a volume go before it is only seen in the whole plan: something else may keep one of them.
    const staying = [...remadeVolumes(plan.operations)].map((volume) => [volume, stayingUser(volume, plan.operations, input)] as const);
    for (const [volume, why] of staying) if (why !== undefined) withheld.set(volume, why);
    if (staying.every(([, why]) => why === undefined)) return plan;
  }
}

/** @param withheld why volumes (by name) cannot be made anew in this plan */
function planPresent(input: PlanInput, spec: StackSpec, withheld: ReadonlyMap<string, string>): Plan {
  const networks = planNetworks(input, spec);
  const shared = planSharedNetwork(input, spec);
  const volumes = planVolumes(input, spec, withheld);
  const unusable = new Map([...volumes.unusable, ...networks.unusable]);
  const placed = new Map<string, PlacedService>();
  const matched = matchContainers(input.observed.containers.get(spec.name) ?? []);
  const context: StackContext = { input, spec, labels: stackLabels(spec, input.instance), matched, networkIds: new Map([...networks.ids, ...shared.ids]), clearing: networks.clearing, unusable, remade: remadeVolumes(volumes.operations), placed, builders: imageBuilders(spec.services) };

  // Two services may ask for the same pull or the same wait: it stands where it was asked for first, and says why it was asked for last.
  const operations = new Map<string, Operation>();
  const take = (planned: readonly Operation[]): void => planned.forEach((operation) => operations.set(operation.id, operation));
  // A stopped stack only stops: its networks and volumes change when it runs again.
  if (spec.run !== 'stopped') take([...shared.operations, ...networks.operations, ...volumes.operations]);
  const rollouts: PlannedRollout[] = [];
  const before: string[] = [];
  const hookWarnings: Diagnostic[] = [];
  const blocked: BlockedOperation[] = [...networks.blocked, ...volumes.blocked];
  for (const service of dependencyOrder(spec.services)) {
    const plan = planService(service, context);
    take(plan.operations);
    blocked.push(...plan.placed.blocked);
    placed.set(service.name, plan.placed);
    if (plan.rollout !== undefined) rollouts.push(plan.rollout);
    before.push(...(plan.before ?? []));
    hookWarnings.push(...(plan.warnings ?? []));
  }
  take(planRemovedServices(input, matched.places));
  const planned = [...operations.values()];
  const routes = planRoutes(input, spec, spec.run === 'stopped' ? dependentsStopFirst(planned, spec.services) : holdBack(touchLast(joined(planned, context)), before));
  const all = orderOperations(routes.operations);
  return {
    stack: spec.name,
    revision: spec.revision,
    operations: all,
    blocked: uniqueById([...blocked, ...routes.blocked]),
    warnings: [...spec.warnings, ...doubts(input.options.doubtful), ...volumes.warnings, ...hookWarnings, ...unusedApprovals(spec, volumes), ...keptVolumes(all, input.observed.containers.get(spec.name) ?? [])],
    ...(rollouts.length === 0 || all.length === 0 ? {} : { rollouts: rollouts.toSorted(byService) }),
  };
}

function byService(a: PlannedRollout, b: PlannedRollout): number {
  return a.service < b.service ? -1 : 1;
}

function planRemovedServices(input: PlanInput, places: ReadonlyMap<string, unknown>): readonly Operation[] {
  const { spec } = input;
  if (spec === undefined || !spec.prune) return [];
  const declared = new Set(spec.services.map(({ name }) => name));
  const all = input.observed.containers.get(spec.name) ?? [];
  if ([...places.keys()].every((service) => declared.has(service)) && !all.some(({ labels }) => labels[LABEL.hook] !== undefined)) return [];
  const gone = all.filter(({ labels }) => !declared.has(labels[LABEL.service] ?? labels[LABEL.hook]?.split('/')[0] ?? ''));
  return removalOrder(gone, spec.name, because('ServiceRemoved', 'the stack file does not name it any more'));
}

/** What is made beside all that runs comes before anything that runs is stopped or detached: a network that the engine has no addresses for must cost nobody a container. */
function touchLast(operations: readonly Operation[]): readonly Operation[] {
  if (!operations.some(touchesWhatRuns)) return operations;
  const ids = new Set(operations.map(({ id }) => id));
  const made = operations.filter(({ kind, dependsOn }) => (kind === 'create-network' || kind === 'create-volume') && !dependsOn.some((id) => ids.has(id))).map(({ id }) => id);
  if (made.length === 0) return operations;
  return operations.map((operation) => (touchesWhatRuns(operation) ? { ...operation, dependsOn: [...operation.dependsOn, ...made] } : operation));
}

function touchesWhatRuns({ kind }: Operation): boolean {
  return kind === 'stop-container' || kind === 'disconnect-network';
}

/** The plans of all parts as one: what one part frees or renames, and another one needs. */
function joined(operations: readonly Operation[], { input, spec }: StackContext): readonly Operation[] {
  return renameLast(handOver(operations, spec.services, input.observed.containers.get(spec.name) ?? []), input.observed.containerByName);
}

function remadeVolumes(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(operations.filter(({ kind }) => kind === 'remove-volume').map(({ subject }) => subject.name));
}

function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
