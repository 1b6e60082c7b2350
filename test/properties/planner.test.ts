import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../controller/model/operation.ts';
import { isPreparation } from '../../controller/model/operation.ts';
import type { Plan } from '../../controller/model/plan.ts';
import type { StackSpec } from '../../controller/model/stack-spec.ts';
import { explainPlan } from '../../controller/plan/explain.ts';
import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import type { ServiceDraft, StackDraft } from '../support/build-spec.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';

const INSTANCE = 'test-instance';
const NAMES = ['a', 'b', 'c', 'd'] as const;
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);

function plan(engine: ModelEngine, spec: StackSpec | undefined, stack = 'app'): Plan {
  const observed = indexObservation(engine.observe(), engine.inventory(INSTANCE));
  return planStack({ stack, spec, instance: INSTANCE, observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
}

// Preparations first, as the executor does it.
function applyAll(engine: ModelEngine, operations: readonly Operation[]): void {
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
    ports: fc.uniqueArray(fc.constantFrom('8001', '8002', '8003'), { maxLength: 2 }),
    containerName: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }),
  }).map(({ containerName, ...draft }) => (containerName === undefined ? draft : { ...draft, containerName }));
};

const stack: fc.Arbitrary<StackDraft> = fc
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

type Meddling = { readonly kind: 'remove' | 'stop' | 'pause' | 'update' | 'detach' | 'die' | 'rename' | 'restart' | 'twin' | 'unborn'; readonly pick: number };
const meddling: fc.Arbitrary<readonly Meddling[]> = fc.array(fc.record({ kind: fc.constantFrom('remove' as const, 'stop' as const, 'pause' as const, 'update' as const, 'detach' as const, 'die' as const, 'rename' as const, 'restart' as const, 'twin' as const, 'unborn' as const), pick: fc.nat(20) }), { maxLength: 6 });

/** What people and accidents do to containers behind the controller's back. */
function meddle(engine: ModelEngine, { kind, pick }: Meddling): void {
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

const foreign = (engine: ModelEngine): void => {
  engine.images.set('other:1', 'sha256:other');
  engine.apply({ id: 'n', kind: 'create-network', subject: { stack: 'x', type: 'network', name: 'foreign' }, cause: { reason: 'Missing', message: '', differences: [] }, dependsOn: [], destructive: false, args: { network: buildSpec({ name: 'x', services: [{ name: 'a' }] }).networks[0]!, labels: {} } });
  const spec = buildSpec({ name: 'x', services: [{ name: 'a', image: 'other:1' }] }).services[0]!;
  engine.apply({ id: 'c', kind: 'create-container', subject: { stack: 'x', type: 'container', name: 'theirs' }, cause: { reason: 'Missing', message: '', differences: [] }, dependsOn: [], destructive: false, args: { service: spec, name: 'theirs', labels: { 'orbitr.stack': 'app', 'orbitr.instance': 'someone else' }, anonymousVolumes: {}, peers: {} } });
};

describe('the planner', () => {
  it('converges: after a plan was applied, the next one is empty, whatever was there before and whoever meddled', () => {
    fc.assert(
      fc.property(stack, meddling, stack, meddling, (before, first, after, second) => {
        const engine = new ModelEngine();
        applyAll(engine, plan(engine, buildSpec(before)).operations);
        for (const each of first) meddle(engine, each);
        const spec = buildSpec(after);
        applyAll(engine, plan(engine, spec).operations);
        expect(explainPlan(plan(engine, spec))).toBe('app: nothing to do');
        for (const each of second) meddle(engine, each);
        applyAll(engine, plan(engine, spec).operations);
        expect(explainPlan(plan(engine, spec))).toBe('app: nothing to do');
      }),
      { numRuns: RUNS },
    );
  });

  it('is safe after any dependency-closed part of a plan: the rest is planned again and converges without leftovers', () => {
    fc.assert(
      fc.property(stack, stack, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (before, after, chosen) => {
        const engine = new ModelEngine();
        applyAll(engine, plan(engine, buildSpec(before)).operations);
        const spec = buildSpec(after);
        const done = new Set<string>();
        const { operations } = plan(engine, spec);
        const preparations = operations.filter(({ kind }) => isPreparation(kind));
        for (const [index, operation] of operations.entries()) {
          if (!isPreparation(operation.kind) && !preparations.every(({ id }) => done.has(id))) continue;
          if (chosen[index % chosen.length] !== true || !operation.dependsOn.every((id) => done.has(id))) continue;
          engine.apply(operation);
          done.add(operation.id);
        }
        applyAll(engine, plan(engine, spec).operations);
        expect(explainPlan(plan(engine, spec))).toBe('app: nothing to do');
        expect([...engine.containers.values()].map(({ name }) => name).filter((name) => name.includes('.next'))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('touches only its own objects, and loses no data', () => {
    fc.assert(
      fc.property(stack, stack, meddling, (before, after, meddled) => {
        const engine = new ModelEngine();
        foreign(engine);
        const theirs = structuredClone([...engine.containers.values(), ...engine.networks.values()]);
        applyAll(engine, plan(engine, buildSpec(before)).operations);
        const volumes = [...engine.volumes.keys()];
        for (const each of meddled.filter(({ kind }) => kind !== 'detach')) meddle(engine, { ...each, pick: 1 + (each.pick % 7) });
        for (const each of theirs) if ('imageId' in each) engine.containers.set(each.id, each);
        applyAll(engine, plan(engine, buildSpec(after)).operations);
        applyAll(engine, plan(engine, undefined).operations);
        expect([...engine.containers.values(), ...engine.networks.values()]).toEqual(theirs);
        expect(engine.removedVolumes).toEqual([]);
        expect([...engine.volumes.keys()]).toEqual(expect.arrayContaining(volumes));
      }),
      { numRuns: RUNS },
    );
  });

  it('is deterministic and acyclic: every operation comes after what it depends on', () => {
    fc.assert(
      fc.property(stack, stack, meddling, (before, after, meddled) => {
        const engine = new ModelEngine();
        applyAll(engine, plan(engine, buildSpec(before)).operations);
        for (const each of meddled) meddle(engine, each);
        const spec = buildSpec(after);
        const [one, two] = [plan(engine, spec), plan(engine, spec)];
        expect(one).toEqual(two);
        const seen = new Set<string>();
        for (const { id, dependsOn } of one.operations) {
          expect(dependsOn.filter((dependency) => !seen.has(dependency))).toEqual([]);
          seen.add(id);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
