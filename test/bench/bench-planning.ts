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
 * Pure planning of a chain of services from nothing, the longest plan there is. In processor time of all threads, the collector's too: whoever else uses the
 * machine then counts for little.
 *
 * What ten thousand are compared with is one of ten stacks of a thousand, planned in a row and kept: as much memory is held and written to. One stack of a
 * thousand that is planned again and again stays in the processor's cache and never meets the collector, so that it says nothing of how planning grows:
 * a program that makes the same objects, puts them into a map and does nothing else needs 35 to 59 times as long for ten times as many (2 cores, a machine
 * under load). A nursery of 512 MB, which never collects, left the ratio where it was; it is the cache.
 */
export function benchPlanning(): readonly BenchRow[] {
  const thousands = Array.from({ length: 10 }, (_, stack) => preparePlanning(`stack${stack}`, 1_000));
  const [again, large] = [preparePlanning('again', 1_000), preparePlanning('large', 10_000)];
  const tenInARow = (): readonly Plan[] => thousands.map((plan) => plan());
  const tenTimesTheSame = (): void => thousands.forEach(() => void again());
  for (let round = 0; round < 5; round++) [large, tenInARow, tenTimesTheSame].forEach((plan) => void plan());
  // In turns: whatever else the machine does hits all alike.
  const rounds = Array.from({ length: ROUNDS }, () => ({ same: processorTime(tenTimesTheSame) / 10, one: processorTime(tenInARow) / 10, large: processorTime(large) }));
  const [same, one, tenThousand] = [median(rounds.map((round) => round.same)), median(rounds.map((round) => round.one)), median(rounds.map((round) => round.large))];
  return [
    measured('planning 1,000 services, the same again and again', same, 'ms'),
    measured('planning 1,000 services, one of ten stacks in a row', one, 'ms'),
    atMost('planning 10,000 services', tenThousand, 'ms', 1_000),
    measured('planning 10,000 ÷ the same 1,000 again and again', tenThousand / same, '×'),
    atMost('planning 10,000 ÷ 1,000, one of ten in a row', tenThousand / one, '×', 11),
  ];
}

/** In ms, of all threads of this process. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  const kept = work();
  const { user, system } = process.cpuUsage(before);
  // Whoever measures less than what it held until here measures a collector that came early.
  if (kept === null) throw new Error('nothing was planned');
  return (user + system) / 1_000;
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
