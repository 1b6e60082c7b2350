import type { CatalogueApi, InstallPreview, InstallRequest } from '../../controller/catalogue-api.ts';
import type { EditAuthor } from '../../controller/edits.ts';
import { withoutSecrets } from '../../controller/model/without-secrets.ts';
import { diagnosticView } from '../present/diagnostic-view.ts';
import { installRequest } from '../present/install-request.ts';
import { previewView } from '../present/preview-view.ts';
import { readmeHtml } from '../present/readme-html.ts';
import { problemBeside } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import { hostName } from '../safety/allowed-hosts.ts';
import type { WebContext } from '../web-context.ts';
import { INSTALL } from '../door/needs.ts';
import { placeOf } from './apps.ts';

const FORM = { kind: 'form', limit: 256 * 1024 } as const;

/** `/apps/:id/install`: the form, then the same form with what it would do below, then the installation. Nothing needs a script. */
export function installRoutes({ shell }: WebContext, catalogue: CatalogueApi): readonly Route[] {
  const show = async (visit: Visit, request: InstallRequest, more: { readonly preview?: InstallPreview; readonly problem?: string } = {}): Promise<void> => {
    const form = await catalogue.form(request);
    const detail = await catalogue.detail(request.id, placeOf(visit.form.size > 0 ? visit.form : visit.query));
    // What was typed goes back to who typed it, and into no cache.
    visit.response.set('Cache-Control', 'no-store').type('html').send(shell.render('app-install', {
      title: `Install ${detail.entry.name} · Orbitr`, path: undefined, place: '/apps', viewer: known(visit), entry: detail.entry, requirements: detail.requirements, form, ...more,
      typed: typedSecrets(visit.form), granted: request.consent ?? [], preview: more.preview && previewOf(more.preview),
    }));
  };
  return [
    { method: 'GET', path: '/apps/:id/install', access: INSTALL, answer: (visit) => {
      const host = reachedBy(visit);
      return show(visit, { id: visit.params['id'] ?? '', ...placeOf(visit.query), ...(host === undefined ? {} : { host }) });
    } },
    { method: 'POST', path: '/apps/:id/install', access: INSTALL, body: FORM, answer: async (visit) => {
      const request = installRequest(visit.params['id'] ?? '', visit.form, reachedBy(visit));
      const step = visit.form.get('step');
      if (step === 'form') return show(visit, request);
      if (step !== 'install') return show(visit, request, { preview: await catalogue.preview(request) });
      try {
        const installed = await catalogue.install(request, authorOf(visit));
        visit.response.type('html').send(shell.render('app-installed', { title: `${installed.stack} · Orbitr`, path: undefined, place: '/apps', viewer: known(visit), installed, notes: await readmeHtml(installed.notes) }));
      } catch (error) {
        const { status, text } = problemBeside(error);
        visit.response.status(status);
        await show(visit, request, { problem: text });
      }
    } },
  ];
}

/** By which the browser reached Orbitr: the guard let that name in, and the other ports of this machine are most likely reached by it, too. */
function reachedBy({ request }: Visit): string | undefined {
  return hostName(request.headers.host);
}

export function authorOf(visit: Visit): EditAuthor {
  return { via: 'page', actor: known(visit).name };
}

/** Secrets that were typed, so that the next step need not ask again. */
function typedSecrets(form: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...form].filter(([key]) => key.startsWith('gen.') || key.startsWith('in.')).map(([key, value]) => [key.slice(key.indexOf('.') + 1), value]));
}

function previewOf({ stacks, consent, problems }: InstallPreview): unknown {
  return {
    consent,
    problems: [...problems, ...stacks.flatMap(({ stack, problems: found }) => found.map(({ message }) => `${stack}: ${message}`))],
    stacks: stacks.map(({ stack, app, edit, requirements, diagnostics }) => ({ stack, app, requirements, diagnostics: diagnostics.filter(({ severity }) => severity === 'error').map(diagnosticView), edit: edit && previewView(withoutSecrets(edit)) })),
    ready: problems.length === 0 && stacks.every(({ edit }) => edit !== undefined && edit.outcome.kind !== 'invalid'),
  };
}
