import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, measured, median } from './bench-row.ts';

/** Pure planning of a chain of services from nothing, the longest plan there is. */
export function benchPlanning(): readonly BenchRow[] {
  // Both sizes warmed, then measured in turns: whatever else the machine does hits both alike.
  planOnce(10_000);
  const rounds = Array.from({ length: 7 }, () => ({ small: median([planOnce(1_000), planOnce(1_000), planOnce(1_000)]), large: planOnce(10_000) }));
  const small = median(rounds.map((round) => round.small));
  const large = median(rounds.map((round) => round.large));
  return [
    measured('planning 1,000 services', small, 'ms'),
    atMost('planning 10,000 services', large, 'ms', 1_000),
    atMost('planning 10,000 ÷ planning 1,000', large / small, '×', 11),
  ];
}

/** @returns ms */
function planOnce(count: number): number {
  const services = Array.from({ length: count }, (_, index) => ({
    name: `s${index}`,
    dependsOn: index === 0 ? [] : [{ service: `s${index - 1}`, condition: 'started' as const, required: true, restart: false }],
  }));
  const spec = buildSpec({ name: 'large', services });
  const engine = new ModelEngine();
  const state = engine.observe();
  const began = performance.now();
  const observed = indexObservation(state, engine.inventory('bench'));
  planStack({ stack: 'large', spec, instance: 'bench', observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
  return performance.now() - began;
}
