import type { Express, Request, Response } from 'express';
import type { ControllerApi } from '../../controller/api.ts';
import type { AccessConfig } from '../../controller/config-access.ts';
import { clientAddress } from '../door/credentials.ts';
import type { Door } from '../door/door.ts';
import { scopedApi } from '../door/scoped-api.ts';
import { Problem } from '../problem.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';

export interface RoutingOptions {
  readonly api: ControllerApi;
  readonly door: Door;
  readonly proxies: Pick<AccessConfig, 'isTrustedProxy'>;
}

/** Makes express's routes out of the table. Nothing is looked at, read or answered before the door has let the request in. */
export function registerRoutes(app: Express, routes: readonly Route[], options: RoutingOptions): void {
  for (const [path, at] of Map.groupBy(routes, (route) => route.path)) {
    const here = app.route(path);
    for (const route of at) {
      const method = METHODS[route.method];
      here[method]((request: Request, response: Response) => serve(route, request, response, options));
    }
    const allowed = at.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    // OPTIONS included: nothing here is for other origins.
    here.all(async (request, response) => {
      await options.door.admit(at.every(({ access }) => access === 'public') ? 'public' : 'signed-in', request, undefined);
      response.set('Allow', allowed);
      throw new Problem(405, 'This cannot be done with this address', undefined);
    });
  }
  // What no route knows is told only to whom we know.
  app.use(async (request) => {
    await options.door.admit('signed-in', request, undefined);
    throw new Problem(404, 'There is nothing here', 'The address may be mistyped.');
  });
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

async function serve(route: Route, request: Request, response: Response, { api, door, proxies }: RoutingOptions): Promise<void> {
  const params = paramsOf(request.params);
  const identity = await door.admit(route.access, request, params['stack']);
  const body = await readBody(route.body, request, response);
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  await route.answer({ request, response, identity, api: identity === undefined ? api : scopedApi(api, identity), params, query, ...body, address: clientAddress(request, proxies) });
}

function paramsOf(params: Readonly<Record<string, string | string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : value.join('/')]));
}
