import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { EditNote } from '../../../state/edit-notes.ts';
import type { EditAuthor, NoticedEdit } from '../../edits.ts';
import type { DesiredState } from '../../loop/desired-state.ts';
import type { StatusBoard } from '../../loop/status-board.ts';
import type { FileContent, StackBundle } from '../../model/source-bundle.ts';
import type { StackStatus } from '../../model/status.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';
import { readInput } from '../../source/read-file.ts';
import type { EditOrigin, SettingsText } from '../git/git-room.ts';
import type { OpenEdits } from '../edits/open-edits.ts';
import { changeDescriber } from './change-describer.ts';
import type { FoundChange } from './file-book.ts';
import { FileBook } from './file-book.ts';
import { foreseenOf } from './foreseen-of.ts';

const FILE_SYSTEM: EditAuthor = { via: 'files', actor: 'file system' };
const SETTINGS = ['orbitr.yaml', 'orbitr.yml'];

export interface NoticeDependencies {
  /** `stacks/`, absolute. */
  readonly folder: string;
  readonly edits: Pick<OpenEdits, 'alone' | 'onEdited'>;
  readonly board: Pick<StatusBoard, 'subscribe' | 'get'>;
  readonly desired: Pick<DesiredState, 'filesOf'>;
  /** Where a commit counts, its author. Undefined: somebody works on the files themselves. */
  readonly origin: (paths: readonly string[], file?: SettingsText) => Promise<EditOrigin | undefined>;
  /** What commands wrote of late. */
  readonly notes: () => Promise<readonly EditNote[]>;
  readonly newId: () => string;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn'>;
}

export interface Notice {
  /** What is there is known from now on. Nothing is told before. Never throws. */
  begin(): Promise<void>;
  /** Asks for a look at the settings, and at what was being written last time. */
  look(): void;
  /** Returns the unsubscriber. */
  onNoticed(listener: (edit: NoticedEdit) => void): () => void;
  close(): Promise<void>;
}

/** A stack's files as its status knows them: the digest of its revision, or that there are none. */
type Mark = string | typeof GONE;
const GONE = Symbol('gone');

interface Seen {
  readonly mark: Mark;
  /** Of the last pass that had something to do. */
  readonly trace: string | undefined;
}

/** The first status that knew of other files, and when it came, ms since 1970. */
interface Trigger {
  readonly mark: Mark;
  readonly status: StackStatus | undefined;
  readonly at: number;
}

/**
 * Notices what was changed in `stacks/` without an edit of ours. A new revision on the board is the trigger; the files are then compared with what was known,
 * while no edit of ours is under way, so that a text which one has written and not told yet is never taken for somebody else's.
 */
export function openNotice({ folder, edits, board, desired, origin, notes, newId, now, log }: NoticeDependencies): Notice {
  const book = new FileBook(now, (path) => lstat(path).then(({ ctimeMs }) => ctimeMs, () => undefined));
  const listeners = new Set<(edit: NoticedEdit) => void>();
  const seen = new Map<string, Seen>();
  const pending = new Map<string, Trigger>();
  const describe = changeDescriber(folder, now);
  let settings: 'unknown' | 'known' | 'doubted' = 'unknown';
  let looking: Promise<void> | undefined;
  let again = false;
  let stop: readonly (() => void)[] = [];

  const onStatus = (stack: string): void => {
    const status = board.get(stack);
    const mark = markOf(status);
    const known = seen.get(stack);
    if (mark === undefined || (mark === GONE && known === undefined)) return;
    if (mark !== known?.mark) {
      if (pending.get(stack)?.mark !== mark) pending.set(stack, { mark, status, at: now() });
      wake();
    } else if (!pending.has(stack)) seen.set(stack, { mark, trace: traceOf(status) });
  };
  const wake = (): void => {
    again = looking !== undefined;
    looking ??= edits.alone(look).catch((error: unknown) => log.warn({ err: error }, 'changed files were not compared')).finally(() => {
      looking = undefined;
      if (again) wake();
    });
  };
  const look = async (): Promise<void> => {
    if (settings === 'doubted') await compareSettings();
    if (pending.size === 0) return;
    const batch = [...pending];
    const files = await desired.filesOf(batch.map(([stack]) => stack));
    for (const [stack, trigger] of batch) {
      const found = files.get(stack);
      // A file that is being written is waited for.
      if (found === undefined) continue;
      if (pending.get(stack) === trigger) pending.delete(stack);
      await compareStack(stack, found, trigger);
    }
  };
  const compareStack = async (stack: string, files: StackBundle | 'absent', { mark, status, at }: Trigger): Promise<void> => {
    // Written again since: the status that comes of it asks once more. Of files that were refused whole, no digest is known.
    if ((files === 'absent') !== (mark === GONE) || (files !== 'absent' && mark !== '' && files.revision.digest !== mark)) return;
    const known = seen.get(stack);
    const found = await (files === 'absent' ? book.turn(stack, new Map()) : book.turn(stack, files.files, lookedFor(files)));
    if (files === 'absent') {
      book.forget(stack);
      seen.delete(stack);
    } else seen.set(stack, { mark, trace: traceOf(status) });
    if (found.length === 0) return;
    const kind = files === 'absent' ? 'remove-stack' : known === undefined ? 'create-stack' : 'write-files';
    await tell({ ...(await originOf(found)), stack, kind, before: typeof known?.mark === 'string' ? known.mark : undefined, ...foreseenOf(status, known?.trace, at) }, found);
  };
  const compareSettings = async (): Promise<void> => {
    const readings = await Promise.all(SETTINGS.map(async (name): Promise<[string, FileContent]> => [join(folder, name), (await readInput(join(folder, name))).content]));
    const isFirst = settings === 'unknown';
    settings = 'known';
    const found = await book.turn('', new Map(readings), readings.map(([path]) => path));
    const [first] = found;
    if (isFirst || first === undefined) return;
    await tell({ ...(await originOf(found, { file: pathInStacks(folder, first.path), text: first.after?.text })), stack: undefined, kind: 'write-files', before: undefined, at: now() }, found);
  };
  const originOf = async (found: readonly FoundChange[], file?: SettingsText): Promise<EditOrigin> => {
    const commit = await origin(found.map(({ path }) => pathInStacks(folder, path)), file);
    if (commit !== undefined) return commit;
    const note = (await notes()).find(({ files }) => found.every(({ path, digest = '' }) => files[path] === digest));
    return { author: note === undefined ? FILE_SYSTEM : { via: 'cli', actor: note.actor, message: note.message } };
  };
  const tell = async (edit: Omit<NoticedEdit, 'id' | 'message' | 'changes'>, found: readonly FoundChange[]): Promise<void> => {
    const { changes, words } = await describe(edit, found);
    const noticed = { ...edit, id: newId(), message: edit.author.message ?? words, changes };
    for (const listener of listeners) listener(noticed);
  };

  return {
    async begin() {
      await edits.alone(async () => {
        stop = [
          edits.onEdited(({ stack, changes }) => {
            for (const { file, after } of changes) book.wrote(stack ?? '', join(folder, file), after);
          }),
          board.subscribe((stack) => stack !== undefined && onStatus(stack)),
        ];
        await compareSettings();
        for (const [stack, files] of await desired.filesOf()) {
          if (files === 'absent') continue;
          await book.turn(stack, files.files);
          seen.set(stack, { mark: files.revision.digest, trace: traceOf(board.get(stack)) });
        }
      }).catch((error: unknown) => log.warn({ err: error }, 'what is there was not read; changes by hand may be told as new'));
    },
    look() {
      if (settings === 'unknown') return;
      settings = 'doubted';
      wake();
    },
    onNoticed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const each of stop) each();
      pending.clear();
      await looking;
    },
  };
}

/** Undefined: the files were not read. */
function markOf(status: StackStatus | undefined): Mark | undefined {
  if (status === undefined || status.conditions.some(({ type, reason }) => type === 'Valid' && reason === 'Removed')) return GONE;
  return status.attempted?.digest;
}

function lookedFor({ directory, entries }: StackBundle): readonly string[] {
  return [...entries, join(directory, '.env'), join(directory, 'secrets.env')];
}

function traceOf(status: StackStatus | undefined): string | undefined {
  return status?.operations[0]?.trace;
}
