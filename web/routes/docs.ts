import { readmeHtml } from '../present/readme-html.ts';
import { openApiDocument } from '../openapi/document.ts';
import { docsView } from '../openapi/docs-view.ts';
import type { Route } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';

/** The description of the HTTP API: for programs, and for people. @param routes asked for late, because these are among them */
export function docsRoutes({ api, shell }: WebContext, routes: () => readonly Route[]): readonly Route[] {
  const document = (): Readonly<Record<string, unknown>> => openApiDocument(routes(), api.overview().version);
  return [
    { method: 'GET', path: '/api/v1/openapi.json', access: 'signed-in', answer: ({ response }) => void response.json(document()) },
    { method: 'GET', path: '/docs/api', access: 'signed-in', answer: async (visit) => {
      const docs = docsView(document());
      visit.response.type('html').send(shell.render('api-docs', { title: 'HTTP API · Orbitr', path: undefined, viewer: known(visit), docs, about: await readmeHtml(docs.about) }));
    } },
  ];
}
