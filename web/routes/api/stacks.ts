import type { ControllerApi } from '../../../controller/api.ts';
import { publicStatus } from '../../../controller/model/public-plan.ts';
import type { StackStatus } from '../../../controller/model/status.ts';
import { Problem } from '../../problem.ts';
import type { Route } from '../../routing/route.ts';
import { SEE_ALL, SEE_SOME, SEE_STACK } from '../../door/needs.ts';
import { get, paged, PAGING } from './api-route.ts';

/** What the controller knows of stacks. */
export function stackRoutes(): readonly Route[] {
  return [
    get('/overview', SEE_SOME, { id: 'getOverview', tag: 'Stacks', summary: 'The controller, the engine and the queue', response: { status: 200, schema: 'Overview', description: 'Now' } }, ({ api, response }) => void response.json(api.overview())),
    get('/stacks', SEE_SOME, { id: 'listStacks', tag: 'Stacks', summary: 'All stacks, sorted by name', query: PAGING, response: { status: 200, schema: 'StackList', description: 'A page of them' } }, (visit) => {
      const all = visit.api.stacks();
      const { items, next } = paged(all, visit);
      visit.response.json({ stacks: items.map(publicStatus), total: all.length, ...(next && { next }) });
    }),
    get('/stacks/:stack', SEE_STACK, { id: 'getStack', tag: 'Stacks', summary: 'One stack', response: { status: 200, schema: 'Status', description: 'The stack' } }, ({ api, response, params }) => void response.json(publicStatus(stackOf(api, params)))),
    get('/stacks/:stack/plan', SEE_STACK, { id: 'getPlan', tag: 'Stacks', summary: 'What is to be done, or was done last', response: { status: 200, schema: 'Plan', description: 'The plan' } }, ({ api, response, params }) => {
      const { plan } = publicStatus(stackOf(api, params));
      if (plan === undefined) throw new Problem(404, 'Nothing was to be done since Orbitr started', undefined);
      response.json(plan);
    }),
    get('/stacks/:stack/operations', SEE_STACK, { id: 'listStackOperations', tag: 'Stacks', summary: 'What was done to a stack, newest first', query: PAGING, response: { status: 200, schema: 'OperationList', description: 'A page of them' } }, (visit) => {
      const { name } = stackOf(visit.api, visit.params);
      const { items, next } = paged(visit.api.activity(Infinity).filter(({ subject }) => subject.stack === name), visit);
      visit.response.json({ operations: items, ...(next && { next }) });
    }),
    get('/stacks/:stack/health', SEE_STACK, { id: 'getHealth', tag: 'Stacks', summary: 'The last health checks of its containers', response: { status: 200, schema: 'Health', description: 'By container' } }, ({ api, response, params }) => void response.json({ containers: api.health(stackOf(api, params).name) })),
    get('/stacks/:stack/history', SEE_STACK, { id: 'getHistory', tag: 'Stacks', summary: 'Its revisions, newest first', response: { status: 200, schema: 'History', description: 'What is known of them' } }, async ({ api, response, params }) => void response.json({ revisions: await api.history(stackOf(api, params).name) })),
    get('/operations', SEE_SOME, { id: 'listOperations', tag: 'Stacks', summary: 'What was done to any stack, newest first', query: PAGING, response: { status: 200, schema: 'OperationList', description: 'A page of them' } }, (visit) => {
      const { items, next } = paged(visit.api.activity(Infinity), visit);
      visit.response.json({ operations: items, ...(next && { next }) });
    }),
    get('/queue', SEE_SOME, { id: 'getQueue', tag: 'System', summary: 'Stacks that wait for a pass, or are worked on', response: { status: 200, schema: 'Queue', description: 'Now' } }, ({ api, response }) => void response.json(api.overview().queue)),
    get('/volumes', SEE_SOME, { id: 'listVolumes', tag: 'System', summary: 'Every volume that Orbitr made, and who needs it', response: { status: 200, schema: 'VolumeLedger', description: 'The ledger' } }, ({ api, response }) => void response.json({ volumes: api.volumes() })),
    get('/objects', SEE_SOME, { id: 'listObjects', tag: 'System', summary: 'Containers, networks, volumes and images of the engine, ours and (for who sees everything) foreign', response: { status: 200, schema: 'Objects', description: 'As seen last' } }, ({ api, response }) => void response.json(api.objects())),
    ...(['containers', 'networks', 'volumes', 'images'] as const).map((kind) =>
      get(`/engine/${kind}`, SEE_SOME, { id: `listEngine${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, tag: 'System', summary: `The engine's ${kind}`, query: PAGING, response: { status: 200, schema: 'Document', description: 'A page of them' } }, (visit) => {
        const { items, next } = paged<unknown>(visit.api.objects()[kind], visit);
        visit.response.json({ [kind]: items, ...(next && { next }) });
      })),
    get('/machine', SEE_ALL, { id: 'getMachine', tag: 'System', summary: 'Processors, memory and disk of the machine', response: { status: 200, schema: 'Machine', description: 'Now' } }, async ({ api, response }) => void response.json(await api.machine())),
    get('/disk', SEE_ALL, { id: 'getDiskUsage', tag: 'System', summary: 'What is on the engine’s disk, by kind; slow, because the engine looks at every file', response: { status: 200, schema: 'DiskUsage', description: 'At most a minute old' } }, async ({ api, response }) => void response.json(await api.diskUsage())),
    get('/use', SEE_SOME, { id: 'getUse', tag: 'System', summary: 'What every running container uses', response: { status: 200, schema: 'UseList', description: 'At most ten seconds old' } }, async ({ api, response }) => void response.json({ use: await api.use() })),
  ];
}

/** @throws Problem 404 */
export function stackOf(api: ControllerApi, { stack = '' }: Readonly<Record<string, string>>): StackStatus {
  const status = api.stack(stack);
  // A lookup in a plain object would find `constructor`; believe only a status that carries the name.
  if (status?.name !== stack) throw new Problem(404, 'There is no such stack', undefined);
  return status;
}
