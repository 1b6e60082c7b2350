import type { Account, ApiToken, Session } from '../../controller/model/account.ts';
import { SCOPES } from '../../controller/model/access.ts';
import type { Scope } from '../../controller/model/access.ts';
import { Problem, problemBeside } from '../problem.ts';
import { relativeTime } from '../present/relative-time.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';

const FORM = { kind: 'form', limit: 8 * 1024 } as const;
const DAY = 86_400_000;

/** What the page shows besides the account itself: each is shown once and kept nowhere. */
interface Shown {
  readonly problem?: string;
  readonly done?: string;
  readonly token?: string;
  readonly recovery?: readonly string[];
  readonly enrolment?: { readonly secret: string; readonly uri: string };
}

/** `/account`: one's own password, second factor, sessions and tokens. */
export function accountRoutes(context: WebContext): readonly Route[] {
  const { access, audit } = context;
  const post = (path: string, act: (visit: Visit, account: Account) => Promise<Shown>): Route => ({
    method: 'POST',
    path,
    access: 'signed-in',
    body: FORM,
    answer: async (visit) => {
      const account = await ownAccount(visit, context);
      const shown = await act(visit, account).catch((error: unknown): Shown => {
        const { status, text } = problemBeside(error);
        visit.response.status(status);
        return { problem: text };
      });
      await show(visit, context, shown);
    },
  });
  const note = (account: Account, { address }: Visit, message: string): Promise<void> => audit.append({ kind: 'access', actor: account.name, via: 'page', address, message });

  return [
    { method: 'GET', path: '/account', access: 'signed-in', answer: (visit) => show(visit, context, {}) },
    post('/account/password', async (visit, account) => {
      await mustKnowPassword(visit, account, context);
      await access.accounts.change(account.name, { password: visit.form.get('new') ?? '' });
      await note(account, visit, 'changed the password; all sessions have ended');
      return { done: 'The password is changed. Sign in again with it.' };
    }),
    post('/account/second-factor', async ({ response }, account) => {
      response.set('Cache-Control', 'no-store');
      return { enrolment: await access.beginSecondFactor(account.name) };
    }),
    post('/account/second-factor/confirm', async (visit, account) => {
      const { form } = visit;
      const secret = form.get('secret') ?? '';
      if (!/^[A-Z2-7]{32}$/.test(secret)) throw new Problem(400, 'Begin again', undefined);
      const recovery = await access.addSecondFactor(account.name, secret, (form.get('code') ?? '').trim());
      if (recovery === undefined) return { problem: 'That code is wrong. Try the next one.', enrolment: { secret, uri: '' } };
      await note(account, visit, 'set up a second factor');
      return { recovery };
    }),
    post('/account/second-factor/remove', async (visit, account) => {
      await mustKnowPassword(visit, account, context);
      await access.accounts.change(account.name, { resetSecondFactor: true });
      await note(account, visit, 'took the second factor away; all sessions have ended');
      return { done: 'The second factor is gone. Sign in again.' };
    }),
    post('/account/tokens', async (visit, account) => {
      const { form, response } = visit;
      const days = form.get('days') ?? '';
      const created = await access.tokens.create(account.name, { name: (form.get('name') ?? '').trim(), scopes: scopesOf(form), stacks: form.get('stacks')?.trim() || undefined, lifetime: days === 'never' ? undefined : Number(days) * DAY });
      response.set('Cache-Control', 'no-store');
      await note(account, visit, `made the token "${created.record.name}" (${created.record.id}) for ${created.record.scopes.join(', ')}`);
      return { token: created.token };
    }),
    post('/account/tokens/:id/revoke', async (visit, account) => {
      const { id = '' } = visit.params;
      if (!(await access.tokens.revoke(id, account.name))) throw new Problem(404, 'There is no such token', undefined);
      await note(account, visit, `revoked the token ${id}`);
      return { done: 'The token is revoked.' };
    }),
    post('/account/sessions/:id/revoke', async (visit, account) => {
      const { id = '' } = visit.params;
      if (!(await access.sessions.revoke(id, account.name))) throw new Problem(404, 'There is no such session', undefined);
      await note(account, visit, `ended the session ${id}`);
      return { done: 'That session is ended.' };
    }),
  ];
}

/** Only somebody who sits here with a session has an account to change: a token must not be able to make another token. */
async function ownAccount(visit: Visit, { access }: WebContext): Promise<Account> {
  const { name, kind } = known(visit);
  const account = kind === 'session' ? await access.accounts.find(name) : undefined;
  if (account === undefined) throw new Problem(403, 'There is no account to change here', 'Nobody has to sign in here, or you came in by another way than the page for signing in.');
  return account;
}

async function mustKnowPassword({ form, address }: Visit, account: Account, { access }: WebContext): Promise<void> {
  if (access.signIn.mayTry(address) > 0) throw new Problem(429, 'Too many tries; wait a little', undefined);
  if (!(await access.signIn.knows(account, form.get('password') ?? ''))) throw new Problem(403, 'The present password is wrong', undefined);
}

function scopesOf(form: URLSearchParams): readonly Scope[] {
  return SCOPES.filter((scope) => form.getAll('scope').includes(scope));
}

async function show(visit: Visit, context: WebContext, shown: Shown): Promise<void> {
  const { access, shell, now } = context;
  const identity = known(visit);
  const account = identity.kind === 'session' ? await access.accounts.find(identity.name) : undefined;
  const [sessions, tokens] = account === undefined ? [[], []] : await Promise.all([access.sessions.list(account.name), access.tokens.list(account.name)]);
  visit.response.type('html').send(shell.render('account', {
    title: 'Your account · Orbitr', path: undefined, viewer: identity, shown, account: account && { name: account.name, role: account.role, grants: account.grants, hasPassword: account.password !== undefined, hasSecondFactor: account.secondFactor !== undefined },
    sessions: sessions.map((session) => sessionView(session, identity.id, now())), tokens: tokens.map((token) => tokenView(token, now())), scopes: SCOPES,
  }));
}

function sessionView({ id, address, agent, via, createdAt, lastSeenAt }: Session, own: string | undefined, now: number): unknown {
  return { id, address, agent, via, own: id === own, begun: relativeTime(createdAt, now), seen: relativeTime(lastSeenAt, now) };
}

function tokenView({ id, name, scopes, stacks, createdAt, expiresAt, lastUsedAt }: ApiToken, now: number): unknown {
  return { id, name, scopes, stacks, expired: expiresAt !== undefined && expiresAt <= now, created: relativeTime(createdAt, now), expires: expiresAt && relativeTime(expiresAt, now), used: lastUsedAt && relativeTime(lastUsedAt, now) };
}
