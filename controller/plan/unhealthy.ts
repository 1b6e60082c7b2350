import type { ObservedContainer } from '../model/observed-state.ts';
import type { Cause } from '../model/operation.ts';
import type { ServiceSpec } from '../model/stack-spec.ts';
import { because } from './make-operation.ts';

/** Why a container that runs is to be helped in this way; undefined: it is well, or its service asks for something else. */
export function unhealthyCause({ state, health, detail }: ObservedContainer, service: Pick<ServiceSpec, 'onUnhealthy'>, reaction: 'restart' | 'recreate'): Cause | undefined {
  if (state !== 'running' || health !== 'unhealthy' || service.onUnhealthy !== reaction) return undefined;
  const said = detail?.healthOutput.trim().split('\n').at(-1) ?? '';
  return because('Unhealthy', `it is unhealthy${said === '' ? '' : `: ${said.slice(0, 200)}`}`);
}
