import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stack } from '../../../test/support/synthetic-stacks.ts';
import { startTestServer, type Answer, type TestServer } from '../../../test/support/web-client.ts';

const BLOG = '\ufeff# mine\r\nservices:\r\n  web:\r\n    image: "nginx:1" # pinned\r\n';
const SHOWN = BLOG.slice(1).replaceAll('\r\n', '\n');
let server: TestServer;
let stacks: string;
beforeAll(async () => {
  const now = Date.now();
  server = await startTestServer({ now, stacks: [stack('blog', now), stack('photos', now)] });
  ({ stacks } = server.world);
});
afterAll(() => server.close());
beforeEach(async () => {
  await mkdir(join(stacks, 'photos/config'), { recursive: true });
  await Promise.all([writeFile(join(stacks, 'blog.yaml'), BLOG), writeFile(join(stacks, 'photos/compose.yaml'), 'services: { web: { image: x } }\n'), writeFile(join(stacks, 'photos/config/app.ini'), 'a=1\n')]);
});

const get = (path: string): Promise<Answer> => server.ask(path);
/** As a browser sends a form: lines of a text are parted by CRLF. */
const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  server.ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ ...fields, ...(fields['text'] !== undefined && { text: fields['text'].replaceAll('\n', '\r\n') }) }).toString() });
const field = ({ body }: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
const textOf = (path: string): Promise<string> => readFile(join(stacks, path), 'utf8');

describe('the editor', () => {
  const href = '/stacks/blog/files/blog.yaml';

  test('previews, then saves, byte for byte but for what was changed', async () => {
    const opened = await get(href);
    const etag = field(opened, 'etag');
    const text = SHOWN.replace('nginx:1', 'nginx:2');
    const preview = await post(href, { etag, text, do: 'preview' });
    expect([preview.status, preview.body.includes('line-added')]).toEqual([200, true]);
    expect(await textOf('blog.yaml')).toBe(BLOG);
    const saved = await post(href, { etag: field(preview, 'etag'), text, do: 'save', message: 'newer' });
    expect([saved.status, saved.headers.location]).toEqual([303, `${href}?saved`]);
    expect(await textOf('blog.yaml')).toBe(BLOG.replace('nginx:1', 'nginx:2'));
  });

  test('does not write over what somebody else wrote, and shows both', async () => {
    const etag = field(await get(href), 'etag');
    await writeFile(join(stacks, 'blog.yaml'), BLOG.replace('mine', 'theirs'));
    const text = SHOWN.replace('mine', 'yours');
    const refused = await post(href, { etag, text, do: 'save' });
    expect(refused.status).toBe(412);
    expect(refused.body).toContain('# theirs');
    expect(refused.body).toContain('# yours');
    expect(await textOf('blog.yaml')).toContain('theirs');
    // Whoever has seen both may insist.
    expect((await post(href, { etag: field(refused, 'etag'), text, do: 'save' })).status).toBe(303);
    expect(await textOf('blog.yaml')).toBe(BLOG.replace('mine', 'yours'));
  });

  test('names what is wrong at its line, and saves it only when somebody insists', async () => {
    const etag = field(await get(href), 'etag');
    const text = SHOWN.replace('image', 'imagee');
    const refused = await post(href, { etag, text, do: 'save' });
    expect([refused.status, /data-line="4" data-column="5" data-length="6"/.test(refused.body)]).toEqual([422, true]);
    expect(await textOf('blog.yaml')).toBe(BLOG);
    expect((await post(href, { etag, text, do: 'save', force: 'invalid' })).status).toBe(303);
  });

  test('begins a file that is not there, and never by climbing out', async () => {
    const listed = await get('/stacks/photos/files?path=config/new.ini');
    expect([listed.status, listed.headers.location]).toEqual([303, '/stacks/photos/files/config/new.ini']);
    const fresh = await get('/stacks/photos/files/config/new.ini');
    expect(field(fresh, 'etag')).toBe('none');
    expect((await post('/stacks/photos/files/config/new.ini', { etag: 'none', text: 'b=2\n', do: 'save' })).status).toBe(303);
    expect(await textOf('photos/config/new.ini')).toBe('b=2\n');
    for (const path of ['../blog.yaml', '..', 'a//b', './../x']) expect((await get(`/stacks/photos/files?path=${encodeURIComponent(path)}`)).status, path).toBe(400);
    expect((await get('/stacks/photos/files/%2e%2e%2fblog.yaml')).status).toBe(400);
    expect((await get('/stacks/blog/files/other.yaml')).status).toBe(400);
  });

  test('shows markup and the first empty line as text', async () => {
    await writeFile(join(stacks, 'photos/config/app.ini'), '\n</textarea><script>alert(1)</script>\n');
    const { body } = await get('/stacks/photos/files/config/app.ini');
    expect(body).toContain('data-text>\n\n&lt;/textarea&gt;&lt;script&gt;');
  });

  test('edits orbitr.yaml, which must be right', async () => {
    const etag = field(await get('/settings/text'), 'etag');
    expect((await post('/settings/text', { etag, text: 'profile: [a]\n', do: 'save' })).status).toBe(422);
    expect((await post('/settings/text', { etag, text: 'profiles: [a]\n', do: 'save' })).status).toBe(303);
    expect(await textOf('orbitr.yaml')).toBe('profiles: [a]\n');
  });
});

test('files are listed with what makes up the stack first, and one is deleted after it was shown', async () => {
  const { body } = await get('/stacks/photos/files');
  expect(body.indexOf('compose.yaml')).toBeLessThan(body.indexOf('config/app.ini'));
  const shown = await get('/stacks/photos/delete/config/app.ini');
  expect(shown.body).toContain('line-removed');
  expect((await post('/stacks/photos/delete/config/app.ini', {})).status).toBe(400);
  await writeFile(join(stacks, 'photos/config/app.ini'), 'a=2\n');
  const again = await post('/stacks/photos/delete/config/app.ini', { basis: field(shown, 'basis') });
  expect([again.status, again.body.includes('a=2')]).toEqual([412, true]);
  expect((await post('/stacks/photos/delete/config/app.ini', { basis: field(again, 'basis') })).status).toBe(303);
  expect((await get('/stacks/photos/files')).body).not.toContain('files/config/app.ini');
});

test.each(['stop', 'restart', 'remove'])('a button does just what it showed: %s', async (action) => {
  const path = `/stacks/blog/change/${action}`;
  expect((await post(path, {})).status).toBe(400);
  const shown = await get(path);
  await writeFile(join(stacks, 'blog.yaml'), BLOG.replace('mine', 'changed'));
  const refused = await post(path, { basis: field(shown, 'basis') });
  expect(refused.status).toBe(412);
  expect(refused.body).toContain('changed meanwhile');
  expect(await textOf('blog.yaml')).toBe(BLOG.replace('mine', 'changed'));
  expect((await post(path, { basis: field(refused, 'basis') })).status).toBe(303);
});

describe('a new stack', () => {
  test('is made of a docker run line, with a name that is free', async () => {
    const draft = await post('/new', { pasted: 'docker run -d --name blog -p 8080:80 nginx:1' });
    expect(field(draft, 'name')).toBe('blog-2');
    expect(draft.body).toContain('image: nginx:1');
    const text = 'services:\n  blog:\n    image: nginx:1\n';
    expect((await post('/new', { name: 'blog', text, do: 'create' })).status).toBe(409);
    const made = await post('/new', { name: 'fresh', text, do: 'create' });
    expect([made.status, made.headers.location]).toEqual([303, '/stacks/fresh']);
    expect(await textOf('fresh.yaml')).toBe(text);
  });

  test('says what is wrong, and keeps what was typed', async () => {
    expect((await post('/new', { pasted: ' ' })).body).toContain('nothing in it yet');
    const line = await post('/new', { pasted: 'docker run --frobnicate x' });
    expect([line.status, line.body.includes('--frobnicate x')]).toEqual([422, true]);
    const named = await post('/new', { name: 'No Name', text: 'services: {}\n', do: 'create' });
    expect([named.status, named.body.includes('services: {}')]).toEqual([400, true]);
    const wrong = await post('/new', { name: 'wrong', text: 'services:\n  a:\n    imagee: x\n', do: 'create' });
    expect([wrong.status, wrong.body.includes('data-line="3"')]).toEqual([422, true]);
  });

  test('needs a role on a stack of that name', async () => {
    const { accounts, tokens } = server.world.access;
    await accounts.create({ name: 'ada', role: 'admin', password: 'a long password' });
    await accounts.create({ name: 'mia', role: undefined, grants: [{ stacks: 'media-*', role: 'operator' }], password: 'a long password' });
    const { token } = await tokens.create('mia', { name: 'test', scopes: ['read', 'edit'] });
    const create = (name: string): Promise<Answer> => server.ask('/new', { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ name, text: 'services: { a: { image: x } }\n', do: 'create' }).toString() });
    expect((await create('shop')).status).toBe(403);
    expect((await create('media-tv')).status).toBe(303);
  });
});
