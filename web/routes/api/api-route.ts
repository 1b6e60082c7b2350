import { Problem } from '../../problem.ts';
import type { Route, RouteAccess, RouteDoc, Visit } from '../../routing/route.ts';
import type * as Requests from '../../../schemas/generated/api-requests.ts';

export const API = '/api/v1';

/** Of JSON bodies, in bytes: a stack of several files fits, doubled by escapes. */
const LARGEST_JSON = 4 * 1024 * 1024;
const MOST_ON_A_PAGE = 500;

export interface RequestBodies {
  readonly NewStack: Requests.NewStack;
  readonly Action: Requests.Action;
  readonly Draft: Requests.Draft;
  readonly DockerRun: Requests.DockerRun;
  readonly Value: Requests.Value;
  readonly Secret: Requests.Secret;
  readonly NewAccount: Requests.NewAccount;
  readonly AccountChange: Requests.AccountChange;
  readonly NewToken: Requests.NewToken;
  readonly InstallApp: Requests.InstallApp;
  readonly UpdateApp: Requests.UpdateApp;
  readonly RemoveApp: Requests.RemoveApp;
  readonly Nothing: Requests.Nothing;
}

/** A route that is read. */
export function get(path: string, access: RouteAccess, doc: RouteDoc, answer: Route['answer']): Route {
  return { method: 'GET', path: `${API}${path}`, access, doc, answer };
}

/** A route that takes JSON of a schema in `schemas/api-requests.schema.json`. */
export function take<K extends keyof RequestBodies>(method: 'POST' | 'PATCH', path: string, access: RouteAccess, schema: K, doc: RouteDoc, answer: (visit: Visit, body: RequestBodies[K]) => Promise<void>): Route {
  return {
    method,
    path: `${API}${path}`,
    access,
    body: { kind: 'json', limit: LARGEST_JSON },
    doc: { ...doc, request: { schema, ...doc.request } },
    answer: async (visit) => answer(visit, (await checked(schema, visit.json)) as RequestBodies[K]),
  };
}

/** @throws Problem 400 with each thing that is wrong */
async function checked(schema: string, body: unknown): Promise<unknown> {
  // Loaded by the first who sends something.
  const { validateApiRequests } = await import('../../../schemas/generated/api-validators.js');
  if (validateApiRequests({ [schema]: body })) return body;
  const errors = (validateApiRequests.errors ?? []).slice(0, 20).map(({ instancePath, message }) => ({ path: instancePath.slice(schema.length + 1) || '/', message: message ?? 'is not valid' }));
  throw new Problem(400, 'The body is not as it should be', errors.map(({ path, message }) => `${path} ${message}`).join('; '), { errors });
}

export interface Paged<T> {
  readonly items: readonly T[];
  /** Address of the next page. */
  readonly next?: string;
}

/** Cuts a list by `limit` and `offset` of the query. @throws Problem 400 */
export function paged<T>(all: readonly T[], { query, request }: Pick<Visit, 'query' | 'request'>, most = MOST_ON_A_PAGE): Paged<T> {
  const [limit, offset] = [numberIn(query, 'limit', most), numberIn(query, 'offset', 0)];
  const items = all.slice(offset, offset + Math.min(limit, most));
  if (offset + items.length >= all.length) return { items };
  const further = new URLSearchParams(query);
  further.set('offset', String(offset + items.length));
  return { items, next: `${request.path}?${further.toString()}` };
}

/** @throws Problem 400 */
export function numberIn(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,15}$/.test(text)) throw new Problem(400, `"${name}" is a whole number`, undefined);
  return Number(text);
}

export const PAGING = {
  limit: { schema: { type: 'integer', minimum: 1, maximum: MOST_ON_A_PAGE }, description: 'At most so many.' },
  offset: { schema: { type: 'integer', minimum: 0 }, description: 'Leave out so many.' },
} as const;
