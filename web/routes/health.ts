import type { Route } from '../routing/route.ts';

/** `GET /healthz`: for probes of any origin, so it says nothing else. */
export const healthRoute: Route = { method: 'GET', path: '/healthz', access: 'public', answer: ({ response }) => void response.json({ status: 'ok' }) };
