import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import type { Plan } from '../../controller/model/plan.ts';
import { buildSpec } from '../support/build-spec.ts';
import { ModelEngine } from '../support/model-engine.ts';
import type { BenchRow } from './bench-row.ts';
import { atMost, measured, median } from './bench-row.ts';

const ROUNDS = 15;

/**
 * Pure planning of a chain of services from nothing, the longest plan there is: by the clock, as whoever waits for it has it. Only the ratio is in processor time
 * of all threads, the collector's too, and ten plans of a thousand against one of ten thousand: whoever else uses the machine then counts for little.
 *
 * The ratio was 12 to 17 on two busy cores, and the work is not what grows: the planner allocates about 9.7 kB a service at ten thousand, and its profile shows the same
 * functions at both sizes, with the collector and look-ups in maps of 20,000 ids taking the larger share. A program that makes the same objects, puts them
 * into one map and does nothing else had 35 to 59 there, and a nursery of 512 MB, which never collects, left the planner's ratio as it was: what is left is the memory
 * that a large plan no longer has near the processor.
 */
export function benchPlanning(): readonly BenchRow[] {
  // What is planned is made before: the collector would else clear away thousands of specs while plans are timed.
  const [small, large] = [preparePlanning('small', 1_000), preparePlanning('large', 10_000)];
  const ten = (): void => {
    for (let times = 0; times < 10; times++) small();
  };
  for (let round = 0; round < 5; round++) [large, ten].forEach((plan) => void plan());
  // In turns: whatever else the machine does hits both alike.
  const rounds = Array.from({ length: ROUNDS }, () => ({ thousand: time(ten), tenThousand: time(large) }));
  const thousand = (kind: keyof Times): number => median(rounds.map((round) => round.thousand[kind])) / 10;
  const tenThousand = (kind: keyof Times): number => median(rounds.map((round) => round.tenThousand[kind]));
  return [
    measured('planning 1,000 services', thousand('clock'), 'ms'),
    atMost('planning 10,000 services', tenThousand('clock'), 'ms', 1_000),
    atMost('planning 10,000 ÷ planning 1,000', tenThousand('processor') / thousand('processor'), '×', 11),
  ];
}

/** In ms; the processor's is that of all threads of this process. */
interface Times {
  readonly clock: number;
  readonly processor: number;
}

function time(work: () => unknown): Times {
  const [began, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - began, processor: (user + system) / 1_000 };
}

/** @returns plans once */
function preparePlanning(name: string, count: number): () => Plan {
  const services = Array.from({ length: count }, (_, index) => ({
    name: `s${index}`,
    dependsOn: index === 0 ? [] : [{ service: `s${index - 1}`, condition: 'started' as const, required: true, restart: false }],
  }));
  const spec = buildSpec({ name, services });
  const engine = new ModelEngine();
  const [state, inventory] = [engine.observe(), engine.inventory('bench')];
  return () => planStack({ stack: name, spec, instance: 'bench', observed: indexObservation(state, inventory), applied: undefined, options: DEFAULT_PLAN_OPTIONS });
}
