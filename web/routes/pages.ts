import { rightsKey } from '../door/scoped-api.ts';
import { pageMemory } from '../page-memory.ts';
import { PAGES } from '../pages/page-table.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import { hostName } from '../safety/allowed-hosts.ts';
import type { WebContext } from '../web-context.ts';

/** The pages that are kept fresh, as routes. */
export function pageRoutes({ shell, gauge, apps, notices }: WebContext): readonly Route[] {
  const memory = pageMemory(shell.version, () => performance.now());
  return PAGES.map(({ path, access, make }): Route => ({
    method: 'GET',
    path,
    access,
    answer: (visit) => {
      const { request, response, api, params } = visit;
      const viewer = known(visit);
      const pageHost = hostName(request.headers.host) ?? 'localhost';
      const rendered = memory.get(JSON.stringify([request.path, pageHost, viewer.kind, viewer.name, rightsKey(viewer), notices.unread(viewer)]), () => {
        const page = make(api, params, { now: shell.now(), pageHost, viewer, machine: gauge.latest(), apps });
        return page && shell.render(page.view, { page, title: page.title, path: request.path, viewer });
      });
      if (!rendered) throw new Problem(404, 'There is no such stack', 'It may have been removed, or its file has another name.');
      response.set('ETag', rendered.etag).type('html').send(rendered.html);
    },
  }));
}
