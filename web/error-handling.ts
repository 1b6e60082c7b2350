import type { ErrorRequestHandler, RequestHandler } from 'express';
import { Problem, toProblem } from './problem.ts';
import type { Shell } from './shell.ts';
import type { WebLog } from './web-log.ts';

/** The last route: what no other route knows does not exist. */
export const notFound: RequestHandler = () => {
  throw new Problem(404, 'There is nothing here', 'The address may be mistyped.');
};

/** Answers errors as a page, or as problem+json (RFC 9457) under `/api`. Never shows a stack trace; express knows an error handler by its four parameters. */
export function errorHandler(shell: Shell, log: WebLog): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    const { status, title, hint } = toProblem(thrown);
    if (status >= 500) log.error({ err: thrown as unknown, method: request.method, path: request.path }, 'request failed');
    if (response.headersSent) return next(thrown);
    response.status(status);
    if (request.path === '/api' || request.path.startsWith('/api/')) {
      response.type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title, status, ...(hint !== undefined && { detail: hint }) }));
    } else {
      response.type('html').send(shell.render('problem', { title: `${title} · Orbitr`, path: undefined, status, heading: title, hint }));
    }
  };
}
