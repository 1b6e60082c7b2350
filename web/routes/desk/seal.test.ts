import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSecretFiles } from '../../../controller/composition/secrets/secret-files.ts';
import { fillForm } from '../../../test/support/html-forms.ts';
import { stack } from '../../../test/support/synthetic-stacks.ts';
import { startTestServer, type Answer, type TestServer } from '../../../test/support/web-client.ts';

const CANARY = 'cAnArY-7f01';
let server: TestServer;
let stacks: string;
let data: string;
beforeAll(async () => {
  const now = Date.now();
  server = await startTestServer({ now, stacks: [stack('blog', now), stack('photos', now)] });
  ({ stacks, folder: data } = server.world);
});
afterAll(() => server.close());
beforeEach(async () => {
  await rm(stacks, { recursive: true, force: true });
  await mkdir(join(stacks, 'photos'), { recursive: true });
  await writeFile(join(stacks, 'blog.yaml'), 'services: { web: { image: x } }\n');
  await writeFile(join(stacks, 'photos/compose.yaml'), 'services: { web: { image: x, environment: { A: "${DB_PASSWORD}" } } }\n');
  await files().keyring.ensure(0);
});

const files = () => openSecretFiles({ stacks, data });
const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> => server.ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() });
const api = (path: string, body: object): Promise<Answer> => server.ask(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
/** What is sent when somebody agrees to what is shown. */
const save = ({ body }: Answer): Promise<Answer> => post('/stacks/photos/seal', Object.fromEntries(fillForm(body, /\/seal$/, 'Save sealed').body));
const sealed = (): Promise<string> => readFile(join(stacks, 'photos/secrets.env'), 'utf8');
const clear = async (): Promise<string | undefined> => files().clear(await files().locate('photos', 'secrets.env'));

test('the page seals at once, shows the edit and saves it, and never tells the value again', async () => {
  const preview = await post('/stacks/photos/seal', { do: 'preview', file: 'secrets.env', name: 'DB_PASSWORD', value: CANARY });
  expect(preview.status).toBe(200);
  expect(preview.body).toContain('DB_PASSWORD=ENC[AES256_GCM,');
  expect(preview.body).not.toContain(CANARY);
  await expect(sealed()).rejects.toMatchObject({ code: 'ENOENT' });
  const saved = await save(preview);
  expect([saved.status, saved.headers.location]).toEqual([303, '/stacks/photos/files']);
  expect(await clear()).toBe(`DB_PASSWORD=${CANARY}\n`);
  expect(await sealed()).not.toContain(CANARY);
  for (const path of ['/stacks/photos/files', '/stacks/photos/files/secrets.env', '/stacks/photos/seal?name=DB_PASSWORD', '/api/v1/stacks/photos/files/secrets.env', '/api/v1/audit']) expect((await server.ask(path)).body, path).not.toContain(CANARY);
});

test('what was shown is what is saved: not over a file that somebody changed meanwhile', async () => {
  const shown = await post('/stacks/photos/seal', { do: 'preview', file: 'secrets.env', name: 'DB_PASSWORD', value: CANARY });
  await files().set(await files().locate('photos', 'secrets.env'), 'OTHER', 'x');
  const refused = await save(shown);
  expect(refused.status).toBe(412);
  expect(await clear()).toBe('OTHER=x\n');
});

test('the API seals a value in a file, or on its own, and has no way to read one', async () => {
  const dry = await api('/stacks/photos/secrets', { name: 'DB_PASSWORD', value: CANARY, dryRun: true });
  expect([dry.status, dry.body.includes(CANARY)]).toEqual([200, false]);
  await expect(sealed()).rejects.toMatchObject({ code: 'ENOENT' });
  const made = await api('/stacks/photos/secrets', { name: 'DB_PASSWORD', value: CANARY });
  expect([made.status, made.body.includes(CANARY)]).toEqual([200, false]);
  expect(await clear()).toBe(`DB_PASSWORD=${CANARY}\n`);
  const single = await api('/seal', { value: CANARY });
  expect(JSON.parse(single.body)).toEqual({ sealed: expect.stringMatching(/^ENC\[age:/) });
  expect(JSON.stringify(server.errors)).not.toContain(CANARY);
});

test('where there is only a public key a new file is sealed, and one that is there is left alone', async () => {
  const [recipient = ''] = await files().keyring.recipients();
  await writeFile(join(stacks, 'secrets.recipients'), `${recipient}\n`);
  await rm(files().keyring.path);
  expect((await api('/stacks/photos/secrets', { name: 'DB_PASSWORD', value: CANARY })).status).toBe(200);
  const before = await sealed();
  expect(before).toContain('DB_PASSWORD=ENC[AES256_GCM,');
  expect((await api('/stacks/photos/secrets', { name: 'OTHER', value: CANARY })).status).toBe(409);
  expect(await sealed()).toBe(before);
});

test.each([
  ['photos', 'compose.yaml', 422], ['photos', '../blog.env', 400], ['photos', '/etc/x.env', 400], ['blog', 'secrets.env', 400], ['none', 'secrets.env', 404],
])('no place for a sealed value: %s %s', async (name, file, status) => {
  const answer = await api(`/stacks/${name}/secrets`, { file, name: 'A', value: CANARY });
  expect([answer.status, answer.body.includes(CANARY)]).toEqual([status, false]);
});

test('without any public key it says what to do', async () => {
  await rm(files().keyring.path);
  const answer = await post('/stacks/photos/seal', { do: 'preview', file: 'secrets.env', name: 'A', value: CANARY });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain('orbitr secrets key');
  expect(answer.body).not.toContain(CANARY);
});
