import type { CatalogueApi, InstallRequest } from '../../../controller/catalogue-api.ts';
import type { InstallApp } from '../../../schemas/generated/api-requests.ts';
import { publicInstall, publicRemoval, publicUpdate } from '../../present/public-app.ts';
import type { Route } from '../../routing/route.ts';
import { placeOf } from '../apps.ts';
import { get, paged, PAGING, take } from './api-route.ts';
import { authorOf } from './edits.ts';
import { ADMIN, EDIT_STACK, INSTALL, SEE_SOME } from '../../door/needs.ts';

const TAG = 'Apps';
const FILTERS = {
  q: { schema: { type: 'string' }, description: 'Words; the best match comes first.' },
  category: { schema: { type: 'string' }, description: 'Only of this category.' },
  type: { schema: { type: 'string', enum: ['app', 'tool', 'integration', 'theme'] }, description: 'Only of this type.' },
  source: { schema: { type: 'string' }, description: 'Only of this catalogue.' },
} as const;
const PLACE = {
  source: { schema: { type: 'string' }, description: 'Of this catalogue; the first one that has it when left out.' },
  version: { schema: { type: 'string' }, description: 'The newest that runs here when left out.' },
} as const;

/** Apps over HTTP, with the same rights as on the pages. Texts of templates are data: README and notes are the Markdown of a third party. */
export function appApiRoutes(catalogue: CatalogueApi): readonly Route[] {
  return [
    get('/apps', SEE_SOME, { id: 'listApps', tag: TAG, summary: 'Apps of all catalogues, the newest version of each', query: { ...FILTERS, ...PAGING }, response: { status: 200, schema: 'AppList', description: 'What fits' } }, async (visit) => {
      const given = Object.fromEntries(['category', 'type', 'source'].flatMap((name) => (visit.query.get(name) ? [[name, visit.query.get(name) ?? '']] : [])));
      const { items, ...more } = paged(await catalogue.find({ ...given, query: (visit.query.get('q') ?? '').slice(0, 200) }), visit);
      visit.response.json({ apps: items, ...more });
    }),
    get('/apps/:id', SEE_SOME, { id: 'readApp', tag: TAG, summary: 'Everything about an app', query: PLACE, response: { status: 200, schema: 'App', description: 'What it is, needs, and may do' }, problems: [404] }, async ({ params, query, response, api }) => {
      const detail = await catalogue.detail(params['id'] ?? '', placeOf(query));
      response.json({ ...detail, instances: detail.instances.filter((stack) => api.stack(stack) !== undefined) });
    }),
    take('POST', '/apps/:id/form', { ...INSTALL, scope: 'read' }, 'InstallApp', { id: 'fillInForm', tag: TAG, summary: 'What an installation asks, with proposals, and what is wrong with the answers so far', request: { example: {} }, response: { status: 200, schema: 'AppForm', description: 'Nothing is written' }, problems: [404, 422] }, async ({ params, response }, body) => {
      response.json(await catalogue.form(requestOf(params['id'] ?? '', body)));
    }),
    take('POST', '/apps/:id/preview', { ...INSTALL, scope: 'read' }, 'InstallApp', { id: 'previewInstall', tag: TAG, summary: 'The files of an installation, what they would do, and what stands in the way', response: { status: 200, schema: 'InstallPreview', description: 'Nothing is written' }, problems: [404, 422] }, async ({ params, response }, body) => {
      response.json(publicInstall(await catalogue.preview(requestOf(params['id'] ?? '', body))));
    }),
    take('POST', '/apps/:id/install', INSTALL, 'InstallApp', { id: 'installApp', tag: TAG, summary: 'Write an app into stacks/', response: { status: 201, schema: 'InstalledApp', description: 'Its files are written; the controller does the rest' }, problems: [404, 409, 422] }, async (visit, body) => {
      visit.response.status(201).json(await catalogue.install(requestOf(visit.params['id'] ?? '', body), authorOf(visit, body.message)));
    }),
    get('/installed-apps', SEE_SOME, { id: 'listInstalledApps', tag: TAG, summary: 'Stacks that came from a catalogue, and what is new for them', response: { status: 200, schema: 'InstalledAppList', description: 'By name' } }, async ({ response, api }) => {
      response.json({ apps: (await catalogue.installed()).filter(({ stack }) => api.stack(stack) !== undefined) });
    }),
    take('POST', '/stacks/:stack/app/preview', { ...EDIT_STACK, scope: 'read' }, 'UpdateApp', { id: 'previewAppUpdate', tag: TAG, summary: 'What an update would change, keep, and ask for', response: { status: 200, schema: 'UpdatePreview', description: 'Nothing is written' }, problems: [422] }, async ({ params, response }, body) => {
      response.json(publicUpdate(await catalogue.previewUpdate({ ...body, stack: params['stack'] ?? '' })));
    }),
    take('POST', '/stacks/:stack/app/update', EDIT_STACK, 'UpdateApp', { id: 'updateApp', tag: TAG, summary: 'Merge a new version into the files of a stack', response: { status: 200, schema: 'InstalledApp', description: 'It is merged; what the user changed stays' }, problems: [409, 422] }, async (visit, { message, ...body }) => {
      visit.response.json(await catalogue.update({ ...body, stack: visit.params['stack'] ?? '' }, authorOf(visit, message)));
    }),
    take('POST', '/stacks/:stack/app/remove', EDIT_STACK, 'RemoveApp', { id: 'removeApp', tag: TAG, summary: 'Take the files of an app away; its volumes stay', response: { status: 200, schema: 'AppRemoval', description: 'What went, or with dryRun would go' }, problems: [409, 422] }, async (visit, { message, dryRun }) => {
      const stack = visit.params['stack'] ?? '';
      visit.response.json(publicRemoval(await (dryRun === true ? catalogue.previewRemoval(stack) : catalogue.remove(stack, authorOf(visit, message)))));
    }),
    get('/catalogues', SEE_SOME, { id: 'listCatalogues', tag: TAG, summary: 'Where apps come from', response: { status: 200, schema: 'CatalogueList', description: 'In the order of their priority' } }, async ({ response }) => void response.json({ catalogues: await catalogue.sources() })),
    take('POST', '/catalogues/refresh', ADMIN, 'Nothing', { id: 'refreshCatalogues', tag: TAG, summary: 'Fetch catalogues that are elsewhere anew', request: { example: {} }, response: { status: 200, schema: 'CatalogueList', description: 'What failed is said in "problem"; what was fetched before is used then' } }, async ({ response }) => void response.json({ catalogues: await catalogue.refresh() })),
  ];
}

function requestOf(id: string, { message: _message, ...body }: InstallApp): InstallRequest {
  return { ...body, id };
}
