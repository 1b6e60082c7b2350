import { publicStatus } from '../../controller/model/public-plan.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../routing/route.ts';

const SEE_SOME = { role: 'viewer', scope: 'read', on: 'something' } as const;
const SEE_STACK = { role: 'viewer', scope: 'read', on: 'stack' } as const;
const ADMIN = { role: 'admin', scope: 'admin', on: 'everything' } as const;

/** `/api/v1`: the same values as the pages, as JSON with an ETag. */
export function apiRoutes(): readonly Route[] {
  return [
    { method: 'GET', path: '/api/v1/overview', access: SEE_SOME, answer: ({ api, response }) => void response.json(api.overview()) },
    { method: 'GET', path: '/api/v1/stacks', access: SEE_SOME, answer: ({ api, response }) => void response.json({ stacks: api.stacks().map(publicStatus) }) },
    {
      method: 'GET',
      path: '/api/v1/stacks/:stack',
      access: SEE_STACK,
      answer: ({ api, response, params: { stack = '' } }) => {
        const status = api.stack(stack);
        if (!status || status.name !== stack) throw new Problem(404, 'There is no such stack', undefined);
        response.json(publicStatus(status));
      },
    },
    {
      method: 'GET',
      path: '/api/v1/stacks/:stack/health',
      access: SEE_STACK,
      answer: ({ api, response, params: { stack = '' } }) => {
        if (api.stack(stack)?.name !== stack) throw new Problem(404, 'There is no such stack', undefined);
        response.json({ containers: api.health(stack) });
      },
    },
    { method: 'GET', path: '/api/v1/volumes', access: SEE_SOME, answer: ({ api, response }) => void response.json({ volumes: api.volumes() }) },
    // What `orbitr dump` prints while a controller runs.
    {
      method: 'GET',
      path: '/api/v1/dump',
      access: ADMIN,
      answer: ({ api, response }) => {
        const { overview, stacks, observation } = api.dump();
        response.json({ schemaVersion: 1, daemon: true, overview, stacks: stacks.map(publicStatus), observation });
      },
    },
  ];
}
