import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../controller/plan/explain.ts';
import { LABEL } from '../../controller/model/labels.ts';
import { applyAll, applyPart, meddle, meddling, plan, RUNS, stack } from '../support/any-stack.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';

const running = stack.map((draft) => ({ ...draft, run: 'running' as const }));
const asked = ({ blocked }: ReturnType<typeof plan>): readonly string[] => blocked.filter(({ code }) => code === 'NeedsApproval').map(({ id }) => id);

describe('a volume whose definition changed', () => {
  it('is made anew with an approval and never without one, whoever uses it, and from whatever a crash left behind', () => {
    fc.assert(
      fc.property(running, running, meddling, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (before, after, meddled, chosen) => {
        const engine = new ModelEngine();
        applyAll(engine, plan(engine, buildSpec(before)).operations);
        for (const each of meddled) meddle(engine, each);
        const spec = buildSpec({ ...after, volumeGeneration: 1 });
        applyAll(engine, plan(engine, spec).operations);
        expect(engine.removedVolumes).toEqual([]);

        const approvals = asked(plan(engine, spec));
        const kept = new Map(spec.volumes.map(({ name }) => [name, engine.volumes.get(name)?.labels[LABEL.approval]]));
        applyPart(engine, plan(engine, spec, false, approvals), chosen);
        applyAll(engine, plan(engine, spec, false, approvals).operations);
        expect(explainPlan(plan(engine, spec, false, approvals))).toBe('app: nothing to do');
        for (const { name, digest } of spec.volumes) expect(engine.volumes.get(name)?.labels[LABEL.digest]).toBe(digest);
        // Each at most once, and only those that were asked for.
        expect(engine.removedVolumes).toHaveLength(new Set(engine.removedVolumes).size);
        expect(engine.removedVolumes.length).toBe(approvals.length);
        for (const name of engine.removedVolumes) expect(kept.has(name)).toBe(true);

        // The way back needs an approval of its own.
        const back = buildSpec({ ...after, volumeGeneration: 0 });
        const removed = engine.removedVolumes.length;
        applyAll(engine, plan(engine, back, false, approvals).operations);
        expect(engine.removedVolumes).toHaveLength(removed);
      }),
      { numRuns: RUNS },
    );
  });
});
