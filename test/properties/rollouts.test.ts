import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL } from '../../controller/model/labels.ts';
import { isPreparation } from '../../controller/model/operation.ts';
import { explainPlan } from '../../controller/plan/explain.ts';
import { restoredSpec } from '../../controller/plan/restored-spec.ts';
import { applyAll, applyPart, imagesOf, plan, RUNS, stack } from '../support/any-stack.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';

describe('the planner of rollouts', () => {
  it('goes back: whatever part of a rollout was done before it was found bad, the last good state comes back, with the containers that were kept', () => {
    fc.assert(
      fc.property(stack, stack, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (before, after, chosen, undone) => {
        const engine = new ModelEngine();
        const good = buildSpec(before);
        applyAll(engine, plan(engine, good).operations);
        const shape = (): readonly string[] => [...engine.containers.values()].map(({ name, state, labels }) => `${name} ${state} ${labels[LABEL.digest]}`).toSorted();
        const [ids, was] = [new Set(engine.containers.keys()), shape()];
        const restored = restoredSpec({ spec: good, images: imagesOf(engine), key: '' });
        applyPart(engine, plan(engine, buildSpec(after)), chosen, true);
        const kept = [...engine.containers.keys()].filter((id) => ids.has(id));
        // A crash on the way back, too.
        applyPart(engine, plan(engine, restored, true), undone);
        applyAll(engine, plan(engine, restored, true).operations);
        expect(explainPlan(plan(engine, restored, true))).toBe('app: nothing to do');
        if (good.run === 'running') expect(shape()).toEqual(was);
        // Who lived in the network of a container that is gone is made anew with it.
        if (before.services.every(({ sharesNetworkOf }) => sharesNetworkOf === undefined)) expect([...engine.containers.keys()]).toEqual(expect.arrayContaining(kept));
      }),
      { numRuns: RUNS },
    );
  });

  it('start-first never leaves a service without a running container that had one', () => {
    fc.assert(
      fc.property(stack, stack, (before, after) => {
        const engine = new ModelEngine();
        applyAll(engine, plan(engine, buildSpec({ ...before, run: 'running' })).operations);
        const { operations, rollouts = [] } = plan(engine, buildSpec({ ...after, run: 'running' }));
        const running = (service: string): number => [...engine.containers.values()].filter(({ labels, state }) => labels[LABEL.service] === service && state === 'running').length;
        // The waits for the service's own containers: those for a deploy hook hold back everything.
        const gates = (service: string): ReadonlySet<string> => new Set(operations.filter(({ kind, subject, cause }) => kind === 'wait-container' && subject.service === service && cause.reason !== 'DeployHook').map(({ id }) => id));
        // Who must give a port to another service stops at once.
        const gated = (service: string): boolean => operations.every(({ kind, subject, dependsOn, cause }) => kind !== 'stop-container' || subject.service !== service || cause.reason === 'ScaledDown' || dependsOn.some((id) => gates(service).has(id)));
        const watched = rollouts.filter(({ strategy, service }) => strategy === 'start-first' && gated(service)).map(({ service }) => ({ service, least: Math.min(running(service), 1) }));
        const [preparations, rest] = [operations.filter(({ kind }) => isPreparation(kind)), operations.filter(({ kind }) => !isPreparation(kind))];
        for (const operation of [...preparations, ...rest]) {
          engine.apply(operation);
          for (const { service, least } of watched) expect(running(service)).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
