import type { Diagnostic } from '../model/diagnostic.ts';
import type { ObservedVolume } from '../model/observed-state.ts';
import type { Operation } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import { approvalId } from './approval-id.ts';
import type { ObservationIndex } from './index-observation.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';

export interface KeptVolumesPlan {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
  readonly warnings: readonly Diagnostic[];
}

/** The id that approves the removal of all volumes of a stack that is gone: of exactly these. */
export function removalApproval(stack: string, volumes: readonly Pick<ObservedVolume, 'name'>[], spent: ReadonlySet<string>): string {
  return approvalId(`delete-${stack}`, volumes.map(({ name }) => name).toSorted(), spent);
}

/** The volumes of a stack whose file is gone are kept, and told; with an approval they go with it, for good. */
export function removeKeptVolumes({ stack, observed, options }: PlanInput): KeptVolumesPlan {
  const volumes = observed.volumes.get(stack) ?? [];
  const id = removalApproval(stack, volumes, options.spentApprovals);
  if (volumes.length === 0 || !options.approvals.has(id)) {
    const hint = `To remove it for good: orbitr volumes delete NAME; all of them: approvals: [${id}] in stacks/orbitr.yaml.`;
    return { operations: [], blocked: [], warnings: volumes.map(({ name }) => ({ severity: 'warning', code: 'plan/volume-kept', message: `volume ${name} is kept`, hint })) };
  }
  const cause = because('StackRemoved', `its stack file is gone, and ${id} is approved`);
  const steps = volumes.map(({ name }) => {
    const users = usersOf(name, observed);
    const stranger = users.find((user) => observed.containers.get(stack)?.includes(user) !== true);
    const subject = { stack, type: 'volume', name } as const;
    if (stranger !== undefined) return { blocked: { id, kind: 'remove-volume', subject, code: 'Conflict', reason: 'StackRemoved', message: `volume ${name} cannot be removed while container ${stranger.name} mounts it`, hint: `Remove it with: docker rm -f ${stranger.name}` } as const };
    return { operation: makeOperation({ kind: 'remove-volume', subject, cause, after: users.map((user) => operationId('remove-container', user.name)), destructive: true, args: { volume: name, approval: id } }) };
  });
  return { operations: steps.flatMap(({ operation }) => operation ?? []), blocked: steps.flatMap(({ blocked }) => blocked ?? []), warnings: [] };
}

function usersOf(volume: string, { state }: ObservationIndex): ObservationIndex['state']['containers'] {
  return state.containers.filter(({ mounts }) => mounts.some(({ kind, source }) => kind === 'volume' && source === volume));
}
