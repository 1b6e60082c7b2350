import type { EditRequest } from '../../../controller/edits.ts';
import { EditConflict } from '../../../controller/edits.ts';
import { fromFormText } from '../../present/form-text.ts';
import { previewView } from '../../present/preview-view.ts';
import { Problem, toProblem } from '../../problem.ts';
import { known, type Route, type Visit } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { basisIn, makeFromPage } from '../page-edit.ts';
import { EDIT_STACK } from '../../door/needs.ts';
import { stackHref } from '../../present/stack-href.ts';

const SEAL = '/stacks/:stack/seal';

/**
 * `/stacks/:stack/seal`: a form that seals a value in a file of the stack, shows the edit, and makes it. What was typed is sealed at once and never sent back: what the
 * second step carries is the sealed text.
 */
export function sealRoutes(context: WebContext): readonly Route[] {
  return [
    { method: 'GET', path: SEAL, access: EDIT_STACK, answer: (visit) => showForm(visit, context, { file: visit.query.get('file') ?? 'secrets.env', name: visit.query.get('name') ?? '' }) },
    { method: 'POST', path: SEAL, access: EDIT_STACK, body: { kind: 'form', limit: 4 * 1024 * 1024 }, answer: (visit) => (visit.form.get('do') === 'save' ? save(visit, context) : preview(visit, context)) },
  ];
}

interface Shown {
  readonly file: string;
  readonly name: string;
  readonly problem?: { readonly title: string; readonly hint: string | undefined };
  /** One value sealed on its own, to be copied. */
  readonly sealed?: string;
}

function showForm(visit: Visit, { shell }: WebContext, { file, name, problem, sealed }: Shown): void {
  const stack = visit.params['stack'] ?? '';
  const href = stackHref(stack);
  visit.response.type('html').send(shell.render('seal', { title: `Seal a secret of ${stack} · Orbitr`, path: undefined, place: visit.request.path, viewer: known(visit), stack, action: `${href}/seal`, back: `${href}/files`, file, name, problem, sealed }));
}

async function preview(visit: Visit, context: WebContext): Promise<void> {
  const { form, params: { stack = '' }, response } = visit;
  const [file, name, value] = [(form.get('file') ?? '').trim(), (form.get('name') ?? '').trim(), form.get('value') ?? ''];
  try {
    if (value === '') throw new Problem(400, 'There is no value to seal', undefined);
    if (form.get('do') === 'single') return showForm(visit, context, { file, name, sealed: await context.edits.seal(value) });
    const request = await context.edits.draftSecret({ stack, path: file, name }, value);
    await showEdit(visit, context, request, name);
  } catch (error) {
    const { status, title, hint } = toProblem(error);
    if (status >= 500) throw error;
    response.status(status);
    showForm(visit, context, { file, name, problem: { title, hint } });
  }
}

async function showEdit(visit: Visit, { edits, shell }: WebContext, request: EditRequest, name: string): Promise<void> {
  if (request.kind !== 'write-files' || request.stack === undefined) throw new Error('sealing writes a file of a stack');
  const [write] = request.files;
  const [outcome, href] = [await edits.preview(request), stackHref(request.stack)];
  visit.response.type('html').send(shell.render('change', {
    title: `Seal ${name} · Orbitr`, path: undefined, place: visit.request.path, viewer: known(visit), crumb: `Files of ${request.stack}`, back: `${href}/files`, subject: name, danger: false, changed: false, nothing: outcome.changes.length === 0,
    words: { word: 'Save sealed', about: 'Only who has the private key can read the value. This page cannot show it again.' },
    form: { action: `${href}/seal`, fields: { do: 'save', name, file: write?.path ?? '', content: String(write?.content ?? ''), etag: write?.ifMatch ?? '', basis: outcome.basis } }, preview: previewView(outcome),
  }));
}

async function save(visit: Visit, context: WebContext): Promise<void> {
  const { form, params: { stack = '' } } = visit;
  const [file, name] = [form.get('file') ?? '', form.get('name') ?? ''];
  // A sealed file has line feeds only.
  const content = fromFormText(form.get('content') ?? '', undefined);
  const request: EditRequest = { kind: 'write-files', stack, files: [{ path: file, content, ifMatch: form.get('etag') ?? '' }] };
  try {
    await makeFromPage(visit, context, request, { basis: basisIn(form), message: `${stack}: seal ${name} in ${file}` });
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    visit.response.status(412);
    return showForm(visit, context, { file, name, problem: { title: 'Somebody else changed the file meanwhile, so nothing was saved', hint: 'Type the value again.' } });
  }
  visit.response.redirect(303, `${stackHref(stack)}/files`);
}
