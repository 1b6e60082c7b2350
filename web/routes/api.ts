import { Router } from 'express';
import type { ControllerApi } from '../../controller/api.ts';
import { publicStatus } from '../../controller/model/public-plan.ts';
import { Problem } from '../problem.ts';
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
  readOnlyRoute(router, '/stacks/:name/health', (request, response) => {
    const name = request.params['name'];
    if (typeof name !== 'string' || api.stack(name)?.name !== name) throw new Problem(404, 'There is no such stack', undefined);
    response.json({ containers: api.health(name) });
  });
  readOnlyRoute(router, '/volumes', (_request, response) => {
    response.json({ volumes: api.volumes() });
  });
  // What `orbitr dump` prints while a controller runs.
  readOnlyRoute(router, '/dump', (_request, response) => {
    const { overview, stacks, observation } = api.dump();
    response.json({ schemaVersion: 1, daemon: true, overview, stacks: stacks.map(publicStatus), observation });
  });
  return router;
}
