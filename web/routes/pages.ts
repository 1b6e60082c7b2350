import { Problem } from '../problem.ts';
import { PAGES } from '../pages/page-table.ts';
import type { Route } from '../routing/route.ts';
import { hostName } from '../safety/allowed-hosts.ts';
import type { WebContext } from '../web-context.ts';

/** The pages that are kept fresh, as routes. */
export function pageRoutes({ shell }: WebContext): readonly Route[] {
  return PAGES.map(({ path, access, make }): Route => ({
    method: 'GET',
    path,
    access,
    answer: ({ request, response, api, params, identity }) => {
      const page = make(api, params, { now: shell.now(), pageHost: hostName(request.headers.host) ?? 'localhost', viewer: identity });
      if (!page) throw new Problem(404, 'There is no such stack', 'It may have been removed, or its file has another name.');
      response.type('html').send(shell.render(page.view, { page, title: page.title, path: request.path, viewer: identity }));
    },
  }));
}
