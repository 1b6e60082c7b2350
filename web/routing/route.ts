import type { Request, Response } from 'express';
import type { ControllerApi } from '../../controller/api.ts';
import type { Identity, Role, Scope } from '../../controller/model/access.ts';

/**
 * Who may come: what a route or socket message asks for. There is no default: what says nothing does not compile, and what is not in a table does not exist.
 * - `public`: everybody, strangers too;
 * - `signed-in`: whoever is known;
 * - else a role and a scope, on everything, on something (the answer is cut down to it), or on the stack that the parameter `stack` names.
 */
export type RouteAccess = 'public' | 'signed-in' | { readonly role: Role; readonly scope: Scope; readonly on: 'everything' | 'something' | 'stack' };

/** One address of the server. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As express writes it: `/stacks/:stack`, `/files/*path`. */
  readonly path: string;
  readonly access: RouteAccess;
  /** What it takes; absent: a body is refused. */
  readonly body?: RouteBody;
  readonly answer: (visit: Visit) => void | Promise<void>;
  /** Of routes of the HTTP API. */
  readonly doc?: RouteDoc;
}

export interface RouteBody {
  /** `form`: `URLSearchParams`; `json`: what it says, unchecked; `raw`: the bytes, of any type. */
  readonly kind: 'form' | 'json' | 'raw';
  /** In bytes. */
  readonly limit: number;
}

/** What the OpenAPI document says of a route. Schemas are JSON Schemas, or names in `schemas/api.schema.json`. */
export interface RouteDoc {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, { readonly schema: object; readonly description: string }>>;
  readonly headers?: Readonly<Record<string, { readonly required: boolean; readonly description: string }>>;
  readonly request?: { readonly schema?: string; readonly type?: string; readonly example?: unknown };
  readonly response: { readonly status: number; readonly schema?: string; readonly type?: string; readonly description: string };
  /** Statuses of problems beside the usual ones. */
  readonly problems?: readonly number[];
}

/** One request that was let in. */
export interface Visit {
  readonly request: Request;
  readonly response: Response;
  /** Undefined on public routes: nobody was asked. */
  readonly identity: Identity | undefined;
  /** Shows only what the identity may see. */
  readonly api: ControllerApi;
  /** Decoded; of `*path` with `/` between. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly json: unknown;
  readonly raw: Uint8Array;
  /** Where it comes from: the socket's address, or what a trusted proxy says. */
  readonly address: string;
}

/** Who is asked for. @throws Error on a public route, which is a mistake in the table */
export function known({ identity }: Visit): Identity {
  if (identity === undefined) throw new Error('a public route asks who somebody is');
  return identity;
}
