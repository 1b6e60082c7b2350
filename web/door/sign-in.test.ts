import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type Answer, type TestServer } from '../../test/support/web-client.ts';

const PASSWORD = 'correct horse battery';
let server: TestServer;
let origin: string;

beforeEach(async () => {
  server = await startTestServer({ environment: { ORBITR_TRUSTED_PROXIES: '10.9.9.9', ORBITR_FORWARD_AUTH: 'Remote-User' } });
  origin = new URL(server.url).origin;
});
afterEach(() => server.close());

const form = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  server.ask(path, { method: 'POST', headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields).toString() });
const signIn = (name = 'ada', password = PASSWORD, more: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}) => form('/sign-in', { name, password, ...more }, headers);
const cookieIn = (answer: Answer): string => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const look = (cookie: string, path = '/') => server.ask(path, { headers: { cookie } });
const account = (name = 'ada') => server.world.access.accounts.create({ name, role: 'admin', password: PASSWORD });

test('the first start: a token in a file of mode 0600 makes one admin, once', async () => {
  const token = (await server.world.access.setUp.offer()) ?? '';
  const path = join(server.world.folder, 'setup-token');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path, 'utf8')).trim()).toBe(token);
  const page = await server.ask('/');
  expect([page.status, page.body.includes('name="token"')]).toEqual([401, true]);
  expect((await form('/setup', { token: 'x'.repeat(43), choice: 'account', name: 'eve', password: PASSWORD })).status).toBe(403);
  expect((await form('/setup', { token, choice: 'account', name: 'ada', password: 'short' })).status).toBe(400);
  const done = await form('/setup', { token, choice: 'account', name: 'Ada', password: PASSWORD });
  expect(done.status).toBe(303);
  expect((await look(cookieIn(done))).status).toBe(200);
  expect((await form('/setup', { token, choice: 'account', name: 'eve', password: PASSWORD })).status).toBe(403);
  await expect(stat(path)).rejects.toThrow();
  expect(await server.world.access.setUp.offer()).toBeUndefined();
});

test('whoever set it up on this machine alone may leave it open; accounts close it again', async () => {
  await server.close();
  server = await startTestServer({ environment: {} });
  origin = new URL(server.url).origin;
  const token = (await server.world.access.setUp.offer()) ?? '';
  expect((await form('/setup', { token, choice: 'open' })).status).toBe(303);
  expect((await server.ask('/')).status).toBe(200);
  await account();
  await expect.poll(async () => (await server.ask('/')).status).toBe(401);
});

test('where others can reach the page, it cannot be left open', async () => {
  await server.close();
  server = await startTestServer({ environment: {}, loopback: false });
  origin = new URL(server.url).origin;
  const token = (await server.world.access.setUp.offer()) ?? '';
  expect((await form('/setup', { token, choice: 'open' })).status).toBe(400);
  expect((await server.ask('/')).status).toBe(401);
});

test('signing in gives a new cookie that no script reads, and signing out ends it', async () => {
  await account();
  const planted = 'orbitr=planted-by-somebody-else';
  const answer = await signIn('ada', PASSWORD, { to: '/stacks/blog' }, { cookie: planted });
  expect([answer.status, answer.headers.location]).toEqual([303, '/stacks/blog']);
  expect(answer.headers['set-cookie']?.[0]).toMatch(/^orbitr=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  const cookie = cookieIn(answer);
  expect(cookie).not.toBe(planted);
  expect((await look(planted)).status).toBe(401);
  expect((await look(cookie)).status).toBe(200);
  // Only its hash is kept.
  expect(await readFile(join(server.world.folder, 'access.json'), 'utf8')).not.toContain(cookie.split('=')[1]);
  expect((await form('/sign-out', {}, { cookie })).status).toBe(303);
  expect((await look(cookie)).status).toBe(401);
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/sign-in', '/a\r\nSet-Cookie: x=1', ''])('nobody is sent to %j afterwards', async (to) => {
  await account();
  expect((await signIn('ada', PASSWORD, { to })).headers.location).toBe('/');
});

test('wrong name and wrong password look the same', async () => {
  await account();
  const [wrong, unknown] = [await signIn('ada', 'wrong password'), await signIn('nobody', 'wrong password')];
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.body.replaceAll('ada', 'nobody')).toBe(unknown.body);
});

test('a password of a megabyte is refused before it is hashed', async () => {
  await account();
  const before = process.cpuUsage();
  expect((await signIn('ada', 'x'.repeat(1024 * 1024))).status).toBe(413);
  expect((await signIn('ada', 'x'.repeat(2_000))).status).toBe(400);
  // Of the processor's time, not the clock's: the machine may be busy with other things.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(200);
});

test('guessing is slowed by the socket’s address, whatever the client writes into X-Forwarded-For', async () => {
  await account();
  const statuses: number[] = [];
  for (let n = 0; n < 12; n++) statuses.push((await signIn(`name-${n}`, 'wrong password', {}, { 'x-forwarded-for': `203.0.113.${n}` })).status);
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
  expect(statuses.slice(10)).toEqual([429, 429]);
  const { headers, status } = await signIn();
  expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true]);
});

test('who a header says somebody is counts for nothing, unless a proxy sends it', async () => {
  await account();
  expect((await server.ask('/', { headers: { 'remote-user': 'ada' } })).status).toBe(401);
});

test.each([{}, { origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }])('a cookie with %o changes nothing', async (headers) => {
  await account();
  const cookie = cookieIn(await signIn());
  const answer = await server.ask('/sign-out', { method: 'POST', headers: { cookie, ...(headers as Readonly<Record<string, string>>) } });
  expect(answer.status).toBe(403);
  expect((await look(cookie)).status).toBe(200);
});

test('a session that is ended closes its sockets within 5 s', async () => {
  await account();
  const cookie = cookieIn(await signIn());
  const watcher = await server.watch('/', '', { cookie });
  const closed = new Promise<number>((resolve) => watcher.socket.once('close', resolve));
  const [session] = await server.world.access.sessions.list('ada');
  const began = performance.now();
  await server.world.access.sessions.revoke(session?.id ?? '', 'ada');
  expect(await closed).toBe(1008);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('a change of password or rights ends all sessions', async () => {
  await account();
  await account('other');
  const cookie = cookieIn(await signIn());
  await server.world.access.accounts.change('ada', { role: 'viewer' });
  expect((await look(cookie)).status).toBe(401);
});

test('a second factor: set up, asked for, each code once, recovery codes once', async () => {
  await account();
  const cookie = cookieIn(await signIn());
  const begun = await form('/account/second-factor', {}, { cookie });
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(begun.body)?.[1] ?? '';
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  expect((await form('/account/second-factor/confirm', { secret, code: '000000' }, { cookie })).body).toContain('wrong');
  const confirmed = await form('/account/second-factor/confirm', { secret, code: totp.generate({ timestamp: Date.now() - 30_000 }) }, { cookie });
  const [recovery = ''] = /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/.exec(confirmed.body) ?? [];
  expect(recovery).not.toBe('');

  const step = async (): Promise<string> => {
    const answer = await signIn();
    expect([answer.status, answer.headers['set-cookie'], answer.body.includes(PASSWORD)]).toEqual([401, undefined, false]);
    return /name="pending" value="([\w-]{43})"/.exec(answer.body)?.[1] ?? '';
  };
  const pending = await step();
  expect((await form('/sign-in', { pending, code: '12345' })).status).toBe(401);
  const code = totp.generate();
  expect((await form('/sign-in', { pending, code })).status).toBe(303);
  // Neither the step nor the code is good for a second time.
  expect((await form('/sign-in', { pending, code })).status).toBe(401);
  expect((await form('/sign-in', { pending: await step(), code })).status).toBe(401);
  expect((await form('/sign-in', { pending: await step(), code: recovery })).status).toBe(303);
});

test('everything about coming in is in the audit, and no secret is', async () => {
  await account();
  await signIn('ada', 'wrong password');
  await signIn('my-password-typed-into-the-name! ', 'x');
  const cookie = cookieIn(await signIn());
  await form('/account/tokens', { name: 'ci', scope: 'read', days: '30' }, { cookie });
  const entries = await server.world.audit.find({}, 10);
  expect(entries.map(({ kind, actor }) => [kind, actor])).toEqual([['access', 'ada'], ['sign-in', 'ada'], ['sign-in-refused', 'unknown'], ['sign-in-refused', 'ada']]);
  expect(JSON.stringify(entries)).not.toMatch(/typed|wrong password|battery|orb_/);
});
