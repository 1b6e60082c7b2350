import type { EditRequest, Edits, FileText } from '../../../controller/edits.ts';
import { NO_FILE } from '../../../controller/edits.ts';
import { OrbitrError } from '../../../controller/model/errors.ts';
import { fromFormText } from '../../present/form-text.ts';
import { Problem } from '../../problem.ts';
import { stackHref } from '../../present/stack-href.ts';

/** One file on an editor's page: where it is, and where it is reached. */
export interface Desk {
  readonly place: { readonly stack: string | undefined; readonly path: string };
  /** Of the editor: GET shows it, POST previews and saves. */
  readonly href: string;
  /** Where somebody goes when they are done. */
  readonly back: { readonly href: string; readonly word: string };
  /** Which keys are offered while one types; undefined: none are known. */
  readonly schema: 'stack' | 'settings' | undefined;
}

export function fileHref(stack: string, path: string, under = 'files'): string {
  return `${stackHref(stack)}/${under}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The desk of a stack's file. `isStackFile`: it is one of those that make up the stack. */
export function stackDesk(stack: string, path: string): Desk {
  const isCompose = /^(?:(?:docker-)?compose(?:\.override)?|[a-z0-9][a-z0-9-]*)\.ya?ml$/.test(path);
  return { place: { stack, path }, href: fileHref(stack, path), back: { href: `${stackHref(stack)}/files`, word: `Files of ${stack}` }, schema: isCompose ? 'stack' : undefined };
}

export const SETTINGS_DESK: Desk = { place: { stack: undefined, path: 'orbitr.yaml' }, href: '/settings/text', back: { href: '/', word: 'Stacks' }, schema: 'settings' };

/** @returns undefined when there is no such file, but could be one @throws OrbitrError `edit/…` */
export async function readDesk({ place }: Desk, edits: Edits): Promise<FileText | undefined> {
  try {
    const file = await edits.read(place);
    // A page cannot carry it: the browser would make another character of it.
    if (file.text.includes('\0')) throw new Problem(422, `${place.path} is not text`, 'Change it on the machine itself.');
    return file;
  } catch (error) {
    if (error instanceof OrbitrError && error.code === 'edit/no-such-file') return undefined;
    throw error;
  }
}

/** The edit that writes what somebody typed over what the file says now. */
export function deskRequest({ place }: Desk, submitted: string, current: FileText | undefined): EditRequest {
  return { kind: 'write-files', stack: place.stack, files: [{ path: place.path, content: fromFormText(submitted, current?.text), ifMatch: etagOf(current) }] };
}

export function etagOf(current: FileText | undefined): string {
  return current?.etag ?? NO_FILE;
}
