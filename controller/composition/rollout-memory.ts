import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { KeptRevision, RevisionHistory } from '../../state/revision-history.ts';
import { revisionHistory } from '../../state/revision-history.ts';
import type { SealedFolder } from '../../state/sealed-folder.ts';
import { sealedFolder } from '../../state/sealed-folder.ts';
import type { Store } from '../../state/store.ts';
import type { LoopMemory } from '../loop/reconciler-dependencies.ts';
import type { GoodState } from '../model/good-state.ts';
import type { KnownRevision } from '../model/known-revision.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { attemptKey } from '../plan/attempt-key.ts';
import { maskSecrets } from '../plan/differences.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import { VERSION } from './version.ts';

/** A larger file is data, and is not turned back with the stack. Bytes. */
const LARGEST_KEPT = 512 * 1024;

export interface RolloutMemoryDependencies {
  readonly store: Store;
  /** The last good state of each stack. */
  readonly goods: SealedFolder;
  readonly history: RevisionHistory;
  /** The files of a stack as they are now. Undefined: there are none, or they are being written. */
  readonly bundleOf: (stack: string) => Promise<StackBundle | undefined>;
  /** ms since 1970. */
  readonly now: () => number;
  /** Told of what could not be kept: it stops nothing. */
  readonly onLost: (error: unknown) => void;
}

export type RolloutMemory = Pick<LoopMemory, 'held' | 'hold' | 'good'> & {
  /** The stack is what its files say. Nothing is written when that is known already: it is asked at every look at a stack that is at rest. */
  recordGood(spec: StackSpec, observed: ObservationIndex): Promise<void>;
  forget(stack: string): Promise<void>;
};

/** The same in the data directory. */
export function openRolloutMemory(data: string, store: Store, bundleOf: RolloutMemoryDependencies['bundleOf'], log: Pick<Logger, 'warn'>): { readonly rollouts: RolloutMemory; readonly history: RevisionHistory } {
  const history = revisionHistory(sealedFolder(data, 'history'));
  const onLost = (error: unknown): void => log.warn({ err: error }, 'the texts of a revision were not kept');
  return { history, rollouts: rolloutMemory({ store, goods: sealedFolder(data, 'good'), history, bundleOf, now: Date.now, onLost }) };
}

/** What is remembered of rollouts: where to go back to, what not to try again, and the texts of the revisions that were. */
export function rolloutMemory({ store, goods, history, bundleOf, now, onLost }: RolloutMemoryDependencies): RolloutMemory {
  const keepTexts = async (stack: string, revision: Omit<KeptRevision, 'files' | 'at'>): Promise<void> => {
    try {
      const bundle = await bundleOf(stack);
      // What was written meanwhile is another revision, and has its own turn.
      if (bundle?.revision.digest === revision.revision) await history.record(stack, { ...revision, at: now(), files: textsOf(bundle) });
    } catch (error) {
      onLost(error);
    }
  };
  return {
    held: (stack) => store.memory.stacks[stack]?.held,
    good: async (stack) => (store.memory.stacks[stack]?.good?.version === VERSION ? ((await goods.read(stack)) as GoodState | undefined) : undefined),
    hold: async (stack, held) => {
      // Going back must not wait for a disk that is full.
      await store.note(({ stacks }) => void (stacks[stack] = { ...stacks[stack], held }));
      await keepTexts(stack, { ...revisionOf(held.revision, held.commit), result: 'held', message: held.message });
    },
    recordGood: async (spec, observed) => {
      const { name: stack, revision, canonical, dependsOn } = spec;
      const good = { revision: revision.digest, images: imagesOf(observed.containers.get(stack) ?? []), version: VERSION };
      const known = store.memory.stacks[stack];
      if (known?.applied?.digest === revision.digest && known.held === undefined && isDeepStrictEqual(known.good, good)) return;
      // The state first: what is remembered of it below must never say more than there is. A disk that does not take it is asked again at the next look.
      const state: GoodState = { spec: { ...spec, warnings: [], unlessThere: [] }, images: good.images, key: attemptKey(spec, observed) };
      const written = await goods.write(stack, state).then(() => true, () => false);
      await store.note(({ stacks }) => void (stacks[stack] = { applied: revision, appliedModel: maskSecrets(canonical), ...(dependsOn.length === 0 ? {} : { dependsOn: dependsOn.map((dependency) => dependency.stack) }), ...(written ? { good } : {}) }));
      await keepTexts(stack, { ...revisionOf(revision.digest, revision.commit), result: 'applied' });
    },
    forget: async (stack) => {
      if (store.memory.stacks[stack] === undefined) return;
      await store.note(({ stacks }) => void delete stacks[stack]);
      await Promise.all([goods.remove(stack), history.forget(stack)]);
    },
  };
}

/** As people and machines are told of it: without the texts. */
export function knownRevision({ files, ...revision }: KeptRevision): KnownRevision {
  return { ...revision, files: Object.keys(files) };
}

function revisionOf(revision: string, commit: string | undefined): Pick<KnownRevision, 'revision' | 'commit'> {
  return { revision, ...(commit === undefined ? {} : { commit }) };
}

/** What lies outside of the stack's folder belongs to others, too. */
function textsOf({ directory, files }: StackBundle): Readonly<Record<string, string>> {
  const entries = [...files].flatMap(([path, content]): [string, string][] => {
    const name = relative(directory, path);
    const bytes = content.kind === 'text' ? Buffer.from(content.text) : content.kind === 'binary' ? Buffer.from(content.bytes) : undefined;
    return bytes === undefined || name.startsWith('..') || bytes.length > LARGEST_KEPT ? [] : [[name, bytes.toString('base64')]];
  });
  return Object.fromEntries(entries);
}

function imagesOf(containers: readonly ObservedContainer[]): Readonly<Record<string, string>> {
  const sorted = containers.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(sorted.flatMap(({ labels, imageId }) => (labels[LABEL.service] === undefined ? [] : [[labels[LABEL.service] ?? '', imageId]])));
}
