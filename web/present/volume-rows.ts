import type { VolumeView } from '../../controller/model/engine-objects.ts';
import type { LedgerEntry } from '../../controller/model/volume-ledger.ts';
import { ORBITR, ownerOf, type Owner } from './object-owner.ts';
import { relativeTime, type TimeText } from './relative-time.ts';
import type { StatusWord } from './status-words.ts';

export interface VolumeRow {
  readonly name: string;
  readonly owner: Owner;
  readonly state: StatusWord;
  readonly users: readonly string[];
  readonly lastUser: string | undefined;
  readonly orphanedSince: TimeText | undefined;
  /** What deletes it; undefined: nothing here does. */
  readonly command: string | undefined;
}

const STATE: Readonly<Record<LedgerEntry['state'], StatusWord>> = {
  used: { word: 'Used', glyph: 'check', tone: 'good', meaning: 'A container mounts it' },
  wanted: { word: 'Wanted', glyph: 'dot', tone: 'calm', meaning: 'The files of a stack name it' },
  orphaned: { word: 'Orphaned', glyph: 'missing', tone: 'warn', meaning: 'Nothing uses it, and no stack names it. It stays until somebody deletes it' },
};
const FOREIGN: StatusWord = { word: 'Foreign', glyph: 'skip', tone: 'calm', meaning: 'Orbitr did not make it and never touches it' };

/** Orphaned ones first, then ours, then those of others. */
export function volumeRows(volumes: readonly VolumeView[], ledger: readonly LedgerEntry[], now: number): readonly VolumeRow[] {
  const known = new Set(ledger.map(({ name }) => name));
  const ours = ledger.map(({ name, stack, state, users, lastUser, orphanedSince }): VolumeRow => ({
    name, owner: ownerOf(stack), state: STATE[state], users, lastUser: users.length > 0 ? undefined : lastUser,
    orphanedSince: orphanedSince === undefined ? undefined : relativeTime(orphanedSince, now),
    command: state === 'orphaned' ? `orbitr volumes delete ${name}` : undefined,
  }));
  const others = volumes.filter(({ name }) => !known.has(name)).map((volume): VolumeRow => ({ name: volume.name, ...standingOf(volume), users: volume.usedBy, lastUser: undefined, orphanedSince: undefined, command: undefined }));
  return [...ours.filter(({ command }) => command !== undefined), ...ours.filter(({ command }) => command === undefined), ...others];
}

/** Of a volume that no stack is known to have used. */
function standingOf({ stack, lockOf, usedBy }: VolumeView): Pick<VolumeRow, 'owner' | 'state'> {
  if (stack !== undefined) return { owner: ownerOf(stack), state: usedBy.length > 0 ? STATE.used : STATE.wanted };
  if (lockOf === undefined) return { owner: ownerOf(undefined), state: FOREIGN };
  return { owner: ORBITR, state: { word: 'Lock', glyph: 'shield', tone: 'calm', meaning: `It holds no data: by it the Orbitr at ${lockOf} is the one that may change this engine` } };
}
