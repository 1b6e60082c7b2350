import fc from 'fast-check';
import { LABEL } from '../../controller/model/labels.ts';
import type { Operation } from '../../controller/model/operation.ts';
import { isPreparation } from '../../controller/model/operation.ts';
import type { Plan } from '../../controller/model/plan.ts';
import type { StackSpec } from '../../controller/model/stack-spec.ts';
import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import type { ServiceDraft, StackDraft } from './build-spec.ts';
import type { ModelEngine } from './model-engine.ts';

const INSTANCE = 'test-instance';
const NAMES = ['a', 'b', 'c', 'd'] as const;
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);

/** What would be done on this engine now. */
export function plan(engine: ModelEngine, spec: StackSpec | undefined, restoring = false, approvals: readonly string[] = []): Plan {
  const observed = indexObservation(engine.observe(), engine.inventory(INSTANCE));
  return planStack({ stack: 'app', spec, instance: INSTANCE, observed, applied: undefined, options: { ...DEFAULT_PLAN_OPTIONS, restoring, approvals: new Set(approvals) } });
}

/** Carries out a plan but for what was not chosen, what depends on that, and (with `bad`) what comes after a health gate. */
export function applyPart(engine: ModelEngine, { operations }: Plan, chosen: readonly boolean[], bad = false): void {
  const done = new Set<string>();
  const preparations = operations.filter(({ kind }) => isPreparation(kind));
  for (const [index, operation] of operations.entries()) {
    if (!isPreparation(operation.kind) && !preparations.every(({ id }) => done.has(id))) continue;
    if (bad && operation.kind === 'wait-container' && operation.args.condition === 'steady') continue;
    if (chosen[index % chosen.length] !== true || !operation.dependsOn.every((id) => done.has(id))) continue;
    engine.apply(operation);
    done.add(operation.id);
  }
}

/** The images that run, by service: what the last good state remembers. */
export function imagesOf(engine: ModelEngine): Readonly<Record<string, string>> {
  return Object.fromEntries([...engine.containers.values()].map(({ labels, imageId }) => [labels[LABEL.service] ?? '', imageId]));
}

/** Carries out all of a plan: preparations first, as the executor does it. */
export function applyAll(engine: ModelEngine, operations: readonly Operation[]): void {
  const [preparations, rest] = [operations.filter(({ kind }) => isPreparation(kind)), operations.filter(({ kind }) => !isPreparation(kind))];
  for (const operation of [...preparations, ...rest]) engine.apply(operation);
}

// A service may depend only on earlier names, so that every draft is free of cycles, as a checked file is.
const service = (index: number): fc.Arbitrary<ServiceDraft> => {
  const earlier = NAMES.slice(0, index);
  const dependsOn = earlier.length === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.record({ service: fc.constantFrom(...earlier), condition: fc.constantFrom('started' as const, 'healthy' as const), required: fc.boolean(), restart: fc.boolean() }), { maxLength: 2, selector: (dependency) => dependency.service });
  return fc.record({
    name: fc.constant(NAMES[index]!),
    image: fc.constantFrom('one:1', 'two:2'),
    replicas: fc.integer({ min: 0, max: 3 }),
    dependsOn,
    networks: fc.uniqueArray(fc.constantFrom('default', 'back', 'front'), { maxLength: 3 }),
    volumes: fc.uniqueArray(fc.constantFrom('data', 'cache'), { maxLength: 2 }),
    environment: fc.constantFrom([], ['A=1'], ['A=2']),
    memory: fc.constantFrom(10_000_000, 20_000_000),
    restart: fc.constantFrom('always' as const, 'unless-stopped' as const),
    healthcheck: fc.boolean(),
    onUnhealthy: fc.constantFrom('restart' as const, 'recreate' as const, 'alert' as const),
    ports: fc.uniqueArray(fc.constantFrom('8001', '8002', '8003'), { maxLength: 2 }),
    hooks: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(['preDeploy' as const, 'postDeploy' as const]) }),
    rollout: fc.record({ strategy: fc.constantFrom('auto' as const, 'auto' as const, 'start-first' as const, 'stop-first' as const, 'recreate' as const), parallelism: fc.integer({ min: 1, max: 3 }) }),
    containerName: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }),
  }).map(({ containerName, ...draft }) => (containerName === undefined ? draft : { ...draft, containerName }));
};

/** Any sound stack of up to four services. */
export const stack: fc.Arbitrary<StackDraft> = fc
  .record({ services: fc.tuple(...NAMES.map((_, index) => fc.option(service(index), { nil: undefined }))), shares: fc.boolean(), run: fc.constantFrom('running' as const, 'running' as const, 'stopped' as const), networkGeneration: fc.integer({ min: 0, max: 2 }) })
  .map(({ services, shares, ...rest }) => {
    const present = services.filter((each) => each !== undefined);
    const names = new Set<string>(present.map(({ name }) => name));
    const sound = withoutClashes(present).map((each) => ({ ...each, dependsOn: (each.dependsOn ?? []).filter((dependency) => names.has(dependency.service)) }));
    const [first, ...others] = sound;
    const sharing = shares && first !== undefined && (first.replicas ?? 1) > 0 ? others.map((each, at) => (at === 0 ? { ...each, ports: [], sharesNetworkOf: first.name } : each)) : others;
    return { name: 'app', services: first === undefined ? [] : [first, ...sharing], ...rest };
  });

/** A port and a name of one's own can be had once only: by one service, of one container. */
function withoutClashes(services: readonly ServiceDraft[]): readonly ServiceDraft[] {
  const taken = new Set<string>();
  const free = (key: string): boolean => !taken.has(key) && taken.add(key).size > 0;
  return services.map(({ containerName, ...draft }) => {
    if ((draft.replicas ?? 1) > 1) return { ...draft, ports: [] };
    const ports = (draft.ports ?? []).filter(free);
    return containerName !== undefined && free(containerName) ? { ...draft, ports, containerName } : { ...draft, ports };
  });
}

export type Meddling = { readonly kind: 'remove' | 'stop' | 'pause' | 'update' | 'detach' | 'die' | 'rename' | 'restart' | 'twin' | 'unborn' | 'sicken'; readonly pick: number };
export const meddling: fc.Arbitrary<readonly Meddling[]> = fc.array(fc.record({ kind: fc.constantFrom('remove' as const, 'stop' as const, 'pause' as const, 'update' as const, 'detach' as const, 'die' as const, 'rename' as const, 'restart' as const, 'twin' as const, 'unborn' as const, 'sicken' as const), pick: fc.nat(20) }), { maxLength: 6 });

/** What people and accidents do to containers behind the controller's back. */
export function meddle(engine: ModelEngine, { kind, pick }: Meddling): void {
  if (kind === 'twin') return twin(engine, pick);
  const containers = [...engine.containers.values()];
  const container = containers[pick % Math.max(1, containers.length)];
  if (container?.detail === undefined) return;
  const put = (change: Partial<typeof container>): void => void engine.containers.set(container.id, { ...container, ...change });
  if (kind === 'remove') engine.containers.delete(container.id);
  if (kind === 'stop' && container.state === 'running') put({ state: 'exited' });
  if (kind === 'pause' && container.state === 'running') put({ state: 'paused' });
  if (kind === 'die') put({ state: 'dead' });
  if (kind === 'restart' && container.state === 'running') put({ detail: { ...container.detail, startedAt: engine.tick() } });
  if (kind === 'sicken' && container.state === 'running') put({ health: 'unhealthy' });
  if (kind === 'rename') {
    // Two of them change names, which nobody can put back one by one.
    const other = containers[(pick + 1) % containers.length]!;
    put({ name: other.name });
    if (other.id !== container.id) engine.containers.set(other.id, { ...other, name: container.name });
  }
  if (kind === 'update') put({ detail: { ...container.detail, resources: { ...container.detail.resources, memory: 99, cpuShares: pick % 2 } } });
  // As after a crash between its creation and its start.
  if (kind === 'unborn') put({ state: 'created', networks: Object.fromEntries(Object.entries(container.networks).map(([name, endpoint]) => [name, { ...endpoint, networkId: '' }])) });
  if (kind === 'detach') put({ networks: Object.fromEntries(Object.entries(container.networks).slice(1)) });
}

/** Two controllers that made a network at the same moment: the engine lets both have the name. Some container got into the second one. */
function twin(engine: ModelEngine, pick: number): void {
  const networks = [...engine.networks.values()].filter(({ labels }) => labels['orbitr.stack'] !== undefined);
  const first = networks[pick % Math.max(1, networks.length)];
  if (first === undefined) return;
  const second = { ...first, id: `twin-${engine.tick()}` };
  engine.networks.set(second.id, second);
  engine.made.add(second.id);
  const container = [...engine.containers.values()].filter(({ networks: attached }) => first.name in attached)[pick % 3];
  const endpoint = container?.networks[first.name];
  if (container === undefined || endpoint === undefined) return;
  engine.containers.set(container.id, { ...container, networks: { ...container.networks, [first.name]: { ...endpoint, networkId: second.id } } });
}
