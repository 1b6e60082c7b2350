import type { CatalogueApi, UpdatePreview, UpdateRequest } from '../../../controller/catalogue-api.ts';
import { withoutSecrets } from '../../../controller/model/without-secrets.ts';
import { previewView } from '../../present/preview-view.ts';
import { readmeHtml } from '../../present/readme-html.ts';
import { stackHref } from '../../present/stack-href.ts';
import { Problem, problemBeside } from '../../problem.ts';
import type { Route, Visit } from '../../routing/route.ts';
import { known } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { authorOf } from '../apps-install.ts';
import { EDIT_STACK } from '../../door/needs.ts';

const FORM = { kind: 'form', limit: 64 * 1024 } as const;

/** `/stacks/:stack/app`: where a stack came from, what is new for it, what both sides changed, and its removal. */
export function stackAppRoutes({ shell }: WebContext, catalogue: CatalogueApi): readonly Route[] {
  /** A new version that is not right is no reason to hide the rest: what was installed can still be looked at, and removed. */
  const previewOf = async (request: UpdateRequest): Promise<{ readonly update?: UpdatePreview; readonly refused?: string }> => {
    try {
      return { update: await catalogue.previewUpdate(request) };
    } catch (error) {
      return { refused: problemBeside(error).text };
    }
  };
  const show = async (visit: Visit, request: UpdateRequest, problem?: string): Promise<void> => {
    const app = (await catalogue.installed()).find(({ stack }) => stack === request.stack);
    if (app === undefined) throw new Problem(404, 'This stack did not come from a catalogue', undefined);
    const { update, refused } = app.update === undefined ? {} : await previewOf(request);
    visit.response.type('html').send(shell.render('stack-app', {
      title: `${request.stack}: app · Orbitr`, path: undefined, place: stackHref(request.stack), viewer: known(visit), stack: request.stack, app, problem: problem ?? refused,
      update: update && { ...update, changelog: await readmeHtml(update.changelog), edit: update.edit && previewView(withoutSecrets(update.edit)) },
      resolutions: request.resolutions ?? {}, granted: request.consent ?? [],
    }));
  };
  return [
    { method: 'GET', path: '/stacks/:stack/app', access: EDIT_STACK, answer: (visit) => show(visit, { stack: visit.params['stack'] ?? '' }) },
    { method: 'POST', path: '/stacks/:stack/app', access: EDIT_STACK, body: FORM, answer: async (visit) => {
      const request = updateRequest(visit.params['stack'] ?? '', visit.form);
      if (visit.form.get('step') !== 'update') return show(visit, request);
      try {
        await catalogue.update(request, authorOf(visit));
        visit.response.redirect(303, stackHref(request.stack));
      } catch (error) {
        const { status, text } = problemBeside(error);
        visit.response.status(status);
        await show(visit, request, text);
      }
    } },
    { method: 'GET', path: '/stacks/:stack/app/remove', access: EDIT_STACK, answer: async (visit) => {
      const { params: { stack = '' }, response } = visit;
      const removal = await catalogue.previewRemoval(stack);
      response.type('html').send(shell.render('stack-app-remove', { title: `Remove ${stack} · Orbitr`, path: undefined, place: stackHref(stack), viewer: known(visit), stack, removal, edit: previewView(withoutSecrets(removal.edit)) }));
    } },
    { method: 'POST', path: '/stacks/:stack/app/remove', access: EDIT_STACK, body: FORM, answer: async (visit) => {
      await catalogue.remove(visit.params['stack'] ?? '', authorOf(visit));
      visit.response.redirect(303, '/');
    } },
  ];
}

/** `key.N` names a value that both changed, `take.N` says whose is taken. */
function updateRequest(stack: string, form: URLSearchParams): UpdateRequest {
  const resolutions: Record<string, 'mine' | 'theirs'> = Object.create(null) as Record<string, 'mine'>;
  for (const [field, key] of form) {
    const taken = form.get(`take.${field.slice('key.'.length)}`);
    if (field.startsWith('key.') && (taken === 'mine' || taken === 'theirs')) resolutions[key] = taken;
  }
  return { stack, resolutions, consent: form.getAll('grant') };
}
