import type { Route } from '../../routing/route.ts';
import { checkRoutes } from '../route-checks.ts';
import { API, get, paged, PAGING } from './api-route.ts';
import { CHECK_SOME, SEE_SOME } from '../../door/needs.ts';

const STACK = { schema: { type: 'string' }, description: 'Only of this stack.' } as const;

/** Names by which apps are reached. */
export function routeListRoutes(): readonly Route[] {
  return [
    get('/routes', SEE_SOME, { id: 'listRoutes', tag: 'Routes', summary: 'Every name: where it leads, whether the proxy took it, its certificate, and its last check', query: { stack: STACK, ...PAGING }, response: { status: 200, schema: 'RouteList', description: 'A page of them' } }, (visit) => {
      const stack = visit.query.get('stack');
      const all = visit.api.routes().filter((route) => stack === null || route.stack === stack);
      const { items, next } = paged(all, visit);
      visit.response.json({ routes: items, total: all.length, ...(next && { next }) });
    }),
    {
      method: 'POST',
      path: `${API}/routes/check`,
      access: CHECK_SOME,
      doc: { id: 'checkRoutes', tag: 'Routes', summary: 'Try the names of routes from the machine that Orbitr runs on: DNS, port, TLS, HTTP. Takes up to half a minute', query: { stack: STACK }, response: { status: 200, schema: 'RouteChecks', description: 'How far one gets by each' }, problems: [404] },
      answer: async (visit) => void visit.response.json({ checks: await checkRoutes(visit, visit.query.get('stack') ?? undefined) }),
    },
  ];
}
