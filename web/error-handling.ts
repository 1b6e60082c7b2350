import type { ErrorRequestHandler } from 'express';
import { NotSignedIn, toProblem } from './problem.ts';
import type { Shell } from './shell.ts';
import type { WebLog } from './web-log.ts';

export interface ErrorHandling {
  readonly shell: Shell;
  readonly log: WebLog;
  /** What a stranger sees in place of a page. @param to where to go afterwards */
  readonly doorPage: (to: string) => Promise<string>;
}

/** Answers errors as a page, or as problem+json (RFC 9457) for programs. Never shows a stack trace; express knows an error handler by its four parameters. */
export function errorHandler({ shell, log, doorPage }: ErrorHandling): ErrorRequestHandler {
  return async (thrown, request, response, _next) => {
    const { status, title, hint, members } = toProblem(thrown);
    if (status >= 500) log.error({ err: thrown as unknown, method: request.method, path: request.path }, 'request failed');
    // What has begun cannot become a problem any more.
    if (response.headersSent) return void response.destroy();
    response.status(status);
    if (isForPrograms(request.path)) {
      if (thrown instanceof NotSignedIn) response.set('WWW-Authenticate', 'Bearer realm="orbitr"');
      response.type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title, status, ...(hint !== undefined && { detail: hint }), ...members }));
    } else if (thrown instanceof NotSignedIn) response.set('Cache-Control', 'no-store').type('html').send(await doorPage(request.method === 'GET' ? request.originalUrl : '/'));
    else response.type('html').send(shell.render('problem', { title: `${title} · Orbitr`, path: undefined, status, heading: title, hint }));
  };
}

function isForPrograms(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path === '/metrics';
}
