import type { ObservedContainer, ObservedState } from '../../controller/model/observed-state.ts';
import type { ServiceSpec, StackSpec } from '../../controller/model/stack-spec.ts';
import { asDeployed, containerAsDeployed } from '../../controller/plan/as-deployed.ts';

/** Of every object in a scenario that is ours. */
export const SCENARIO_INSTANCE = 'scenario';

/** What an observation would show if exactly this stack ran, undisturbed. Without a stack: an empty engine. */
export function deployedObservation(spec: StackSpec | undefined): ObservedState {
  return asDeployed(spec === undefined ? [] : [spec], SCENARIO_INSTANCE);
}

/** One container of a service as it is when nothing is wrong with it. */
export function deployedContainer(spec: StackSpec, service: ServiceSpec, number: number): ObservedContainer {
  return containerAsDeployed(spec, service, number, SCENARIO_INSTANCE);
}
