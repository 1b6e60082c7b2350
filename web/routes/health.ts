import { Router } from 'express';
import { readOnlyRoute } from './read-only-route.ts';

/** `GET /healthz`: for probes of any origin, so it says nothing else. */
export function healthRoutes(): Router {
  const router = Router();
  readOnlyRoute(router, '/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  return router;
}
