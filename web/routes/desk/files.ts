import { EditConflict } from '../../../controller/edits.ts';
import { checkFormPath } from '../../present/form-path.ts';
import { fileLine } from '../../present/file-line.ts';
import { previewView } from '../../present/preview-view.ts';
import { stackTabs } from '../../present/stack-tabs.ts';
import { Problem } from '../../problem.ts';
import { known, type Route, type Visit } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { basisIn, makeFromPage } from '../page-edit.ts';
import { fileHref, readDesk, stackDesk } from './desk.ts';
import { EDIT_STACK, isAdmitted, READ_FILES } from '../../door/needs.ts';
import { stackHref } from '../../present/stack-href.ts';

const DELETION = '/stacks/:stack/delete/*path';

/** `/stacks/:stack/files`: the files of a stack; and the button that deletes one, with what it would come to. */
export function filesRoutes(context: WebContext): readonly Route[] {
  return [
    { method: 'GET', path: '/stacks/:stack/files', access: READ_FILES, answer: (visit) => list(visit, context) },
    { method: 'GET', path: DELETION, access: EDIT_STACK, answer: (visit) => showDeletion(visit, context) },
    { method: 'POST', path: DELETION, access: EDIT_STACK, body: { kind: 'form', limit: 4096 }, answer: (visit) => makeDeletion(visit, context) },
  ];
}

async function list(visit: Visit, { edits, shell }: WebContext): Promise<void> {
  const stack = visit.params['stack'] ?? '';
  // The form for a new file leads to its editor, which begins empty.
  const wanted = visit.query.get('path')?.trim();
  if (wanted) return visit.response.redirect(303, fileHref(stack, checkFormPath(wanted)));
  const files = await edits.files(stack);
  const viewer = known(visit);
  // A stack of one file has no folder in which others could lie.
  const single = files.length === 1 && /^(?!(?:docker-)?compose\.).*\.ya?ml$/.test(files[0]?.path ?? '') ? files[0]?.path : undefined;
  visit.response.type('html').send(shell.render('files', { title: `Files of ${stack} · Orbitr`, path: undefined, place: visit.request.path, viewer, stack, back: stackHref(stack), tabs: stackTabs(stack, 'files', viewer), single, seal: single === undefined && isAdmitted(EDIT_STACK, viewer, stack) ? `${stackHref(stack)}/seal` : undefined, files: files.map((file) => fileLine(file, { open: fileHref(stack, file.path), remove: single === undefined ? fileHref(stack, file.path, 'delete') : undefined })) }));
}

async function showDeletion(visit: Visit, { edits, shell }: WebContext, changed = false): Promise<void> {
  const { stack, path, request } = await deletion(visit, edits);
  const preview = await edits.preview(request);
  const back = `${stackHref(stack)}/files`;
  visit.response.type('html').send(shell.render('change', {
    title: `Delete ${path} · Orbitr`, path: undefined, place: visit.request.path, viewer: known(visit), crumb: `Files of ${stack}`, back, subject: path, danger: true, changed, nothing: false,
    words: { word: 'Delete', about: 'The file goes from the folder of the stack. What it said stays in the history of the stack, if the stack used it.' },
    form: { action: fileHref(stack, path, 'delete'), fields: { basis: preview.basis } }, preview: previewView(preview),
  }));
}

async function makeDeletion(visit: Visit, context: WebContext): Promise<void> {
  const { stack, request } = await deletion(visit, context.edits);
  try {
    await makeFromPage(visit, context, request, { basis: basisIn(visit.form) });
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    visit.response.status(412);
    return showDeletion(visit, context, true);
  }
  visit.response.redirect(303, `${stackHref(stack)}/files`);
}

async function deletion({ params: { stack = '', path = '' } }: Visit, edits: WebContext['edits']): Promise<{ readonly stack: string; readonly path: string; readonly request: Parameters<WebContext['edits']['preview']>[0] }> {
  const current = await readDesk(stackDesk(stack, path), edits);
  if (current === undefined) throw new Problem(404, 'There is no such file', undefined);
  return { stack, path, request: { kind: 'write-files', stack, files: [{ path, content: undefined, ifMatch: current.etag }] } };
}
