import type { ExecuteDeps } from '../../controller/apply/execute.ts';
import { executePlan } from '../../controller/apply/execute.ts';
import type { Engine } from '../../controller/engine/port.ts';
import type { Inventory } from '../../controller/model/inventory.ts';
import type { Plan } from '../../controller/model/plan.ts';
import type { FileContent, StackBundle } from '../../controller/model/source-bundle.ts';
import type { StackSpec } from '../../controller/model/stack-spec.ts';
import { DetailCache } from '../../controller/observe/detail-cache.ts';
import { observe } from '../../controller/observe/observe.ts';
import { describeOperation } from '../../controller/plan/explain.ts';
import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import { readInput } from '../../controller/source/read-file.ts';
import type { SpecResult } from '../../controller/spec/build-spec.ts';
import { buildSpec } from '../../controller/spec/build-spec.ts';
import type { SideOutcome } from './side-outcome.ts';
import type { Workspace } from './workspace.ts';

/** Orbitr, asked in one workspace: its own reading, planning and executing, without the loop around them. */
export interface OrbitrSide {
  read(): Promise<Exclude<SpecResult, { readonly kind: 'needs' }>>;
  create(spec: StackSpec): Promise<SideOutcome>;
}

/** Rounds of "needs these files, too". */
const MAX_ROUNDS = 40;

/** @param instance written on everything that is made */
export function orbitrSide(engine: Engine, instance: string, project: string, workspace: Workspace): OrbitrSide {
  return {
    read: () => readStack(project, workspace),
    async create(spec) {
      const plan = await planNow(engine, instance, spec);
      if (plan.blocked.length > 0) return { kind: 'refused', stage: 'plan', reasons: plan.blocked.map(({ message }) => message) };
      const deps: ExecuteDeps = { engine, now: Date.now };
      const records = await executePlan(plan, deps, { trace: project });
      const failed = records.filter(({ result }) => result === 'failed');
      if (failed.length > 0) return { kind: 'refused', stage: 'engine', reasons: failed.map(({ id, error }) => `${id}: ${error?.message ?? ''}`) };
      const second = await planNow(engine, instance, spec);
      const unsettled = [...second.operations.map((operation) => `${describeOperation(operation)} (${operation.cause.message})`), ...second.blocked.map(({ message }) => message)];
      return { kind: 'made', unsettled, warnings: spec.warnings.map(({ message }) => message) };
    },
  };
}

async function readStack(project: string, workspace: Workspace): Promise<Exclude<SpecResult, { readonly kind: 'needs' }>> {
  const files = new Map<string, FileContent>();
  let wanted: readonly string[] = [...workspace.entries, `${workspace.directory}/.env`];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (const path of wanted) files.set(path, (await readInput(path)).content);
    const bundle: StackBundle = { name: project, layout: 'folder', directory: workspace.directory, entries: workspace.entries, files, revision: { digest: '', dirty: false } };
    const result = buildSpec(bundle, { homeDirectory: workspace.home, profiles: [], allowVariables: workspace.environment });
    if (result.kind === 'invalid') return result;
    if (result.kind === 'spec') return { kind: 'spec', spec: neverPulled(result.spec) };
    wanted = result.paths;
  }
  throw new Error(`the spec still asks for files after ${MAX_ROUNDS} rounds`);
}

/** As Compose is told with `--pull never --no-build`: every image is at hand. */
function neverPulled(spec: StackSpec): StackSpec {
  return { ...spec, services: spec.services.map((service) => ({ ...service, pullPolicy: { kind: 'never' } })) };
}

async function planNow(engine: Engine, instance: string, spec: StackSpec): Promise<Plan> {
  const state = await observe(engine, { cache: new DetailCache(), deep: true });
  const inventory: Inventory = { instance, complete: false, containers: new Set(), networks: new Set(), volumes: new Set(), intended: new Set() };
  return planStack({ stack: spec.name, spec, instance, observed: indexObservation(state, inventory), applied: undefined, options: { ...DEFAULT_PLAN_OPTIONS, noStart: true } });
}
