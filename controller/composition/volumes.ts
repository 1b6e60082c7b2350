import { isDeepStrictEqual } from 'node:util';
import type { Journal } from '../../state/journal.ts';
import type { Store } from '../../state/store.ts';
import type { Engine } from '../engine/port.ts';
import type { StatusBoard } from '../loop/status-board.ts';
import { rememberVolumes, volumeLedger } from '../loop/volume-ledger.ts';
import { OrbitrError } from '../model/errors.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { LedgerEntry } from '../model/volume-ledger.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';

/** The ledger of volumes, and the one way in which one is deleted by name. */
export interface Volumes {
  /** Which volumes a stack's files name. */
  know(spec: StackSpec): void;
  /** Takes note of who uses what. @param present names of the stacks that have files */
  note(observed: ObservationIndex, present: ReadonlySet<string>): Promise<void>;
  /** As of the last observation; empty before the first one. */
  ledger(): readonly LedgerEntry[];
  /** The same with sizes. Costs the engine a look at every file of every volume. */
  measured(): Promise<readonly LedgerEntry[]>;
  /** @throws OrbitrError `command/…` when it must not be deleted */
  deletable(name: string): LedgerEntry;
  /** Deletes an orphaned volume, and all that it holds. @throws OrbitrError `command/…`, `engine/…` */
  remove(name: string): Promise<void>;
}

export interface VolumesDependencies {
  readonly store: Store;
  readonly journal: Journal;
  readonly engine: Engine;
  readonly board: Pick<StatusBoard, 'get'>;
  /** Why what the folder says, or does not say, is not believed. */
  readonly doubt: () => string | undefined;
  readonly writes: boolean;
}

export function openVolumes({ store, journal, engine, board, doubt, writes }: VolumesDependencies): Volumes {
  const named = new Map<string, ReadonlySet<string>>();
  let seen: { readonly observed: ObservationIndex; readonly present: ReadonlySet<string> } | undefined;

  // Its files cannot be understood at the moment, or nobody looked yet.
  const unclear = (stack: string): boolean => board.get(stack)?.diagnostics.some(({ severity }) => severity === 'error') ?? true;
  // Of a stack that was not read yet, or cannot be, nobody knows what it needs: all that is its own, to be sure.
  const wanted = (volume: string, stack: string): boolean => {
    const present = [...(seen?.present ?? [])];
    return present.some((name) => named.get(name)?.has(volume)) || (present.includes(stack) && (unclear(stack) || !named.has(stack)));
  };
  const ledger = (): readonly LedgerEntry[] => (seen === undefined ? [] : volumeLedger({ observed: seen.observed, wanted, remembered: store.memory.volumes ?? {} }));

  const deletable = (name: string): LedgerEntry => {
    const why = doubt();
    if (why !== undefined) throw refusal('command/volume-wanted', `nobody knows which volumes are needed: ${why}`, 'Nothing is deleted until that is cleared.');
    const entry = ledger().find((each) => each.name === name);
    if (entry === undefined) throw unknown(name, seen?.observed.volumeByName.has(name) === true, ledger());
    if (entry.state === 'used') throw refusal('command/volume-in-use', `volume ${name} is in use by ${entry.users.join(', ')}`, 'Take the stack file away first, or the volume out of it.');
    if (entry.state === 'wanted' && unclear(entry.stack)) throw refusal('command/volume-wanted', `the files of stack ${entry.stack} cannot be understood, so nobody knows whether it needs volume ${name}`, 'Mend them first: orbitr validate.');
    if (entry.state === 'wanted') throw refusal('command/volume-wanted', `volume ${name} is named by a stack file`, 'Take it out of the file first.');
    return entry;
  };

  return {
    know: ({ name, volumes, declaredVolumes }) => void named.set(name, new Set([...declaredVolumes, ...volumes.map((volume) => volume.name)])),
    note: async (observed, present) => {
      seen = { observed, present };
      for (const stack of named.keys()) if (!present.has(stack)) named.delete(stack);
      const next = rememberVolumes(ledger(), Date.now());
      if (writes && !isDeepStrictEqual(next, store.memory.volumes ?? {})) await store.note((memory) => void (memory.volumes = next));
    },
    ledger,
    measured: async () => {
      const sizes = await engine.volumeSizes();
      return ledger().map((entry) => ({ ...entry, ...(sizes.has(entry.name) ? { size: sizes.get(entry.name) ?? 0 } : {}) }));
    },
    deletable,
    remove: async (name) => {
      const { stack } = deletable(name);
      const [startedAt, began] = [Date.now(), performance.now()];
      await engine.removeVolume(name);
      const subject = { stack, type: 'volume', name } as const;
      await journal.append([{ id: `remove-volume:${name}`, trace: 'by-name', kind: 'remove-volume', subject, cause: 'deleted by name', result: 'done', startedAt, duration: performance.now() - began }]);
    },
  };
}

function unknown(name: string, foreign: boolean, ledger: readonly LedgerEntry[]): OrbitrError {
  if (foreign) return refusal('command/volume-foreign', `Orbitr did not make volume ${name}`, 'Foreign volumes are yours to remove: docker volume rm.');
  const orphaned = ledger.filter(({ state }) => state === 'orphaned').map((entry) => entry.name);
  return refusal('command/no-such-volume', `there is no volume "${name}"`, orphaned.length === 0 ? 'There is none that could be deleted.' : `Those that can be deleted: ${orphaned.join(', ')}`);
}

function refusal(code: string, message: string, hint: string): OrbitrError {
  return new OrbitrError({ code, kind: 'terminal', message, hint });
}
