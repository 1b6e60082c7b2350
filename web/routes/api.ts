import { Router } from 'express';
import type { ControllerApi } from '../../controller/api.ts';
import { Problem } from '../problem.ts';
import { publicStatus } from '../public-status.ts';
import { readOnlyRoute } from './read-only-route.ts';

/** `/api/v1`: the same values as the pages, as JSON with an ETag. */
export function apiRoutes(api: ControllerApi): Router {
  const router = Router();
  readOnlyRoute(router, '/overview', (_request, response) => {
    response.json(api.overview());
  });
  readOnlyRoute(router, '/stacks', (_request, response) => {
    response.json({ stacks: api.stacks().map(publicStatus) });
  });
  readOnlyRoute(router, '/stacks/:name', (request, response) => {
    const name = request.params['name'];
    const status = typeof name === 'string' ? api.stack(name) : undefined;
    if (!status || status.name !== name) throw new Problem(404, 'There is no such stack', undefined);
    response.json(publicStatus(status));
  });
  return router;
}
