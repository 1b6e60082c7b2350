import type { Account, ApiToken } from '../../../controller/model/account.ts';
import { Problem } from '../../problem.ts';
import type { Route, Visit } from '../../routing/route.ts';
import { known } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { ADMIN } from '../../door/needs.ts';
import { API, get, take } from './api-route.ts';

const DAY = 86_400_000;
const EMPTY = { status: 204, description: 'Done' } as const;

/** Who may come in, for programs of admins. */
export function accessRoutes({ access, audit }: WebContext): readonly Route[] {
  const note = (visit: Visit, message: string): Promise<void> => audit.append({ kind: 'access', actor: known(visit).name, via: 'api', address: visit.address, message });
  const done = ({ response }: Visit): void => void response.status(204).end();
  const remove = (path: string, id: string, summary: string, act: (visit: Visit) => Promise<string>): Route => ({
    method: 'DELETE', path: `${API}${path}`, access: ADMIN, doc: { id, tag: 'Access', summary, response: EMPTY, problems: [404] },
    answer: async (visit) => {
      await note(visit, await act(visit));
      done(visit);
    },
  });
  return [
    get('/me', 'signed-in', { id: 'getMe', tag: 'Access', summary: 'Who you are, and what you may do', response: { status: 200, schema: 'Me', description: 'You' } }, (visit) => {
      const { name, kind, role, grants, scopes, within } = known(visit);
      visit.response.json({ name, kind, ...(role && { role }), grants, ...(scopes && { scopes }), ...(within && { within }) });
    }),
    get('/accounts', ADMIN, { id: 'listAccounts', tag: 'Access', summary: 'All accounts', response: { status: 200, schema: 'AccountList', description: 'Sorted by age' } }, async ({ response }) => void response.json({ accounts: (await access.accounts.list()).map(accountView) })),
    take('POST', '/accounts', ADMIN, 'NewAccount', { id: 'createAccount', tag: 'Access', summary: 'Make an account', request: { example: { name: 'grace', password: 'three words together', role: 'operator' } }, response: EMPTY, problems: [409] }, async (visit, body) => {
      await access.accounts.create(body);
      await note(visit, `made the account "${body.name}"`);
      done(visit);
    }),
    take('PATCH', '/accounts/:name', ADMIN, 'AccountChange', { id: 'changeAccount', tag: 'Access', summary: 'Change an account; its sessions end', request: { example: { role: 'viewer' } }, response: EMPTY, problems: [404, 409] }, async (visit, body) => {
      const { name = '' } = visit.params;
      await access.accounts.change(name, body);
      await note(visit, `changed the account "${name}"; its sessions have ended`);
      done(visit);
    }),
    remove('/accounts/:name', 'removeAccount', 'Remove an account with its sessions and tokens', async ({ params: { name = '' } }) => {
      await access.accounts.remove(name);
      return `removed the account "${name}"`;
    }),
    get('/sessions', ADMIN, { id: 'listSessions', tag: 'Access', summary: 'Who is signed in', response: { status: 200, schema: 'SessionList', description: 'Newest first' } }, async ({ response }) => {
      const sessions = await access.sessions.list(undefined);
      response.json({ sessions: sessions.map(({ hash: _hash, generation: _generation, ...session }) => session) });
    }),
    remove('/sessions/:id', 'endSession', 'End a session; what it has open is closed', async ({ params: { id = '' } }) => {
      if (!(await access.sessions.revoke(id, undefined))) throw new Problem(404, 'There is no such session', undefined);
      return `ended the session ${id}`;
    }),
    get('/tokens', ADMIN, { id: 'listTokens', tag: 'Access', summary: 'All tokens', response: { status: 200, schema: 'TokenList', description: 'Without their secrets' } }, async ({ response }) => void response.json({ tokens: (await access.tokens.list(undefined)).map(tokenView) })),
    take('POST', '/tokens', ADMIN, 'NewToken', { id: 'createToken', tag: 'Access', summary: 'Make a token', request: { example: { name: 'ci', account: 'ada', scopes: ['read'], days: 30 } }, response: { status: 201, schema: 'IssuedToken', description: 'With its secret, once' }, problems: [404] }, async (visit, { name, account, scopes, stacks, days }) => {
      const { token, record } = await access.tokens.create(account, { name, scopes, stacks, lifetime: days === undefined ? undefined : days * DAY });
      await note(visit, `made the token "${name}" (${record.id}) of "${account}" for ${scopes.join(', ')}`);
      visit.response.set('Cache-Control', 'no-store').status(201).json({ token, ...tokenView(record) });
    }),
    remove('/tokens/:id', 'revokeToken', 'Make a token worthless', async ({ params: { id = '' } }) => {
      if (!(await access.tokens.revoke(id, undefined))) throw new Problem(404, 'There is no such token', undefined);
      return `revoked the token ${id}`;
    }),
  ];
}

function accountView({ name, role, grants, createdAt, password, secondFactor, external }: Account): object {
  return { name, ...(role && { role }), grants, createdAt, password: password !== undefined, secondFactor: secondFactor !== undefined, external: external !== undefined };
}

function tokenView({ hash: _hash, ...token }: ApiToken): object {
  return token;
}
