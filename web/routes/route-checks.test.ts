import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type Answer, type TestServer } from '../../test/support/web-client.ts';

let server: TestServer;
const checked: string[] = [];
const tokens = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer({ environment: {} });
  const { checkRoutes } = server.controller;
  server.controller.checkRoutes = async (stack) => {
    checked.push(stack);
    return checkRoutes(stack);
  };
  const { accounts, tokens: issued } = server.world.access;
  for (const [name, rights] of [['ada', { role: 'admin', grants: [] }], ['eve', { role: 'viewer', grants: [] }], ['bob', { role: undefined, grants: [{ stacks: 'blog', role: 'operator' }, { stacks: 'shop', role: 'viewer' }] }]] as const) {
    await accounts.create({ name, password: 'a long password', ...rights });
    tokens.set(name, (await issued.create(name, { name, scopes: ['read', 'edit'] })).token);
  }
});
afterAll(() => server.close());

const as = (who: string, path: string, method = 'GET', form?: string): Promise<Answer> =>
  server.ask(path, { method, headers: { authorization: `Bearer ${tokens.get(who)}`, ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) }, ...(form !== undefined && { body: form }) });
const check = async (who: string, form: string): Promise<{ readonly answer: Answer; readonly stacks: readonly string[] }> => {
  checked.length = 0;
  return { answer: await as(who, '/routes/check', 'POST', form), stacks: checked.toSorted() };
};

test('the page tells of each name whether the proxy took it, its certificate, and the last check', async () => {
  const { body } = await as('ada', '/routes');
  const text = body.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toMatch(/blog\.example\.com certificate of E7, ends in 6\d d Checked 4 min ago · 203\.0\.113\.7 · certificate of E7 until \d{4}-\d\d-\d\d · HTTP 200/);
  expect(text).toMatch(/photos\.example\.com certificate of E7, ended 1 d ago .* HTTP 502/);
  expect(text).toMatch(/shop\.example\.com no container is ready no certificate: the server has none .* DNS leads nowhere: getaddrinfo ENOTFOUND/);
  expect(text).toMatch(/home\.lan certificate of Caddy Local Authority[^,]*, not trusted on this machine, ends in 1[12] h/);
  expect((await as('ada', '/stacks/blog')).body).toContain('certificate of E7');
});

test('whoever may only look sees no button, and may not check', async () => {
  expect((await as('ada', '/routes')).body).toContain('action="/routes/check"');
  expect((await as('eve', '/routes')).body).not.toContain('action="/routes/check"');
  expect((await as('bob', '/stacks/shop')).body).not.toContain('action="/routes/check"');
  expect(await check('eve', '')).toMatchObject({ answer: { status: 403 }, stacks: [] });
  expect((await as('eve', '/api/v1/routes/check', 'POST')).status).toBe(403);
});

test('names are checked of stacks that somebody is an operator of, and of no others', async () => {
  expect(await check('ada', '')).toMatchObject({ answer: { status: 303, headers: { location: '/routes' } }, stacks: expect.arrayContaining(['blog', 'dns', 'home', 'shop']) as string[] });
  expect(await check('ada', 'stack=shop')).toMatchObject({ answer: { status: 303, headers: { location: '/stacks/shop#routes' } }, stacks: ['shop'] });
  expect((await check('bob', '')).stacks).toEqual(['blog']);
  expect(await check('bob', 'stack=shop')).toMatchObject({ answer: { status: 403 }, stacks: [] });
  expect(await check('bob', 'stack=photos')).toMatchObject({ answer: { status: 404 }, stacks: [] });
  for (const stack of ['nothing', 'constructor', 'http://169.254.169.254/', '']) expect(await check('ada', `stack=${encodeURIComponent(stack)}`)).toMatchObject({ answer: { status: 404 }, stacks: [] });
});

test('programs get the same', async () => {
  const { routes, total } = JSON.parse((await as('bob', '/api/v1/routes')).body) as { readonly routes: readonly { readonly stack: string }[]; readonly total: number };
  expect(new Set(routes.map(({ stack }) => stack))).toEqual(new Set(['blog', 'shop']));
  expect(total).toBe(routes.length);
  expect(JSON.parse((await as('ada', '/api/v1/routes?stack=home')).body)).toMatchObject({ routes: [{ name: 'home.lan', certificate: { trusted: false } }] });
  checked.length = 0;
  const answer = await as('ada', '/api/v1/routes/check?stack=blog', 'POST');
  expect([answer.status, checked]).toEqual([200, ['blog']]);
  expect(JSON.parse(answer.body)).toMatchObject({ checks: [{ url: 'https://blog.example.com/', status: 200 }] });
});
