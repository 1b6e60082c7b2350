import type { CatalogueApi } from '../../controller/catalogue-api.ts';
import { readmeHtml } from '../present/readme-html.ts';
import { diagnosticView } from '../present/diagnostic-view.ts';
import { isElsewhere, sourceLine } from '../present/source-line.ts';
import { Problem } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { ADMIN, INSTALL, isAdmitted, SEE_SOME } from '../door/needs.ts';

const CATEGORIES = ['media', 'productivity', 'development', 'networking', 'monitoring', 'automation', 'database', 'ai', 'security', 'other'] as const;
/** Apps of one page; who looks for more searches. */
const MOST_SHOWN = 120;
const PICTURES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** `/apps`: what there is, what is installed, and one page for each app. Texts of templates are data everywhere. */
export function appsRoutes({ shell }: WebContext, catalogue: CatalogueApi): readonly Route[] {
  return [
    { method: 'GET', path: '/apps', access: SEE_SOME, answer: async (visit) => {
      const { query, response } = visit;
      const filter = { query: (query.get('q') ?? '').slice(0, 200), category: query.get('category') ?? '', source: query.get('source') ?? '' };
      const [found, sources, installed] = await Promise.all([
        catalogue.find({ query: filter.query, ...(filter.category === '' ? {} : { category: filter.category }), ...(filter.source === '' ? {} : { source: filter.source }) }),
        catalogue.sources(),
        catalogue.installed(),
      ]);
      const plain = filter.query === '' && filter.category === '' && filter.source === '';
      response.type('html').send(shell.render('apps', {
        title: 'Apps · Orbitr', path: undefined, place: '/apps', viewer: known(visit), filter, categories: CATEGORIES, sources: sources.map((source) => sourceLine(source, Date.now())), mayRefresh: isAdmitted(ADMIN, known(visit)) && sources.some(isElsewhere),
        installed: plain ? installed.filter(({ stack }) => visit.api.stack(stack)?.name === stack) : [],
        featured: plain ? found.filter(({ featured }) => featured) : [],
        apps: found.filter(({ featured }) => !plain || !featured).slice(0, MOST_SHOWN),
        more: Math.max(0, found.length - MOST_SHOWN), total: found.length,
      }));
    } },
    { method: 'POST', path: '/apps/refresh', access: ADMIN, body: { kind: 'form', limit: 1024 }, answer: async ({ response }) => {
      await catalogue.refresh();
      response.redirect(303, '/apps#catalogues');
    } },
    { method: 'GET', path: '/apps/:id', access: SEE_SOME, answer: async (visit) => {
      const { params: { id = '' }, response } = visit;
      const place = placeOf(visit.query);
      const detail = await catalogue.detail(id, place);
      response.type('html').send(shell.render('app', {
        title: `${detail.entry.name} · Orbitr`, path: undefined, place: '/apps', viewer: known(visit), detail, suffix: placeQuery(place),
        readme: await readmeHtml(detail.readme), changelog: await readmeHtml(detail.changelog), problems: detail.diagnostics.filter(({ severity }) => severity === 'error').map(diagnosticView),
        instances: detail.instances.filter((stack) => visit.api.stack(stack)?.name === stack),
        mayInstall: mayInstall(visit),
      }));
    } },
    { method: 'GET', path: '/apps/:id/picture/*path', access: SEE_SOME, answer: async ({ params: { id = '', path = '' }, query, response }) => {
      const type = PICTURES[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
      const bytes = type === undefined ? undefined : await catalogue.picture(id, path, placeOf(query));
      if (bytes === undefined || type === undefined) throw new Problem(404, 'There is no such picture', undefined);
      // A picture that is opened by itself is a document: it may load and run nothing.
      response.set({ 'Content-Type': type, 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'Cache-Control': 'private, max-age=300' }).send(Buffer.from(bytes));
    } },
  ];
}

export function placeOf(query: URLSearchParams): { readonly source?: string; readonly version?: string } {
  const [source, version] = [query.get('source'), query.get('version')];
  return { ...(source ? { source } : {}), ...(version ? { version } : {}) };
}

/** The same as the end of an address. */
function placeQuery(place: ReturnType<typeof placeOf>): string {
  const text = new URLSearchParams(place).toString();
  return text === '' ? '' : `?${text}`;
}

function mayInstall(visit: Visit): boolean {
  return isAdmitted(INSTALL, known(visit));
}
