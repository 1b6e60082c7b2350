import { OrbitrError } from '../controller/model/errors.ts';
import { EditConflict, InvalidEdit } from '../controller/edits.ts';

/** An answer that is not what was asked for, in words that may be shown to anybody. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly hint: string | undefined;
  /** Further members of the problem document (RFC 9457): `code`, `diagnostics`, `current`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, title: string, hint: string | undefined, members: Readonly<Record<string, unknown>> = {}) {
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.hint = hint;
    this.members = members;
  }
}

/** 401: a page answers with the form for signing in. */
export class NotSignedIn extends Problem {
  constructor() {
    super(401, 'Sign in first', 'Send a token as "Authorization: Bearer …", or sign in on the page.');
  }
}

/** Errors of edits and of access that say what the asker did; every other error is ours. */
const STATUS: Readonly<Record<string, number>> = {
  'edit/changed': 412, 'edit/exists': 409, 'edit/unclear': 409, 'edit/invalid': 422, 'edit/no-effect': 422, 'edit/by-hand': 422, 'edit/link': 422, 'edit/binary': 422, 'edit/name': 400,
  'edit/path': 400, 'edit/no-such-stack': 404, 'edit/no-such-file': 404, 'edit/no-such-revision': 404, 'edit/too-large': 413, 'edit/unreadable': 503,
  'engine/unreachable': 503, 'engine/timeout': 503, 'engine/connection-lost': 503,
  'adopt/no-such-project': 404, 'adopt/no-such-container': 404, 'adopt/has-owner': 409, 'adopt/changed': 412, 'adopt/differs': 422, 'adopt/no-file': 422, 'adopt/name': 422, 'adopt/relative-path': 422,
  'catalogue/no-such-app': 404, 'catalogue/not-installed': 404, 'catalogue/conflict': 409, 'catalogue/merge': 409, 'catalogue/needed': 409, 'catalogue/no-update': 409, 'catalogue/invalid': 422, 'catalogue/refused': 422, 'catalogue/consent': 422, 'catalogue/foreign': 422, 'catalogue/format': 422, 'catalogue/corrupt': 422, 'catalogue/address': 422, 'catalogue/unreachable': 503,
  'access/password': 400, 'access/name': 400, 'access/grant': 400, 'access/token': 400, 'access/exists': 409, 'access/last-admin': 409, 'access/no-such-account': 404, 'access/busy': 503,
  'secrets/place': 422, 'secrets/rule': 422, 'secrets/broken': 422, 'secrets/tampered': 422, 'secrets/no-value': 409, 'secrets/no-key': 409, 'secrets/recipient': 409, 'secrets/key-file': 409,
  'access/setup': 403, 'access/oidc': 403,
};

/**
 * What may be told of anything thrown. A `Problem` and what the asker did wrong speak for themselves; a client error found by express (a malformed URL) is named by
 * its status, and everything else is "went wrong" here and a stack trace in the log.
 */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof OrbitrError && STATUS[thrown.code] !== undefined) return new Problem(STATUS[thrown.code] ?? 500, capital(thrown.message), thrown.hint, { code: thrown.code, ...membersOf(thrown) });
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined;
  if (status === 413) return new Problem(413, 'That is too large', undefined);
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem(status, 'This request cannot be understood', undefined);
  return new Problem(500, 'Something went wrong in Orbitr', 'The log of the controller says more.');
}

/**
 * What is said beside the form that somebody sent, in one line: what was wrong with it, or what is in the way for now.
 * @throws what was thrown, when it is our fault
 */
export function problemBeside(thrown: unknown): { readonly status: number; readonly text: string } {
  const { status, title, hint } = toProblem(thrown);
  if (status === 500) throw thrown;
  return { status, text: [title, hint].filter((text) => text !== undefined).join('. ') };
}

function membersOf(error: OrbitrError): Readonly<Record<string, unknown>> {
  if (error instanceof EditConflict) return { current: error.current === undefined ? null : { text: error.current.text, etag: error.current.etag } };
  return error instanceof InvalidEdit ? { diagnostics: error.diagnostics } : {};
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
