import type { Request, Response, Router } from 'express';
import { Problem } from '../problem.ts';

/** Registers a route that can only be read; any other method is 405 with `Allow`, OPTIONS included, because nothing here is for other origins. */
export function readOnlyRoute(router: Router, path: string, answer: (request: Request, response: Response) => void): void {
  router
    .route(path)
    .get(answer)
    .all((_request, response) => {
      response.set('Allow', 'GET, HEAD');
      throw new Problem(405, 'This address can only be read', undefined);
    });
}
