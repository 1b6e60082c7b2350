import { join, relative } from 'node:path';
import type { EditRequest, FilePlace, FileWrite } from '../../edits.ts';
import { EditConflict, NO_FILE } from '../../edits.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { DiscoveredStack, Discovery } from '../../source/discover-stacks.ts';
import { entriesAmong } from '../../source/discover-stacks.ts';
import type { ExactFile } from '../../source/stack-files.ts';
import { checkSize, listStackFiles, readExactly } from '../../source/stack-files.ts';
import { checkStackName, checkStackPath } from '../../source/stack-path.ts';
import { isWritten, setInSection } from '../../spec/edit-yaml.ts';
import type { KeptRevision } from '../../../state/revision-history.ts';
import { draftSetSettings, SETTINGS_FILE } from './draft-settings.ts';
import { chooseRevision, rollbackFiles } from './draft-rollback.ts';
import type { EditDraft, FileDraft } from './file-draft.ts';

const MOST_FILES_AT_ONCE = 200;

export interface DraftContext {
  /** `stacks/`, absolute. */
  readonly folder: string;
  readonly discover: () => Promise<Discovery>;
  readonly newToken: () => string;
  /** Newest first. */
  readonly revisions: (stack: string) => Promise<readonly KeptRevision[]>;
  /** Digest of what a stack's files say now. */
  readonly revision: (stack: string) => Promise<string | undefined>;
}

/** Thinks an edit through against the files as they are now; writes nothing. @throws OrbitrError `edit/…` */
export async function draftEdit(request: EditRequest, context: DraftContext): Promise<EditDraft> {
  switch (request.kind) {
    case 'write-files':
      return request.stack === undefined ? draftSettings(request.files, context) : draftFiles(await findStack(request.stack, context), request.files, context);
    case 'set-settings':
      return { stack: undefined, files: changed([await draftSetSettings(request.values, request.ifMatch, context.folder)]), located: undefined, kept: [] };
    case 'create-stack':
      return draftNewStack(request.stack, request.files, request.leftOver ?? {}, context);
    case 'set-run':
      return draftSetting(request.stack, { key: 'run', value: request.run }, context);
    case 'set-suspend':
      return draftSetting(request.stack, { key: 'suspend', value: request.suspend }, context);
    case 'restart':
      return draftSetting(request.stack, { key: 'restartToken', value: context.newToken() }, context);
    case 'rollback':
      return draftRollback(request.stack, request.to, context);
    case 'remove-stack':
      return draftRemoval(request.stack, request.also ?? [], context);
  }
}

/** @throws OrbitrError `edit/name`, `edit/no-such-stack`, `edit/unclear` */
export async function findStack(name: string, { folder, discover }: DraftContext): Promise<DiscoveredStack> {
  checkStackName(name);
  const { stacks, unreadable } = await discover();
  if (unreadable !== undefined) throw new OrbitrError({ code: 'edit/unreadable', kind: 'transient', message: `the folder of stacks cannot be read: ${unreadable}` });
  const found = stacks.find((stack) => stack.name === name);
  if (found === undefined || found.unreadable !== undefined) throw new OrbitrError({ code: 'edit/no-such-stack', kind: 'terminal', message: found === undefined ? `there is no file of a stack "${name}"` : `the folder of "${name}" cannot be read` });
  if (found.rivals.length > 0) throw new OrbitrError({ code: 'edit/unclear', kind: 'conflict', message: `several files claim the name "${name}": ${[...found.entries, ...found.rivals].map((path) => relative(folder, path)).join(', ')}`, hint: 'Take all but one away on the machine itself.' });
  return found;
}

/** The absolute path of a file of a stack. @throws OrbitrError `edit/path` */
export function pathOf(stack: DiscoveredStack, path: string): string {
  checkStackPath(path);
  const absolute = join(stack.directory, path);
  if (stack.layout === 'file' && !stack.entries.includes(absolute)) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `the stack "${stack.name}" is the one file ${relative(stack.directory, stack.entries[0] ?? '')}`, hint: 'To give it more files, make it a folder with a compose.yaml.' });
  return absolute;
}

/** @throws OrbitrError `edit/path` unless it is the settings file */
export function settingsPath({ path }: Pick<FilePlace, 'path'>, { folder }: Pick<DraftContext, 'folder'>): string {
  if (path !== SETTINGS_FILE) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `only ${SETTINGS_FILE} holds settings` });
  return join(folder, SETTINGS_FILE);
}

async function draftSettings(files: readonly FileWrite[], context: DraftContext): Promise<EditDraft> {
  const drafts = await Promise.all(files.map((file) => draftWrite(settingsPath(file, context), file, context)));
  return { stack: undefined, files: drafts, located: undefined, kept: [] };
}

async function draftFiles(stack: DiscoveredStack, files: readonly FileWrite[], context: DraftContext): Promise<EditDraft> {
  checkNumber(files.length);
  if (new Set(files.map(({ path }) => path)).size !== files.length) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: 'the same file is named twice' });
  const drafts = await Promise.all(files.map((file) => draftWrite(pathOf(stack, file.path), file, context)));
  return { stack: stack.name, files: changed(drafts), located: await locatedAfter(stack, drafts), kept: [] };
}

async function draftWrite(path: string, { content, ifMatch }: FileWrite, { folder }: DraftContext): Promise<FileDraft> {
  const file = relative(folder, path);
  if (content !== undefined) checkSize(file, content);
  const before = await readExactly(folder, path);
  if ((before?.etag ?? NO_FILE) !== ifMatch) throw new EditConflict(file, before?.text === undefined ? undefined : { place: placeOf(folder, path), text: before.text, etag: before.etag });
  return { path, file, before, after: content };
}

function placeOf(folder: string, path: string): FilePlace {
  const [first = '', ...rest] = relative(folder, path).split('/');
  if (rest.length > 0) return { stack: first, path: rest.join('/') };
  return first === SETTINGS_FILE ? { stack: undefined, path: first } : { stack: first.replace(/\.ya?ml$/, ''), path: first };
}

async function draftNewStack(name: string, files: Readonly<Record<string, string | Uint8Array>>, leftOver: Readonly<Record<string, string>>, context: DraftContext): Promise<EditDraft> {
  checkStackName(name);
  const { folder, discover } = context;
  const paths = Object.keys(files);
  checkNumber(paths.length);
  const single = paths.length === 1 && paths[0] === `${name}.yaml`;
  const names = single ? paths : entriesAmong(paths);
  if (names.length === 0) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `a stack is ${name}.yaml, or a folder with a compose.yaml in it` });
  const { stacks } = await discover();
  if (stacks.some((stack) => stack.name === name) || `${name}.yaml` === SETTINGS_FILE) throw new OrbitrError({ code: 'edit/exists', kind: 'conflict', message: `there is a stack "${name}" already, and it is not written over`, hint: 'Choose another name.' });
  const directory = single ? folder : join(folder, name);
  const drafts = await Promise.all(Object.entries(files).map(([path, content]) => {
    checkStackPath(path);
    return draftWrite(join(directory, path), { path, content, ifMatch: Object.hasOwn(leftOver, path) ? (leftOver[path] ?? NO_FILE) : NO_FILE }, context);
  }));
  return { stack: name, files: drafts, located: { name, layout: single ? 'file' : 'folder', directory, entries: names.map((entry) => join(directory, entry)), rivals: [] }, kept: [] };
}

interface Setting {
  readonly key: 'run' | 'suspend' | 'restartToken';
  readonly value: string | boolean;
}

async function draftSetting(name: string, { key, value }: Setting, context: DraftContext): Promise<EditDraft> {
  const stack = await findStack(name, context);
  const texts = await Promise.all(stack.entries.map(async (path) => ({ path, before: await readExactly(context.folder, path) })));
  // The last file that says it is the one that counts; a new line belongs into the main file.
  const chosen = texts.findLast(({ before }) => isWritten(before?.text ?? '', ['x-orbitr', key])) ?? texts[0];
  const after = chosen?.before?.text === undefined ? undefined : setInSection(chosen.before.text, 'x-orbitr', key, value);
  if (chosen === undefined || after === undefined) throw new OrbitrError({ code: 'edit/by-hand', kind: 'terminal', message: `"${name}" is not written so that x-orbitr.${key} can be set in it`, hint: `Open its file and write x-orbitr: { ${key}: ${String(value)} } yourself.` });
  const files = changed([{ path: chosen.path, file: relative(context.folder, chosen.path), before: chosen.before, after }]);
  return { stack: name, files, located: stack, kept: [], ...(key === 'restartToken' ? {} : { must: { key, value } }) };
}

async function draftRollback(name: string, to: string | undefined, context: DraftContext): Promise<EditDraft> {
  const stack = await findStack(name, context);
  const [kept, current] = await Promise.all([context.revisions(name), context.revision(name)]);
  const drafts = await rollbackFiles(context.folder, stack, chooseRevision(name, kept, current, to), kept);
  return { stack: name, files: changed(drafts), located: await locatedAfter(stack, drafts), kept: [] };
}

async function draftRemoval(name: string, also: readonly string[], context: DraftContext): Promise<EditDraft> {
  const stack = await findStack(name, context);
  const files = await Promise.all(stack.entries.map(async (path): Promise<FileDraft> => ({ path, file: relative(context.folder, path), before: await readExactly(context.folder, path), after: undefined })));
  const others = await Promise.all(also.map(async (path): Promise<FileDraft> => ({ path: pathOf(stack, path), file: relative(context.folder, pathOf(stack, path)), before: await readExactly(context.folder, pathOf(stack, path)), after: undefined })));
  const gone = changed([...files, ...others]);
  const kept = stack.layout === 'file' ? [] : (await listStackFiles(stack)).map(({ path }) => path).filter((path) => !gone.some((file) => file.path === join(stack.directory, path)));
  return { stack: name, files: gone, located: undefined, kept };
}

async function locatedAfter(stack: DiscoveredStack, drafts: readonly FileDraft[]): Promise<DiscoveredStack | undefined> {
  const gone = new Set(drafts.filter(({ after }) => after === undefined).map(({ path }) => path));
  if (stack.layout === 'file') return stack.entries.every((path) => gone.has(path)) ? undefined : stack;
  const added = drafts.filter(({ after }) => after !== undefined).map(({ path }) => path);
  const present = (await listStackFiles(stack)).map(({ path }) => join(stack.directory, path));
  const names = [...new Set([...present, ...stack.entries, ...added])].filter((path) => !gone.has(path)).map((path) => relative(stack.directory, path));
  const entries = entriesAmong(names);
  return entries.length === 0 ? undefined : { ...stack, entries: entries.map((entry) => join(stack.directory, entry)) };
}

function changed(drafts: readonly FileDraft[]): readonly FileDraft[] {
  return drafts.filter(({ before, after }) => !same(before, after));
}

function same(before: ExactFile | undefined, after: string | Uint8Array | undefined): boolean {
  return before === undefined ? after === undefined : after !== undefined && Buffer.from(after).equals(before.bytes);
}

function checkNumber(files: number): void {
  if (files === 0 || files > MOST_FILES_AT_ONCE) throw new OrbitrError({ code: 'edit/path', kind: 'terminal', message: `an edit has between 1 and ${MOST_FILES_AT_ONCE} files` });
}
