import { afterEach, expect, test } from 'vitest';
import { startOidcIssuer, type OidcIssuer, type Says } from '../../test/support/oidc-issuer.ts';
import { startTestServer, type TestServer } from '../../test/support/web-client.ts';

let issuer: OidcIssuer;
let server: TestServer;

/** With an account that has nothing to do with the provider: else the page would ask to be set up. */
async function open(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  issuer = await startOidcIssuer();
  server = await startTestServer({ environment: { ORBITR_ORIGIN: 'http://orbitr.test', ORBITR_OIDC_ISSUER: issuer.url, ORBITR_OIDC_CLIENT_ID: 'orbitr', ORBITR_OIDC_CLIENT_SECRET: 'hush', ...environment } });
  await server.world.access.accounts.create({ name: 'keeper', role: 'admin', password: 'a long password' });
}
afterEach(async () => {
  await server.close();
  await issuer[Symbol.asyncDispose]();
});

interface Begun {
  readonly address: string;
  readonly cookie: string;
}

async function begin(): Promise<Begun> {
  const { status, headers } = await server.ask('/sign-in/oidc?to=/system');
  const cookie = headers['set-cookie']?.[0] ?? '';
  expect([status, /; HttpOnly; SameSite=Lax/.test(cookie)]).toEqual([303, true]);
  return { address: headers.location ?? '', cookie: cookie.split(';')[0] ?? '' };
}

const comeBack = (back: URL, cookie: string) => server.ask(`${back.pathname}${back.search}`, { headers: { cookie } });

async function signIn(says: Says): Promise<{ readonly status: number; readonly to: string | undefined; readonly session: string; readonly body: string }> {
  const { address, cookie } = await begin();
  const { status, headers, body } = await comeBack(issuer.approve(address, says), cookie);
  return { status, to: headers.location, session: (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '', body };
}

const roleOf = async (name: string) => (await server.world.access.accounts.find(name))?.role;
const see = async (session: string) => (await server.ask('/', { headers: { cookie: session } })).status;
const ADA = { sub: '1', preferred_username: 'ada' };

test('who the provider knows comes in with the role of its claim, and goes on to where they wanted', async () => {
  await open({ ORBITR_OIDC_ROLE_CLAIM: 'groups' });
  const { status, to, session } = await signIn({ claims: { ...ADA, groups: ['staff', 'operator'] } });
  expect([status, to, await see(session), await roleOf('ada')]).toEqual([303, '/system', 200, 'operator']);
  // The claim counts at each sign-in; who lost it has nothing any more, and is not made anew.
  expect((await signIn({ claims: { ...ADA, groups: ['viewer'] } })).status).toBe(303);
  expect([await roleOf('ada'), await see(session)]).toEqual(['viewer', 401]);
  await signIn({ claims: { ...ADA, groups: ['staff'] } });
  expect(await roleOf('ada')).toBeUndefined();
  const [last] = await server.world.audit.find({}, 1);
  expect([last?.kind, last?.via, last?.actor]).toEqual(['sign-in', 'oidc', 'ada']);
});

test('who is known by no role and has no account is turned away, and written down', async () => {
  await open();
  const { status, session, body } = await signIn({ claims: ADA });
  expect([status >= 400 && status < 500, session, /you have no account here/i.test(body)]).toEqual([true, '', true]);
  expect(await server.world.access.accounts.find('ada')).toBeUndefined();
  expect((await server.world.audit.find({}, 1))[0]).toMatchObject({ kind: 'sign-in-refused', via: 'oidc' });
});

test('a name that somebody has here already gives no right to their account', async () => {
  await open({ ORBITR_OIDC_ROLE: 'viewer' });
  const { status, session } = await signIn({ claims: { sub: '9', preferred_username: 'keeper' } });
  expect([status >= 400, session]).toEqual([true, '']);
  expect(await roleOf('keeper')).toBe('admin');
});

test.each<[string, Omit<Says, 'claims'>]>([
  ['signed by somebody else', { forged: true }],
  ['made for another sign-in', { nonce: 'another' }],
  ['made for another program', { audience: 'another' }],
  ['of another provider', { issuer: 'http://127.0.0.1:1' }],
  ['too old', { lifetime: -3_600 }],
])('a token that is %s signs nobody in', async (_what, lie) => {
  await open({ ORBITR_OIDC_ROLE: 'admin' });
  const { status, session } = await signIn({ claims: ADA, ...lie });
  expect([status >= 400 && status < 500, session]).toEqual([true, '']);
  expect(await server.world.access.accounts.find('ada')).toBeUndefined();
});

test('only the browser that began may come back, once, and with the state that it was given', async () => {
  await open({ ORBITR_OIDC_ROLE: 'admin' });
  const refused = async (back: URL, cookie: string) => {
    const { status, headers } = await comeBack(back, cookie);
    expect([status >= 400 && status < 500, headers['set-cookie']]).toEqual([true, undefined]);
  };
  const [mine, other] = [await begin(), await begin()];
  // Somebody else's answer is slipped to me, and mine to somebody else.
  await refused(issuer.approve(other.address, { claims: ADA }), mine.cookie);
  await refused(issuer.approve(mine.address, { claims: ADA }), '');
  const third = await begin();
  const back = issuer.approve(third.address, { claims: ADA });
  const strange = new URL(back);
  strange.searchParams.set('state', 'x');
  await refused(strange, third.cookie);
  expect((await comeBack(back, third.cookie)).status).toBe(303);
  await refused(back, third.cookie);
});

test('a code that was stolen on its way is worth nothing without the verifier', async () => {
  await open({ ORBITR_OIDC_ROLE: 'admin' });
  const [victim, thief] = [await begin(), await begin()];
  const stolen = issuer.approve(victim.address, { claims: ADA });
  const planted = issuer.approve(thief.address, { claims: ADA });
  planted.searchParams.set('code', stolen.searchParams.get('code') ?? '');
  const { status, headers } = await comeBack(planted, thief.cookie);
  expect([status >= 400 && status < 500, headers['set-cookie']]).toEqual([true, undefined]);
});

test('a provider that is away is told, and asked again next time', async () => {
  await open({ ORBITR_OIDC_ISSUER: 'http://127.0.0.1:9' });
  const { status, headers } = await server.ask('/sign-in/oidc');
  expect([status >= 400, headers.location]).toEqual([true, undefined]);
});
