import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { Problem } from '../problem.ts';
import type { HostCheck } from '../safety/allowed-hosts.ts';

/** Where git is served: `git clone http://user:token@host:3000/git/stacks.git`. */
const GIT_ADDRESS = '/git/stacks.git';

export interface GitEndpoint<Who> {
  /** Undefined: nothing is pushed here at the moment. */
  serve(): ((request: IncomingMessage, response: ServerResponse, path: string, query: string, who: Who) => void) | undefined;
  /** Who asks, by the `Authorization` header alone: git sends no cookies, and what a browser sends by itself must not count. */
  authenticate(authorization: string | undefined): Promise<Who | undefined>;
}

/** Stands before everything that is meant for browsers: git has bodies, no `Origin`, and its own way to say who it is. */
export function gitRoutes<Who>(git: GitEndpoint<Who>, isAllowedHost: HostCheck): RequestHandler {
  return async (request, response, next) => {
    const [pathname = '', query = ''] = request.url.split('?', 2);
    if (pathname !== GIT_ADDRESS && !pathname.startsWith(`${GIT_ADDRESS}/`)) return next();
    if (!isAllowedHost(request.headers.host)) throw new Problem(421, 'This name is not served here', undefined);
    const who = await git.authenticate(request.headers.authorization);
    if (who === undefined) return askForToken(response);
    const serve = git.serve();
    if (serve === undefined) throw new Problem(404, 'No stacks can be pushed here', 'Write `git: { mode: push }` into stacks/orbitr.yaml.');
    return serve(request, response, pathname.slice(GIT_ADDRESS.length), query, who);
  };
}

function askForToken(response: ServerResponse): void {
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Orbitr: any name, and an API token as password", charset="UTF-8"', 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end('An API token is needed.\n');
}
