import { Router } from 'express';
import type { ControllerApi } from '../../controller/api.ts';
import { findPage } from '../pages/find-page.ts';
import { Problem } from '../problem.ts';
import { hostName } from '../safety/allowed-hosts.ts';
import type { Shell } from '../shell.ts';
import { readOnlyRoute } from './read-only-route.ts';

/** The HTML pages: `/` and `/stacks/:name`. */
export function pageRoutes(api: ControllerApi, shell: Shell): Router {
  const router = Router();
  for (const route of ['/', '/stacks/:name']) {
    readOnlyRoute(router, route, (request, response) => {
      const page = findPage(api, request.path, { now: shell.now(), pageHost: hostName(request.headers.host) ?? 'localhost' });
      if (!page) throw new Problem(404, 'There is no such stack', 'It may have been removed, or its file has another name.');
      response.type('html').send(shell.render(page.view, { page, title: page.title, path: request.path }));
    });
  }
  return router;
}
