import type { Operation } from '../model/operation.ts';
import type { DependencyCondition, ServiceDependency, ServiceSpec } from '../model/stack-spec.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import { runState } from './run-state.ts';
import type { PlacedContainer, StackContext } from './stack-context.ts';
import { containerSubject } from './stack-context.ts';
import { verdictsOn } from './take-over.ts';

export interface Gates {
  /** Ids of what must be done before the service's containers may start. */
  readonly after: readonly string[];
  /** The waits behind some of these ids. The same wait may be asked for by several services. */
  readonly waits: readonly Operation[];
}

/** What holds back the start of a service: its dependencies' starts (and those that replace others must be good), and waits for those that must be healthy or completed and are not yet. */
export function planGates(service: ServiceSpec, context: StackContext): Gates {
  const waits: Operation[] = [];
  const after: string[] = [];
  for (const dependency of service.dependsOn) {
    const placed = context.placed.get(dependency.service);
    for (const container of placed?.containers ?? []) {
      after.push(...(placed === undefined ? [] : verdictsOn(container.name, placed.service)));
      if (placed === undefined || isReady(container, placed.service, dependency.condition)) continue;
      const wait = waitFor(container, dependency, context);
      waits.push(wait);
      after.push(wait.id);
    }
  }
  return { after, waits };
}

function isReady(container: PlacedContainer, service: ServiceSpec, condition: DependencyCondition): boolean {
  if (condition === 'started') return true;
  if (container.fresh || container.observed === undefined) return false;
  if (condition === 'completed') return runState(container.observed, service) === 'completed';
  return container.observed.state === 'running' && container.observed.health === 'healthy';
}

function waitFor(container: PlacedContainer, dependency: ServiceDependency, context: StackContext): Operation {
  const { condition, required } = dependency;
  return makeOperation({
    kind: 'wait-container',
    key: `${container.name}/${condition}${required ? '' : '/optional'}`,
    subject: containerSubject(context, dependency.service, container.name),
    cause: because('Dependency', `others need ${dependency.service} ${condition}`),
    after: [operationId('start-container', container.name)],
    args: { container: { name: container.name, ...(container.observed === undefined ? {} : { id: container.observed.id }) }, condition, timeout: context.input.options.waitTimeout, required },
  });
}
