import type { ControllerApi } from '../../../controller/api.ts';
import type { EditPreview, EditRequest } from '../../../controller/edits.ts';
import { toFormText } from '../../present/form-text.ts';
import { EXAMPLE, readPasted } from '../../present/new-stack.ts';
import { previewView } from '../../present/preview-view.ts';
import { Problem, toProblem } from '../../problem.ts';
import { known, type Route, type Visit } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { makeFromPage } from '../page-edit.ts';
import { TEXT_FORM } from './editor.ts';
import { ADD_SOME, EDIT_STACK, isAdmitted } from '../../door/needs.ts';
import { stackHref } from '../../present/stack-href.ts';

/** How long a new stack may take until the controller knows of it, in ms. Afterwards its page is opened all the same. */
const PATIENCE = 3_000;

interface Shown {
  readonly name: string;
  readonly text: string;
  readonly notes?: readonly string[];
  readonly problem?: { readonly title: string; readonly hint: string | undefined };
  readonly preview?: EditPreview;
}

/** `/new`: first what somebody pastes, then the file that it becomes with what that comes to, then the stack. */
export function newStackRoutes(context: WebContext): readonly Route[] {
  return [
    { method: 'GET', path: '/new', access: ADD_SOME, answer: (visit) => (visit.query.get('from') === 'example' ? takePasted(visit, context, EXAMPLE) : showStart(visit, context, '')) },
    { method: 'POST', path: '/new', access: ADD_SOME, body: TEXT_FORM, answer: (visit) => takeForm(visit, context) },
  ];
}

async function takeForm(visit: Visit, context: WebContext): Promise<void> {
  const { form } = visit;
  if (!form.has('text')) return takePasted(visit, context, toFormText(form.get('pasted') ?? ''));
  const draft: Shown = { name: (form.get('name') ?? '').trim(), text: toFormText(form.get('text') ?? '') };
  if (form.get('do') !== 'create') return showDraft(visit, context, draft);
  const request = requestOf(draft);
  try {
    checkMayAdd(visit, draft.name);
    await makeFromPage(visit, context, request, { evenIfInvalid: form.has('force') });
  } catch (error) {
    visit.response.status(toProblem(error).status);
    return showDraft(visit, context, { ...draft, problem: problemOf(error) });
  }
  await appears(context.api, draft.name);
  visit.response.redirect(303, stackHref(draft.name));
}

async function takePasted(visit: Visit, context: WebContext, pasted: string): Promise<void> {
  if (pasted.trim() === '') return showStart(visit, context, '', { title: 'There is nothing in it yet', hint: 'Paste a compose file or a docker run line.' });
  const read = readPasted(pasted, context.edits.fromDockerRun, namesOf(context));
  if (read.kind === 'wrong') {
    visit.response.status(422);
    return showStart(visit, context, pasted, { title: read.reason, hint: read.hint });
  }
  return showDraft(visit, context, read);
}

async function showStart(visit: Visit, { shell }: WebContext, pasted: string, problem?: Shown['problem']): Promise<void> {
  visit.response.type('html').send(shell.render('new-stack', { title: 'New stack · Orbitr', path: undefined, place: visit.request.path, viewer: known(visit), pasted, problem }));
}

async function showDraft(visit: Visit, context: WebContext, { name, text, notes = [], problem }: Shown): Promise<void> {
  const { edits, shell } = context;
  const draft = { name, text };
  let shown: Pick<Shown, 'preview' | 'problem'> = problem === undefined ? {} : { problem };
  try {
    checkMayAdd(visit, name);
    shown = { ...shown, preview: await edits.preview(requestOf(draft)) };
  } catch (error) {
    shown = { problem: problem ?? problemOf(error) };
  }
  visit.response.type('html').send(shell.render('new-stack-draft', { title: 'New stack · Orbitr', path: undefined, place: visit.request.path, viewer: known(visit), ...draft, notes, problem: shown.problem, preview: shown.preview && previewView(shown.preview) }));
}

function requestOf({ name, text }: Pick<Shown, 'name' | 'text'>): EditRequest {
  return { kind: 'create-stack', stack: name, files: { [`${name}.yaml`]: text } };
}

/** A role on some stacks holds for those that are still to be, too. @throws Problem 403 */
function checkMayAdd(visit: Visit, stack: string): void {
  if (!isAdmitted(EDIT_STACK, known(visit), stack)) throw new Problem(403, 'A stack of this name is not yours to add', 'Your role holds for stacks of other names.');
}

/** What the person can put right; anything else is ours. */
function problemOf(error: unknown): NonNullable<Shown['problem']> {
  const { status, title, hint } = toProblem(error);
  if (status >= 500) throw error;
  return { title, hint };
}

function namesOf({ api }: WebContext): ReadonlySet<string> {
  return new Set(api.stacks().map(({ name }) => name));
}

/** Resolves when the controller knows of a stack, so that its page is there when somebody is led to it. */
async function appears(api: ControllerApi, stack: string): Promise<void> {
  if (api.stack(stack)?.name === stack) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = api.subscribe(() => api.stack(stack)?.name === stack && resolve());
  const timer = setTimeout(resolve, PATIENCE);
  await promise;
  clearTimeout(timer);
  stop();
}
