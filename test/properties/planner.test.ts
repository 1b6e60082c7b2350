import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../controller/plan/explain.ts';
import { applyAll, applyPart, meddle, meddling, plan, RUNS, stack } from '../support/any-stack.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';

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
        applyPart(engine, plan(engine, spec), chosen);
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
