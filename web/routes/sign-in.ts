import type { Request } from 'express';
import { ROLES } from '../../controller/model/access.ts';
import { cookieOf, isSecure } from '../door/credentials.ts';
import { clearSessionCookie, localPath, setSessionCookie } from '../door/session-cookie.ts';
import { Problem, toProblem } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';

/** Forms of strangers are a few hundred bytes; a password of 1 MB is refused before anything is computed. */
const SMALL_FORM = { kind: 'form', limit: 8 * 1024 } as const;
const LONGEST_FIELD = 1024;
const OIDC_COOKIE = 'orbitr-oidc';

/** Coming in and going out: `/sign-in`, `/sign-out`, and the provider's way. */
export function signInRoutes(context: WebContext): readonly Route[] {
  const { access, audit } = context;
  const signIn = async (visit: Visit): Promise<void> => {
    const { form, request, response, address } = visit;
    const [name, password, code, pending] = ['name', 'password', 'code', 'pending'].map((field) => form.get(field) ?? '') as [string, string, string, string];
    const to = localPath(form.get('to'));
    if ([name, password, code, pending].some((field) => Buffer.byteLength(field) > LONGEST_FIELD)) throw new Problem(400, 'That is too long', undefined);
    const visitor = visitorOf(request, address);
    const result = await (pending === '' ? access.signIn.password(name.trim().toLowerCase(), password, visitor) : access.signIn.code(pending, code, visitor));
    if (result.kind === 'signed-in') {
      setSessionCookie(request, response, access.config, result.secret);
      await audit.append({ kind: 'sign-in', actor: result.account.name, via: 'page', address, message: 'signed in' });
      return response.redirect(303, to);
    }
    if (result.kind === 'refused') await audit.append({ kind: 'sign-in-refused', actor: shownName(name), via: 'page', address, message: 'name, password or code is wrong' });
    if (result.kind === 'wait') response.set('Retry-After', String(Math.ceil(result.retryAfter / 1000)));
    response.status(result.kind === 'wait' ? 429 : 401).type('html').send(await signInPage(context, { to, name, step: result.kind, pending: result.kind === 'code-needed' ? result.pending : '' }));
  };
  const signOut = async ({ request, response, identity }: Visit): Promise<void> => {
    if (identity?.kind === 'session' && identity.id !== undefined) {
      await access.sessions.revoke(identity.id, identity.name);
      await audit.append({ kind: 'sign-out', actor: identity.name, via: 'page', message: 'signed out' });
    }
    clearSessionCookie(request, response, access.config);
    response.redirect(303, '/');
  };
  return [
    { method: 'GET', path: '/sign-in', access: 'public', answer: async ({ response, query }) => void response.type('html').send(await doorPage(context, localPath(query.get('to')))) },
    { method: 'POST', path: '/sign-in', access: 'public', body: SMALL_FORM, answer: signIn },
    { method: 'POST', path: '/sign-out', access: 'signed-in', body: SMALL_FORM, answer: signOut },
    { method: 'POST', path: '/setup', access: 'public', body: SMALL_FORM, answer: (visit) => setUp(visit, context) },
    { method: 'GET', path: '/sign-in/oidc', access: 'public', answer: (visit) => beginOidc(visit, context) },
    { method: 'GET', path: '/sign-in/oidc/callback', access: 'public', answer: (visit) => finishOidc(visit, context) },
  ];
}

/** What a stranger sees: the form for signing in, or the one for the first account. @param to where to go afterwards */
export async function doorPage(context: WebContext, to: string): Promise<string> {
  return (await context.access.state()) === 'setup' ? setUpPage(context, undefined) : signInPage(context, { to, name: '', step: 'first', pending: '' });
}

interface SignInForm {
  readonly to: string;
  readonly name: string;
  readonly step: 'first' | 'code-needed' | 'refused' | 'wait';
  /** What the step that asks for the code hands back. */
  readonly pending: string;
}

async function signInPage({ access, shell }: WebContext, form: SignInForm): Promise<string> {
  const hasAccounts = (await access.accounts.list()).some(({ password }) => password !== undefined);
  return shell.render('sign-in', { title: 'Sign in · Orbitr', path: undefined, form, hasAccounts, oidc: access.oidc !== undefined });
}

function setUpPage({ access, shell }: WebContext, problem: string | undefined): string {
  return shell.render('setup', { title: 'Set up · Orbitr', path: undefined, problem, mayStayOpen: access.mayStayOpen });
}

async function setUp({ form, request, response, address }: Visit, context: WebContext): Promise<void> {
  const { access, audit } = context;
  const wait = access.signIn.mayTry(address);
  if (wait > 0) {
    response.set('Retry-After', String(Math.ceil(wait / 1000))).status(429).type('html').send(setUpPage(context, 'Too many tries; wait a little.'));
    return;
  }
  const field = (name: string): string => form.get(name) ?? '';
  const open = field('choice') === 'open' && access.mayStayOpen;
  const name = field('name').trim().toLowerCase();
  try {
    await access.setUp.take(field('token'), open ? { kind: 'open' } : { kind: 'account', name, password: field('password') });
  } catch (error) {
    const { status, title, hint } = toProblem(error);
    if (status >= 500) throw error;
    response.status(status).type('html').send(setUpPage(context, `${title}. ${hint ?? ''}`));
    return;
  }
  await audit.append({ kind: 'set-up', actor: open ? 'local' : name, via: 'page', address, message: open ? 'nobody has to sign in on this machine' : `made the first account, "${name}", with the role ${ROLES.at(-1)}` });
  const account = open ? undefined : await access.accounts.find(name);
  if (account !== undefined) setSessionCookie(request, response, access.config, await access.sessions.begin(account, 'setup', visitorOf(request, address)));
  response.redirect(303, '/');
}

async function beginOidc({ request, response, query, address }: Visit, { access }: WebContext): Promise<void> {
  if (access.oidc === undefined) throw new Problem(404, 'There is nothing here', undefined);
  if (access.signIn.mayTry(address) > 0) throw new Problem(429, 'Too many tries; wait a little', undefined);
  const { url, cookie } = await access.oidc.begin(localPath(query.get('to')));
  response.append('Set-Cookie', `${OIDC_COOKIE}=${cookie}; Path=/sign-in/oidc; HttpOnly; SameSite=Lax; Max-Age=600${isSecure(request, access.config) ? '; Secure' : ''}`);
  response.redirect(303, url);
}

async function finishOidc({ request, response, query, address }: Visit, { access, audit }: WebContext): Promise<void> {
  if (access.oidc === undefined) throw new Problem(404, 'There is nothing here', undefined);
  try {
    const { account, to } = await access.oidc.finish(query.toString(), cookieOf(request.headers.cookie, OIDC_COOKIE));
    setSessionCookie(request, response, access.config, await access.sessions.begin(account, 'oidc', visitorOf(request, address)));
    await audit.append({ kind: 'sign-in', actor: account.name, via: 'oidc', address, message: 'signed in at the provider' });
    response.redirect(303, to);
  } catch (error) {
    await audit.append({ kind: 'sign-in-refused', actor: 'unknown', via: 'oidc', address, message: toProblem(error).title });
    throw error;
  }
}

function visitorOf(request: Request, address: string): { readonly address: string; readonly agent: string } {
  return { address, agent: request.headers['user-agent'] ?? '' };
}

/** People type passwords into the field for the name: only what can be a name is written down. */
function shownName(name: string): string {
  return /^[a-z0-9][a-z0-9._@-]{0,63}$/.test(name) ? name : 'unknown';
}
