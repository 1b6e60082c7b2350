import type { EditRequest } from '../../controller/edits.ts';
import { InvalidEdit } from '../../controller/edits.ts';
import { diagnosticView } from '../present/diagnostic-view.ts';
import { previewView } from '../present/preview-view.ts';
import { settingsFields, settingsFrom } from '../present/settings-form.ts';
import { Problem } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { makeFromPage } from './page-edit.ts';
import { ADMIN } from '../door/needs.ts';

const FORM = { kind: 'form', limit: 16_384 } as const;

/** `/settings`: the common keys of `orbitr.yaml` as a form; the edit is shown before it is made. */
export function settingsRoutes(context: WebContext): readonly Route[] {
  const { edits, shell } = context;
  const send = (visit: Visit, view: string, data: object): void => void visit.response.type('html').send(shell.render(view, { title: 'Settings · Orbitr', path: undefined, place: '/settings', viewer: known(visit), ...data }));
  const show = async (visit: Visit): Promise<void> => {
    try {
      const { values, etag } = await edits.settings();
      send(visit, 'settings', { fields: settingsFields(values), etag, saved: visit.query.has('saved'), diagnostics: [], folder: visit.api.overview().stacksDirectory });
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      send(visit, 'settings', { fields: undefined, diagnostics: error.diagnostics.map(diagnosticView), folder: visit.api.overview().stacksDirectory });
    }
  };
  const preview = async (visit: Visit): Promise<void> => {
    const request = wanted(visit.form);
    const shown = await edits.preview(request);
    send(visit, 'settings-change', { fields: settingsFields(request.values), etag: request.ifMatch, nothing: shown.changes.length === 0, preview: previewView(shown) });
  };
  const make = async (visit: Visit): Promise<void> => {
    await makeFromPage(visit, context, wanted(visit.form));
    visit.response.redirect(303, '/settings?saved');
  };
  return [
    { method: 'GET', path: '/settings', access: ADMIN, answer: show },
    { method: 'POST', path: '/settings/preview', access: ADMIN, body: FORM, answer: preview },
    { method: 'POST', path: '/settings', access: ADMIN, body: FORM, answer: make },
  ];
}

/** @throws Problem 400 */
function wanted(form: URLSearchParams): EditRequest & { readonly kind: 'set-settings' } {
  const ifMatch = form.get('etag') ?? '';
  if (!/^(?:none|[0-9a-f]{64})$/.test(ifMatch)) throw new Problem(400, 'The form does not say which file it is about', 'Open the settings again.');
  return { kind: 'set-settings', stack: undefined, values: settingsFrom(form), ifMatch };
}
