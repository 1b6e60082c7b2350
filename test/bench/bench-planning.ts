import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, measured, median } from './bench-row.ts';

/** Pure planning of a chain of services from nothing, the longest plan there is. */
export function benchPlanning(): readonly BenchRow[] {
  // What is planned is made before: the collector would else clear away thousands of specs while plans are timed.
  const [small, large] = [preparePlanning(1_000), preparePlanning(10_000)];
  for (let round = 0; round < 3; round++) large();
  // In turns: whatever else the machine does hits both alike.
  const rounds = Array.from({ length: 9 }, () => ({ small: median([small(), small(), small()]), large: large() }));
  const [thousand, tenThousand] = [median(rounds.map((round) => round.small)), median(rounds.map((round) => round.large))];
  return [
    measured('planning 1,000 services', thousand, 'ms'),
    atMost('planning 10,000 services', tenThousand, 'ms', 1_000),
    atMost('planning 10,000 ÷ planning 1,000', tenThousand / thousand, '×', 11),
  ];
}

/** @returns plans once; tells the ms */
function preparePlanning(count: number): () => number {
  const services = Array.from({ length: count }, (_, index) => ({
    name: `s${index}`,
    dependsOn: index === 0 ? [] : [{ service: `s${index - 1}`, condition: 'started' as const, required: true, restart: false }],
  }));
  const spec = buildSpec({ name: 'large', services });
  const engine = new ModelEngine();
  const [state, inventory] = [engine.observe(), engine.inventory('bench')];
  return () => {
    const began = performance.now();
    const observed = indexObservation(state, inventory);
    planStack({ stack: 'large', spec, instance: 'bench', observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
    return performance.now() - began;
  };
}
