import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../controller/model/access.ts';
import type { CatalogueBench } from '../../test/support/catalogue-bench.ts';
import { openCatalogueBench } from '../../test/support/catalogue-bench.ts';
import { NOTHING_TO_ADOPT, ROLES_TABLE, rolesTable } from '../../test/support/roles-table.ts';
import { stack } from '../../test/support/synthetic-stacks.ts';
import { startTestServer, type TestServer } from '../../test/support/web-client.ts';
import type { Route, RouteAccess } from '../routing/route.ts';
import { PAGES } from '../pages/page-table.ts';
import { MESSAGES } from '../sockets/message-table.ts';

/** Who comes; each with a token that may do all that its account may, but for the last two. */
const PEOPLE = ['viewer', 'operator', 'admin', 'blog-operator', 'nobody', 'admin-reading', 'admin-in-blog'] as const;
type Person = (typeof PEOPLE)[number];

let server: TestServer;
let bench: CatalogueBench;
const tokens = new Map<Person, string>();

beforeAll(async () => {
  const now = Date.now();
  bench = await openCatalogueBench();
  server = await startTestServer({ catalogue: bench.catalogue, adoptions: NOTHING_TO_ADOPT, environment: {}, stacks: [stack('blog', now), stack('shop', now)] });
  const { accounts, tokens: issued } = server.world.access;
  const make = async (name: string, role: Role | undefined, grants: readonly { readonly stacks: string; readonly role: 'viewer' | 'operator' }[] = []) => accounts.create({ name, role, grants, password: 'a long password' });
  for (const role of ['viewer', 'operator', 'admin'] as const) await make(role, role);
  await make('blog-operator', undefined, [{ stacks: 'blog', role: 'operator' }]);
  await make('nobody', undefined);
  // Somebody has to stay, whatever the walk below removes.
  await make('keeper', 'admin');
  const issue = async (person: Person, account: string, scopes: readonly ('read' | 'edit' | 'admin')[], stacks?: string) => tokens.set(person, (await issued.create(account, { name: person, scopes, stacks })).token);
  for (const person of ['viewer', 'operator', 'admin', 'blog-operator', 'nobody'] as const) await issue(person, person, ['read', 'edit', 'admin']);
  await issue('admin-reading', 'admin', ['read']);
  await issue('admin-in-blog', 'admin', ['read', 'edit', 'admin'], 'blog');
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

/** What the table promises, said again in other words: a mistake in `mayDo` must not be its own proof. */
function expected(access: RouteAccess, person: Person, about: 'blog' | 'shop'): boolean {
  if (access === 'public' || access === 'signed-in') return true;
  const { role, scope, on } = access;
  const rank = { viewer: 1, operator: 2, admin: 3 }[role];
  switch (person) {
    case 'viewer':
      return rank <= 1;
    case 'operator':
      return rank <= 2;
    case 'admin':
      return true;
    case 'admin-reading':
      return scope === 'read';
    case 'blog-operator':
      return rank <= 2 && (on === 'something' || (on === 'stack' && about === 'blog'));
    case 'admin-in-blog':
      return on === 'something' || (on === 'stack' && about === 'blog');
    case 'nobody':
      return false;
  }
}

const fill = ({ path }: Pick<Route, 'path'>, about: string): string => path.replace(':stack', about).replace(/[:*][a-zA-Z]+/g, 'none');
const DENIED = 'You may not do this';
const STREAMS = /\/(?:logs|stats|events)$/;

describe('every route', () => {
  test('says who may use it, and there are many', () => {
    expect(server.routes.length).toBeGreaterThan(40);
    for (const { method, path, access } of server.routes) expect(access, `${method} ${path}`).toBeDefined();
    const open = server.routes.filter(({ access }) => access === 'public').map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{12}/, 'HASH')}`);
    // Adding to this list is a decision.
    expect(open.filter((route) => !route.includes('/assets/')).toSorted()).toEqual(['GET /healthz', 'GET /sign-in', 'GET /sign-in/oidc', 'GET /sign-in/oidc/callback', 'POST /setup', 'POST /sign-in']);
  });

  test('is in the table for people', async () => expect(await readFile(ROLES_TABLE, 'utf8'), 'run `npm run roles-table`').toBe(rolesTable(server.routes)));

  test('is closed to strangers', async () => {
    for (const route of server.routes.filter(({ access }) => access !== 'public')) {
      const { status } = await server.ask(fill(route, 'blog'), { method: route.method });
      expect(status, `${route.method} ${route.path}`).toBe(401);
    }
  });

  test('and what is no route is closed to them, too', async () => {
    for (const path of ['/nope', '/api/v1/nope', '/api/v2', '/.git/config', '/stacks', '/metrics/x']) expect((await server.ask(path)).status, path).toBe(401);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE']) expect((await server.ask('/', { method })).status, method).toBe(401);
  });

  test.each(PEOPLE)('is open to %s exactly as the table says', async (person) => {
    const authorization = `Bearer ${tokens.get(person)}`;
    for (const route of server.routes.filter(({ access, path }) => access !== 'public' && !(STREAMS.test(path) && expected(access, person, 'blog')))) {
      for (const about of route.path.includes(':stack') ? (['shop', 'blog'] as const) : (['blog'] as const)) {
        const { status, body } = await server.ask(fill(route, about), { method: route.method, headers: { authorization } });
        const what = `${person}: ${route.method} ${route.path} of ${about}: ${status}`;
        if (expected(route.access, person, about)) expect(status !== 401 && !body.includes(DENIED), what).toBe(true);
        else expect([status, body.includes(DENIED)], what).toEqual([403, true]);
      }
    }
  });

  test('a token that is wrong, old or revoked opens nothing', async () => {
    const token = tokens.get('viewer') ?? '';
    const last = token.at(-5) === 'A' ? 'B' : 'A';
    for (const wrong of ['', 'orb_', token.slice(0, -1), `${token.slice(0, -5)}${last}${token.slice(-4)}`, `${token}x`, 'x'.repeat(5_000), 'null']) {
      expect((await server.ask('/api/v1/overview', { headers: { authorization: `Bearer ${wrong}` } })).status, wrong.slice(0, 60)).toBe(401);
    }
    expect((await server.ask('/api/v1/overview', { headers: { authorization: 'Basic YTpi' } })).status).toBe(401);
    const { token: old } = await server.world.access.tokens.create('viewer', { name: 'old', scopes: ['read'], lifetime: 1 });
    await new Promise((done) => setTimeout(done, 5));
    expect((await server.ask('/api/v1/overview', { headers: { authorization: `Bearer ${old}` } })).status).toBe(401);
    const { token: gone, record } = await server.world.access.tokens.create('viewer', { name: 'gone', scopes: ['read'] });
    expect((await server.ask('/api/v1/overview', { headers: { authorization: `Bearer ${gone}` } })).status).toBe(200);
    await server.world.access.tokens.revoke(record.id, 'viewer');
    expect((await server.ask('/api/v1/overview', { headers: { authorization: `Bearer ${gone}` } })).status).toBe(401);
  });
});

describe('what is answered is cut down to what somebody may see', () => {
  test('lists and pages', async () => {
    const authorization = `Bearer ${tokens.get('blog-operator')}`;
    for (const path of ['/', '/api/v1/stacks', '/api/v1/overview', '/api/v1/operations', '/api/v1/volumes', '/api/v1/queue', '/api/v1/events?once=1']) {
      const { status, body } = await server.ask(path, { headers: { authorization } });
      expect([path, status, /\bshop\b|\bphotos\b/.test(body)]).toEqual([path, 200, false]);
    }
  });
});

describe('every socket', () => {
  const open = (path: string, person: Person | undefined) => server.watch(path, '', person === undefined ? {} : { authorization: `Bearer ${tokens.get(person)}` });

  test.each(PAGES)('of the page $path opens as its page does', async ({ path, access }) => {
    await expect(open(path.replace(':stack', 'shop'), undefined)).rejects.toThrow('401');
    for (const person of PEOPLE) {
      const attempt = open(path.replace(':stack', 'shop'), person);
      if (expected(access, person, 'shop')) (await attempt).socket.close();
      else await expect(attempt, person).rejects.toThrow('403');
    }
  });

  test('message is let through exactly as its table says', async () => {
    expect(Object.keys(MESSAGES).length).toBeGreaterThan(3);
    await expect(server.talk()).rejects.toThrow('401');
    for (const person of PEOPLE) {
      const talk = await server.talk({ authorization: `Bearer ${tokens.get(person)}` });
      for (const [type, { access }] of Object.entries(MESSAGES)) {
        for (const about of ['shop', 'blog'] as const) {
          const answer = await talk.ask({ type, id: `${type}-${about}`, stack: about });
          expect([person, type, about, answer.type === 'refused']).toEqual([person, type, about, !expected(access, person, about)]);
        }
      }
      talk.socket.close();
    }
  });
});
