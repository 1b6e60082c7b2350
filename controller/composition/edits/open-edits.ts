import type { Logger } from 'pino';
import type { Edit, EditAuthor, EditListener, EditOptions, EditPreview, EditRequest, Edits, FilePlace, FileText, StackFile } from '../../edits.ts';
import { EditConflict, InvalidEdit } from '../../edits.ts';
import { OrbitrError } from '../../model/errors.ts';
import { LARGEST_EDIT, listStackFiles, readExactly } from '../../source/stack-files.ts';
import { convertDockerRun } from '../../spec/docker-run.ts';
import type { DraftContext } from './draft-edit.ts';
import { readCommonSettings } from './draft-settings.ts';
import { draftEdit, findStack, pathOf, settingsPath } from './draft-edit.ts';
import { fileChange } from './file-change.ts';
import { draftSecret } from './draft-secret.ts';
import type { Sealing } from './draft-secret.ts';
import type { EditDraft } from './file-draft.ts';
import type { Judges } from './judge-draft.ts';
import { judgeDraft } from './judge-draft.ts';
import { basisOf } from './basis-of.ts';
import { writeDraft } from './write-draft.ts';

export interface EditsDependencies extends DraftContext, Judges {
  readonly newId: () => string;
  readonly sealing: Sealing;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn'>;
}

export interface OpenEdits extends Edits {
  /** Runs something while no edit is being made: what the files say then is what the edits told so far have made of them, or somebody else's work. */
  alone<T>(action: () => Promise<T>): Promise<T>;
}

/** The one implementation of `Edits`: thinks an edit through, judges it, writes it, tells. */
export function openEdits(dependencies: EditsDependencies): OpenEdits {
  const { folder, newId, now, log } = dependencies;
  const listeners = new Set<EditListener>();
  let last: Promise<unknown> = Promise.resolve();

  // The next one waits for the end of this one, whatever it is.
  const alone: OpenEdits['alone'] = (action) => {
    const next = last.then(action);
    last = next.catch(() => undefined);
    return next;
  };
  const carryOut = async (request: EditRequest, author: EditAuthor, options: EditOptions): Promise<Edit> => {
    const draft = await draftEdit(request, dependencies);
    if (options.basis !== undefined && options.basis !== basisOf(request.kind, draft)) throw new EditConflict(draft.files.map(({ file }) => file).join(', ') || 'A file', await currentOf(draft));
    const { basis: _basis, ...preview } = await previewOf(request, draft, dependencies);
    if (preview.outcome.kind === 'invalid' && options.evenIfInvalid !== true) throw new InvalidEdit(preview.outcome.diagnostics);
    const edit: Edit = { id: newId(), at: now(), author, message: author.message ?? inWords(request), kind: request.kind, ...preview };
    if (draft.files.length === 0) return edit;
    await write(draft);
    return told(edit);
  };
  const write = async (draft: EditDraft): Promise<void> => {
    try {
      await writeDraft(folder, draft);
    } catch (error) {
      if (error instanceof OrbitrError && error.code === 'edit/changed') throw new EditConflict(draft.files.map(({ file }) => file).join(', '), await currentOf(draft));
      throw error;
    }
  };
  const currentOf = async ({ files, stack }: EditDraft): Promise<FileText | undefined> => {
    const [only] = files;
    const current = files.length === 1 && only !== undefined ? await readExactly(folder, only.path).catch(() => undefined) : undefined;
    return current?.text === undefined || only === undefined ? undefined : { place: { stack, path: only.file.slice(only.file.indexOf('/') + 1) }, text: current.text, etag: current.etag };
  };
  const told = async (edit: Edit): Promise<Edit> => {
    let recorded = edit;
    for (const listener of listeners) {
      try {
        recorded = { ...recorded, ...(await listener(recorded)) };
      } catch (error) {
        log.warn({ err: error, edit: edit.id }, 'something that hears of edits failed');
      }
    }
    return recorded;
  };

  return {
    files: async (stack) => listFiles(await findStack(stack, dependencies)),
    read: (place) => readPlace(place, dependencies),
    settings: async () => {
      const { values, etag } = await readCommonSettings(folder);
      return { values, etag };
    },
    preview: async (request) => previewOf(request, await draftEdit(request, dependencies), dependencies),
    make: (request, author, options = {}) => alone(() => carryOut(request, author, options)),
    alone,
    seal: (value) => dependencies.sealing.single(value),
    draftSecret: (place, value) => draftSecret(place, value, dependencies),
    fromDockerRun: convertDockerRun,
    onEdited(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function previewOf({ kind }: EditRequest, draft: EditDraft, judges: Judges): Promise<EditPreview> {
  const outcome = await judgeDraft(draft, judges);
  return { stack: draft.stack, changes: await Promise.all(draft.files.map(fileChange)), kept: draft.kept, outcome, basis: basisOf(kind, draft) };
}

async function listFiles(stack: Awaited<ReturnType<typeof findStack>>): Promise<readonly StackFile[]> {
  const entries = new Set(stack.entries.map((path) => path.slice(stack.directory.length + 1)));
  const files = (await listStackFiles(stack)).map(({ path, size }): StackFile => ({ path, size, role: entries.has(path) ? 'stack' : 'other', editable: size <= LARGEST_EDIT }));
  return [...files.filter(({ role }) => role === 'stack'), ...files.filter(({ role }) => role === 'other')];
}

async function readPlace(place: FilePlace, context: DraftContext): Promise<FileText> {
  const path = place.stack === undefined ? settingsPath(place, context) : pathOf(await findStack(place.stack, context), place.path);
  const file = await readExactly(context.folder, path);
  if (file === undefined) throw new OrbitrError({ code: 'edit/no-such-file', kind: 'terminal', message: `there is no file ${place.path}${place.stack === undefined ? '' : ` in "${place.stack}"`}` });
  if (file.text === undefined) throw new OrbitrError({ code: 'edit/binary', kind: 'terminal', message: `${place.path} is not text`, hint: 'Replace it on the machine itself.' });
  return { place, text: file.text, etag: file.etag };
}

/** What was asked for, as the first line of a commit says it. */
function inWords(request: EditRequest): string {
  switch (request.kind) {
    case 'write-files':
      return `${request.stack ?? 'settings'}: change ${request.files.map(({ path }) => path).join(', ')}`;
    case 'set-settings':
      return 'settings: change orbitr.yaml';
    case 'create-stack':
      return `${request.stack}: add the stack`;
    case 'set-run':
      return `${request.stack}: ${request.run === 'stopped' ? 'stop' : 'start'}`;
    case 'set-suspend':
      return `${request.stack}: ${request.suspend ? 'suspend' : 'resume'}`;
    case 'restart':
      return `${request.stack}: restart`;
    case 'rollback':
      return `${request.stack}: roll back${request.to === undefined ? '' : ` to ${request.to}`}`;
    case 'remove-stack':
      return `${request.stack}: remove the stack`;
  }
}
