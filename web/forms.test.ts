import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CatalogueApi } from '../controller/catalogue-api.ts';
import type { Adoptions } from '../controller/adoptions.ts';
import { openSecretFiles } from '../controller/composition/secrets/secret-files.ts';
import { openCatalogueBench, templateTexts, type CatalogueBench } from '../test/support/catalogue-bench.ts';
import { fillForm, formsOfViews } from '../test/support/html-forms.ts';
import { startTestServer, type Answer, type TestServer } from '../test/support/web-client.ts';

const FORMS = formsOfViews();
const PASSWORD = 'a long password';
const TEXT = '# mine\nservices:\n  web:\n    image: "nginx:1" # pinned\n';
const wiki = (version: string) => templateTexts('wiki', `version: ${version}\nimages: ["example/wiki:1.0"]\nports: [{ name: WEB_PORT, service: web, target: 80, default: 8080, label: Page }]\nroutes: [{ service: web, port: 80, subdomain: wiki, address: SITE_URL }]\n`, `services:\n  web:\n    image: example/wiki:1.0\n    environment: { VERSION: "${version}", URL: "\${SITE_URL}" }\n    ports: ["\${WEB_PORT}:80"]\n    healthcheck: { test: [CMD, check] }\n    mem_limit: 64m\n`);
const adopted: string[] = [];
/** What an adoption comes to is proven on an engine, by `test/engine/adopt-page.test.ts`. */
const adoptions: Adoptions = {
  preview: async ({ name }) => ({ stack: name, edit: undefined, plan: { stack: name, operations: [], blocked: [], warnings: [] }, comparisons: [], clean: true, basis: 'b'.repeat(64) }),
  make: async ({ name }, _author, { basis }) => {
    adopted.push(`${name} ${basis.slice(0, 3)}`);
    return name;
  },
};

let server: TestServer;
let bench: CatalogueBench;
let cookie = '';
const sent = new Set<string>();

beforeAll(async () => {
  bench = await openCatalogueBench();
  await bench.put('wiki', wiki('1.0.0'));
  const { sources } = bench.catalogue;
  // A further one that would have to be fetched.
  const catalogue: CatalogueApi = { ...bench.catalogue, sources: async () => [...(await sources()), { name: 'club', kind: 'index', address: '', trust: 'verified', apps: 0, fetchedAt: undefined, problem: undefined }] };
  server = await startTestServer({ environment: { ORBITR_AUTH: 'accounts' }, catalogue, adoptions });
  const { stacks, folder } = server.world;
  await mkdir(join(stacks, 'photos'), { recursive: true });
  await writeFile(join(stacks, 'blog.yaml'), TEXT);
  await writeFile(join(stacks, 'photos/compose.yaml'), TEXT);
  await openSecretFiles({ stacks, data: folder }).keyring.ensure(0);
});
afterAll(async () => {
  await server.close();
  await bench.close();
});

/** @throws Error when no view has it: a name that fits nothing must not be taken for a form without an address */
function formOf(name: string): RegExp {
  const action = FORMS.get(name);
  if (action === undefined) throw new Error(`no view has the form "${name}"`);
  return action;
}
const get = (path: string): Promise<Answer> => server.ask(path, { headers: { cookie } });
/** Fills in the form `view#n` of a page that was got, and sends it as a browser without JavaScript does. */
async function submit(form: string, html: string, button: string, fill: Readonly<Record<string, string | undefined>> = {}, here = ''): Promise<Answer> {
  const { method, action, body } = fillForm(html, formOf(form), button, fill);
  sent.add(form);
  // Without an action a form asks the page that it stands on, which its page passes here.
  if (method === 'GET') return get(`${action === '' ? here : action}?${body.toString()}`);
  return server.ask(action, { method, headers: { cookie, origin: new URL(server.url).origin, 'content-type': 'application/x-www-form-urlencoded' }, body: body.toString() });
}
const cookieIn = ({ headers }: Answer): string => headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const text = (path: string): Promise<string> => readFile(join(server.world.stacks, path), 'utf8');

test('set-up, sign-in and sign-out', async () => {
  const token = (await server.world.access.setUp.offer()) ?? '';
  const made = await submit('setup#0', (await get('/')).body, 'Make the account', { token, name: 'ada', password: PASSWORD });
  expect(made.status).toBe(303);
  cookie = cookieIn(made);
  expect((await submit('head#0', (await get('/')).body, 'Sign out')).status).toBe(303);
  const door = await get('/');
  expect(door.status).toBe(401);
  const came = await submit('sign-in#0', door.body, 'Sign in', { name: 'ada', password: PASSWORD });
  expect(came.status).toBe(303);
  cookie = cookieIn(came);
  expect((await get('/')).status).toBe(200);
});

test('set-up without an account, where only this machine comes', async () => {
  const alone = await startTestServer({ environment: {} });
  const token = (await alone.world.access.setUp.offer()) ?? '';
  const { body, action } = fillForm((await alone.ask('/')).body, formOf('setup#1'), 'Go on without an account', { token });
  expect((await alone.ask(action, { method: 'POST', headers: { origin: new URL(alone.url).origin, 'content-type': 'application/x-www-form-urlencoded' }, body: body.toString() })).status).toBe(303);
  sent.add('setup#1');
  expect((await alone.ask('/')).status).toBe(200);
  await alone.close();
});

test('the editor, the buttons and a new stack', async () => {
  const href = '/stacks/blog/files/blog.yaml';
  const preview = await submit('editor#0', (await get(href)).body, 'See what it does', { text: TEXT.replace('nginx:1', 'nginx:2') });
  expect([preview.status, await text('blog.yaml')]).toEqual([200, TEXT]);
  expect((await submit('editor#0', preview.body, 'Save')).status).toBe(303);
  expect(await text('blog.yaml')).toBe(TEXT.replace('nginx:1', 'nginx:2'));
  expect((await submit('change#0', (await get('/stacks/blog/change/stop')).body, 'Stop')).status).toBe(303);
  expect(await text('blog.yaml')).toContain('run: stopped');
  const draft = await submit('new-stack#0', (await get('/new')).body, 'Go on', { pasted: 'docker run -d --name fresh nginx:1' });
  expect(draft.status).toBe(200);
  expect((await submit('new-stack-draft#0', draft.body, 'Create')).headers.location).toBe('/stacks/fresh');
  expect(await text('fresh.yaml')).toContain('nginx:1');
});

test('a further file, and a sealed secret', async () => {
  const asked = await submit('files#0', (await get('/stacks/photos/files')).body, 'Write it', { path: 'config/app.ini' }, '/stacks/photos/files');
  expect(asked.status).toBe(303);
  const shown = await submit('seal#0', (await get('/stacks/photos/seal')).body, 'See what it does', { name: 'KEY', value: 'cAnArY' });
  expect([shown.status, shown.body.includes('cAnArY')]).toEqual([200, false]);
  expect((await submit('change#0', shown.body, 'Save sealed')).status).toBe(303);
  expect(await text('photos/secrets.env')).toContain('KEY=ENC[');
});

test('settings, checks of routes, logs, activity and search', async () => {
  const preview = await submit('settings#0', (await get('/settings')).body, 'Show the edit', { domain: 'home.example.com' });
  expect((await submit('settings-change#0', preview.body, 'Save')).status).toBe(303);
  expect(await text('orbitr.yaml')).toContain('home.example.com');
  expect((await submit('route-check#0', (await get('/routes')).body, 'Check all')).status).toBe(303);
  expect((await submit('logs#0', (await get('/stacks/blog/logs')).body, 'Show', {}, '/stacks/blog/logs')).status).toBe(200);
  const filtered = await submit('activity-page#0', (await get('/activity')).body, 'Filter', { actor: 'ada' });
  expect([filtered.status, /<h1>[^<]*/.exec(filtered.body)?.[0]]).toEqual([200, '<h1>Activity']);
  expect((await submit('search#0', (await get('/search')).body, 'Search', { q: 'blog' })).body).toContain('/stacks/blog');
});

test('adoption', async () => {
  expect((await submit('adopt#0', (await get('/adopt?container=stranger')).body, 'Adopt')).headers.location).toBe('/stacks/stranger');
  expect(adopted).toEqual(['stranger bbb']);
});

test('apps: search, install, update, remove', async () => {
  expect((await submit('apps#0', (await get('/apps')).body, 'Search', { q: 'wiki' })).body).toContain('/apps/wiki');
  expect((await submit('apps#1', (await get('/apps')).body, 'Fetch anew')).headers.location).toBe('/apps#catalogues');
  const preview = await submit('app-install#0', (await get('/apps/wiki/install')).body, 'Show what it would do', { stack: 'notes', host: 'nas.lan' });
  expect((await submit('app-install#0', preview.body, 'Install')).status).toBe(200);
  expect(await bench.text('notes/compose.yaml')).toContain('1.0.0');
  const env = await bench.text('notes/.env');
  expect(env).toMatch(/^SITE_URL=http:\/\/nas\.lan:\d+$/m);
  await bench.put('wiki', wiki('1.1.0'));
  expect((await submit('stack-app#0', (await get('/stacks/notes/app')).body, 'Update')).status).toBe(303);
  expect(await bench.text('notes/compose.yaml')).toContain('1.1.0');
  expect(await bench.text('notes/.env')).toBe(env);
  expect((await submit('stack-app-remove#0', (await get('/stacks/notes/app/remove')).body, 'Remove')).status).toBe(303);
  await expect(bench.text('notes/compose.yaml')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('the bell', async () => {
  const before = (await get('/notifications')).body;
  const [, one = ''] = /aria-label="(Dismiss [^"]*)"/.exec(before) ?? [];
  expect((await submit('notifications#0', before, 'Mark all as read')).status).toBe(303);
  expect((await submit('notifications#2', before, one)).status).toBe(303);
  expect((await get('/notifications')).body.split('notice-body')).toHaveLength(before.split('notice-body').length - 1);
  expect((await submit('notifications#1', before, 'Dismiss all')).status).toBe(303);
  expect((await get('/notifications')).body).not.toContain('notice-body');
});

test('the account: tokens, sessions, second factor, password', async () => {
  const page = async (): Promise<string> => (await get('/account')).body;
  const signIn = async (password: string): Promise<string> => (cookie = cookieIn(await submit('sign-in#0', (await server.ask('/')).body, 'Sign in', { name: 'ada', password })));
  expect((await submit('account#1', await page(), 'Make a token', { name: 'backup' })).body).toContain('Your new token');
  await submit('account#0', await page(), 'Revoke the token backup');
  expect(await page()).not.toContain('backup</b>');
  const begun = (await submit('account#6', await page(), 'Set it up')).body;
  const secret = /name="secret" value="([^"]*)"/.exec(begun)?.[1] ?? '';
  const confirmed = await submit('account#5', begun, 'Confirm', { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  expect(confirmed.body).toContain('Recovery codes');
  await submit('account#4', await page(), 'Take it away', { password: PASSWORD });
  // Whatever guards the account was changed: everybody signs in again.
  await signIn(PASSWORD);
  expect(await page()).toContain('Set it up');
  expect((await submit('account#3', await page(), 'Change it', { password: PASSWORD, new: `${PASSWORD}!` })).status).toBeLessThan(400);
  await signIn(`${PASSWORD}!`);
  await submit('account#2', await page(), 'End the session from 127.0.0.1');
  expect((await get('/account')).status).toBe(401);
});

test('accounts: make, change, end a session, remove', async () => {
  cookie = cookieIn(await submit('sign-in#0', (await server.ask('/')).body, 'Sign in', { name: 'ada', password: `${PASSWORD}!` }));
  const page = async (): Promise<string> => (await get('/accounts')).body;
  expect((await submit('accounts#3', await page(), 'Make it', { name: 'bob', password: PASSWORD })).status).toBe(303);
  expect((await submit('accounts#0', await page(), 'Save bob', { role: 'operator' })).status).toBe(303);
  expect(cookieIn(await submit('sign-in#0', (await server.ask('/', {})).body, 'Sign in', { name: 'bob', password: PASSWORD }))).not.toBe('');
  expect((await submit('accounts#1', await page(), 'End the session of bob from 127.0.0.1')).status).toBe(303);
  expect(await page()).not.toContain('End the session of bob');
  expect((await submit('accounts#2', await page(), 'Remove the account bob')).status).toBe(303);
  expect(await page()).not.toContain('/accounts/bob');
});

test('no form of any view was left out', () => expect([...FORMS.keys()].filter((form) => !sent.has(form))).toEqual([]));
