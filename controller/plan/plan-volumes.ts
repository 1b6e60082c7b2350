import { isDeepStrictEqual } from 'node:util';
import { COMPOSE_LABEL, LABEL, RESERVED_LABEL_PREFIXES } from '../model/labels.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ObservedVolume } from '../model/observed-state.ts';
import type { Labels, Operation, Subject } from '../model/operation.ts';
import type { BlockedOperation } from '../model/plan.ts';
import type { StackSpec, VolumeSpec } from '../model/stack-spec.ts';
import { blockedOperation } from './blocked.ts';
import { because, makeOperation } from './make-operation.ts';
import type { PlanInput } from './plan-input.ts';
import { remakeVolume } from './remake-volume.ts';

export interface VolumesPlan {
  readonly operations: readonly Operation[];
  readonly blocked: readonly BlockedOperation[];
  readonly warnings: readonly Diagnostic[];
  /** Volumes that must not be mounted, by name, with the reason. */
  readonly unusable: ReadonlyMap<string, string>;
}

/**
 * Creates what is missing. A volume whose definition changed stays as it is and in use, and the change is blocked by name, because carrying it out would
 * lose the data: only an approval of exactly this change has it made anew.
 * @param withheld why volumes (by name) cannot be made anew although it is approved
 */
export function planVolumes(input: PlanInput, spec: StackSpec, withheld: ReadonlyMap<string, string>): VolumesPlan {
  const operations: Operation[] = [];
  const blocked: BlockedOperation[] = [];
  const warnings: Diagnostic[] = [];
  const unusable = new Map<string, string>();
  for (const volume of spec.volumes) {
    const subject: Subject = { stack: spec.name, type: 'volume', name: volume.name };
    const existing = input.observed.volumeByName.get(volume.name);
    const block = (code: BlockedOperation['code'], message: string, hint: string): void => {
      blocked.push(blockedOperation({ kind: 'create-volume', subject, code, reason: 'Missing', message, hint }));
      unusable.set(volume.name, message);
    };
    if (volume.external) {
      if (existing === undefined) block('ExternalMissing', `external volume ${volume.name} does not exist`, `Create it with: docker volume create ${volume.name}`);
    } else if (existing === undefined) {
      operations.push(makeOperation({ kind: 'create-volume', subject, cause: because('Missing', 'it does not exist'), args: { volume, labels: volumeLabels(spec, volume, input.instance) } }));
    } else if (belongsToOtherStack(existing, input)) {
      const other = existing.labels[LABEL.stack] ?? '';
      // Nobody but its name could have led here: a stack that was renamed, or one that takes over from another.
      const orphaned = (input.observed.containers.get(other) ?? []).length === 0;
      if (orphaned) warnings.push({ severity: 'warning', code: 'plan/inherited-volume', message: `volume ${volume.name} was made by stack ${other}, which has no containers any more; it is used as it is, with its data` });
      else block('Conflict', `volume ${volume.name} belongs to stack ${other}`, 'Give it another name, or say `external: true` to share it.');
    } else if (!input.observed.owns(existing)) {
      warnings.push({ severity: 'warning', code: 'plan/foreign-volume', message: `volume ${volume.name} was there before and is used as it is; Orbitr did not make it and will never remove it` });
    } else if (existing.labels[LABEL.digest] !== volume.digest && !isOnlyRenamed(volume, existing)) {
      const remake = remakeVolume(volume, existing, volumeLabels(spec, volume, input.instance), input, withheld.get(volume.name));
      if (remake.kind === 'blocked') blocked.push(remake.blocked);
      else operations.push(...remake.operations);
    }
  }
  return { operations, blocked, warnings, unusable };
}

function belongsToOtherStack(volume: ObservedVolume, input: PlanInput): boolean {
  return input.observed.owns(volume) && volume.labels[LABEL.stack] !== input.stack;
}

/** Whether just its key in the file is another one. Its labels say the old one for good, and its data is what the new one asks for. */
function isOnlyRenamed(volume: VolumeSpec, existing: ObservedVolume): boolean {
  if (existing.labels[LABEL.key] === volume.key) return false;
  const own = Object.fromEntries(Object.entries(existing.labels).filter(([name]) => !RESERVED_LABEL_PREFIXES.some((prefix) => name.startsWith(prefix))));
  // Copied, because what comes out of a file has no prototype, which would make a difference.
  return existing.driver === (volume.driver ?? 'local') && isDeepStrictEqual({ ...existing.options }, { ...volume.driverOptions }) && isDeepStrictEqual(own, { ...volume.labels });
}

function volumeLabels(spec: StackSpec, volume: VolumeSpec, instance: string): Labels {
  return {
    [LABEL.stack]: spec.name,
    [LABEL.instance]: instance,
    [LABEL.key]: volume.key,
    [LABEL.digest]: volume.digest,
    [COMPOSE_LABEL.project]: spec.name,
    [COMPOSE_LABEL.volume]: volume.key,
  };
}
