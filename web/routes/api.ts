import type { StreamHouse } from '../streams/stream-house.ts';
import type { Route } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { accessRoutes } from './api/access.ts';
import { auditRoutes } from './api/audit.ts';
import { editRoutes } from './api/edits.ts';
import { routeListRoutes } from './api/routes.ts';
import { stackRoutes } from './api/stacks.ts';
import { streamRoutes } from './api/streams.ts';
import { ADMIN } from '../door/needs.ts';
import { get } from './api/api-route.ts';
import { publicStatus } from '../../controller/model/public-plan.ts';

/** `/api/v1`: all that the pages can do, for programs. */
export function apiRoutes(context: WebContext, house: StreamHouse): readonly Route[] {
  return [
    ...stackRoutes(),
    ...routeListRoutes(),
    ...editRoutes(context),
    ...streamRoutes(house),
    ...auditRoutes(context),
    ...accessRoutes(context),
    // What `orbitr dump` prints while a controller runs.
    get('/dump', ADMIN, { id: 'getDump', tag: 'System', summary: 'Queue, last observation and last plans, for a bug report', response: { status: 200, schema: 'Dump', description: 'Without secrets' } }, ({ api, response }) => {
      const { overview, stacks, observation } = api.dump();
      response.json({ schemaVersion: 1, daemon: true, overview, stacks: stacks.map(publicStatus), observation });
    }),
  ];
}
