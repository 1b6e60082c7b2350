import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedVolume } from '../model/observed-state.ts';
import type { Labels, Operation, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { VolumeSpec } from '../model/stack-spec.ts';
import { approvalId } from './approval-id.ts';
import { because, makeOperation, operationId } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';

/** What is to be done with a volume whose definition changed. */
export type Remake = { readonly kind: 'approved'; readonly operations: readonly Operation[] } | { readonly kind: 'blocked'; readonly blocked: BlockedOperation };

/**
 * A volume whose definition changed can only be removed and made anew, and what it holds is lost. That is done with an approval of exactly this change,
 * after all who use it are gone; `planPlace` sees to it that they go first.
 * @param labels of the new one @param withheld why it cannot be done although it is approved
 */
export function remakeVolume(volume: VolumeSpec, existing: ObservedVolume, labels: Labels, input: PlanInput, withheld: string | undefined): Remake {
  const { stack, spec, options } = input;
  const subject: Subject = { stack, type: 'volume', name: volume.name };
  const id = approvalId(`volume-${volume.name}`, [stack, existing.labels[LABEL.digest] ?? '', existing.labels[LABEL.approval] ?? '', volume.digest], options.spentApprovals);
  const approved = options.approvals.has(id) || spec?.approvals.some((approval) => approval.id === id) === true;
  const step = { kind: 'remove-volume', subject, reason: 'SpecChanged' } as const;
  if (!approved) {
    return { kind: 'blocked', blocked: { id, ...step, code: 'NeedsApproval', message: `the definition of volume ${volume.key} changed, and making it anew would lose its data`, hint: `Name a new volume and copy the data over, or undo the change. To have it made anew, without its data: x-orbitr: { approvals: [${id}] }` } };
  }
  const stranger = usersOf(volume.name, input).find((user) => !isOwn(user, input));
  if (stranger !== undefined) {
    return { kind: 'blocked', blocked: { id, ...step, code: 'Conflict', message: `volume ${volume.name} cannot be made anew while container ${stranger.name}, which is not this stack's, mounts it`, hint: `Remove it with: docker rm -f ${stranger.name}` } };
  }
  if (withheld !== undefined) return { kind: 'blocked', blocked: { id, ...step, code: 'DependencyBlocked', message: withheld, hint: 'It goes on by itself once that is resolved.' } };
  const cause = because('SpecChanged', `its definition changed, and ${id} is approved`);
  const gone = usersOf(volume.name, input).map(({ name }) => operationId('remove-container', name));
  const remove = makeOperation({ kind: 'remove-volume', subject, cause, after: gone, destructive: true, args: { volume: volume.name, approval: id } });
  const create = makeOperation({ kind: 'create-volume', subject, cause, after: [remove.id], args: { volume, labels: { ...labels, [LABEL.approval]: id } } });
  return { kind: 'approved', operations: [remove, create] };
}

/** Why a volume of the plan cannot be removed after all: somebody who uses it would stay. Undefined: all go before. */
export function stayingUser(volume: string, operations: readonly Operation[], input: PlanInput): string | undefined {
  const going = new Set(operations.flatMap((operation) => (operation.kind === 'remove-container' ? [operation.args.container.id] : [])));
  const staying = usersOf(volume, input).find(({ id }) => !going.has(id));
  return staying === undefined ? undefined : `volume ${volume} cannot be made anew as long as ${staying.name} cannot`;
}

/** Also those that do not run: the engine removes no volume that any container names. */
function usersOf(volume: string, { observed }: PlanInput): readonly ObservedContainer[] {
  return observed.state.containers.filter(({ mounts }) => mounts.some(({ kind, source }) => kind === 'volume' && source === volume));
}

function isOwn(container: ObservedContainer, { stack, observed }: PlanInput): boolean {
  return observed.owns(container) && container.labels[LABEL.stack] === stack;
}
