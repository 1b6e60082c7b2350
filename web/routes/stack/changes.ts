import { EditConflict, type EditRequest } from '../../../controller/edits.ts';
import { ACTION_WORDS, actionRequest, type StackAction } from '../../present/stack-actions.ts';
import { previewView } from '../../present/preview-view.ts';
import { Problem } from '../../problem.ts';
import type { Route, Visit } from '../../routing/route.ts';
import { known } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { basisIn, makeFromPage } from '../page-edit.ts';
import { EDIT_STACK } from '../../door/needs.ts';
import { stackHref } from '../../present/stack-href.ts';

const PATH = '/stacks/:stack/change/:action';

/** The buttons of a stack: `GET` shows the edit and its plan, `POST` makes it. Nothing is changed that was not shown. */
export function changeRoutes(context: WebContext): readonly Route[] {
  const { edits, shell } = context;
  const show = async (visit: Visit, fields = visit.query, changed = false): Promise<void> => {
    const { request, action, to } = wanted(visit.params, fields);
    const preview = await edits.preview(request);
    const words = ACTION_WORDS[action];
    const back = stackHref(request.stack);
    visit.response.type('html').send(shell.render('change', {
      title: `${words.word} ${request.stack} · Orbitr`, path: undefined, place: visit.request.path, viewer: known(visit), crumb: request.stack, back, subject: request.stack, words, danger: action === 'remove',
      form: { action: `${back}/change/${action}`, fields: { ...(to !== undefined && { to }), basis: preview.basis } }, nothing: preview.changes.length === 0, changed, preview: previewView(preview),
    }));
  };
  const make = async (visit: Visit): Promise<void> => {
    const { request } = wanted(visit.params, visit.form);
    try {
      await makeFromPage(visit, context, request, { basis: basisIn(visit.form) });
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      visit.response.status(412);
      return show(visit, visit.form, true);
    }
    visit.response.redirect(303, request.kind === 'remove-stack' ? '/' : stackHref(request.stack));
  };
  return [
    { method: 'GET', path: PATH, access: EDIT_STACK, answer: (visit) => show(visit) },
    { method: 'POST', path: PATH, access: EDIT_STACK, body: { kind: 'form', limit: 4096 }, answer: make },
  ];
}

/** @throws Problem 404, 400 */
function wanted({ stack = '', action = '' }: Readonly<Record<string, string>>, fields: URLSearchParams): { readonly request: EditRequest & { readonly stack: string }; readonly action: StackAction; readonly to: string | undefined } {
  const to = fields.get('to') || undefined;
  if (to !== undefined && !/^[0-9a-f]{4,64}$/.test(to)) throw new Problem(400, 'That is no revision', undefined);
  const request = Object.hasOwn(ACTION_WORDS, action) ? actionRequest(stack, action, to) : undefined;
  if (request?.stack === undefined) throw new Problem(404, 'There is nothing here', undefined);
  return { request: { ...request, stack: request.stack } as EditRequest & { readonly stack: string }, action: action as StackAction, to };
}
