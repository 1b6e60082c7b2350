import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EditRequest, Edits } from '../../edits.ts';
import { EditConflict, InvalidEdit, NO_FILE } from '../../edits.ts';
import { textDigest } from '../../source/edit.ts';
import { discoverStacks } from '../../source/discover-stacks.ts';
import { openWorkbench } from '../workbench.ts';
import { openSealing } from './draft-secret.ts';
import { openEdits } from './open-edits.ts';

const BLOG = '# mine\nservices:\n  web: # the site\n    image: "nginx:1"\n    environment: { PASSWORD: hunter2, PORT: \'80\' }\n';
const AUTHOR = { via: 'api', actor: 'ada' } as const;

let folder: string;
let edits: Edits;
let warnings: object[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-edits-'));
  const stacks = join(folder, 'stacks');
  await mkdir(join(stacks, 'photos/config'), { recursive: true });
  await Promise.all([
    writeFile(join(stacks, 'blog.yaml'), BLOG),
    writeFile(join(stacks, 'photos/compose.yaml'), 'services:\n  app: { image: photos }\n'),
    writeFile(join(stacks, 'photos/.env'), 'TOKEN=canary\n'),
    writeFile(join(stacks, 'photos/config/app.ini'), 'a=1\n'),
  ]);
  const bench = openWorkbench({ stacks, data: folder, listen: { host: '127.0.0.1', port: 0 }, dockerHost: 'unix:///nowhere.sock', engineLock: 'none' }, { vouches: () => true, watchAlso: () => undefined, profiles: () => [], engineMayBeAway: true });
  warnings = [];
  let ids = 0;
  edits = openEdits({ folder: stacks, discover: () => discoverStacks(stacks), draft: bench.draft, draftBlind: bench.draftBlind, sealing: openSealing({ stacks, data: folder }), plan: () => undefined, newId: () => `id-${ids++}`, revisions: async () => [], revision: async () => undefined, newToken: () => 'token-1', now: () => 1, log: { warn: (fields: object) => void warnings.push(fields) } as never });
});
afterEach(() => rm(folder, { recursive: true }));

const stacks = (path: string): string => join(folder, 'stacks', path);
const textOf = (path: string): Promise<string> => readFile(stacks(path), 'utf8');
const write = (path: string, content: string | undefined, ifMatch: string, stack = 'photos'): EditRequest => ({ kind: 'write-files', stack, files: [{ path, content, ifMatch }] });

test('lists and reads the files of a stack, byte for byte', async () => {
  expect((await edits.files('photos')).map(({ path, role }) => [path, role])).toEqual([['compose.yaml', 'stack'], ['.env', 'other'], ['config/app.ini', 'other']]);
  expect((await edits.files('blog')).map(({ path }) => path)).toEqual(['blog.yaml']);
  await writeFile(stacks('blog.yaml'), `\ufeff${BLOG.replaceAll('\n', '\r\n')}`);
  const read = await edits.read({ stack: 'blog', path: 'blog.yaml' });
  expect(read.text.startsWith('\ufeff# mine\r\n')).toBe(true);
  await edits.make(write('blog.yaml', read.text.replace('nginx:1', 'nginx:2'), read.etag, 'blog'), AUTHOR);
  expect(await textOf('blog.yaml')).toBe(read.text.replace('nginx:1', 'nginx:2'));
});

test.each(['../blog.yaml', '/etc/passwd', 'config/../../blog.yaml', '.git/config', '.ssh/id', 'config\\app.ini', 'a\0b', '', '.', 'config/', 'config//app.ini', '%2e%2e/blog.yaml/', 'x'.repeat(600), 'a/'.repeat(13) + 'b', 'compose.yaml:stream', 'node_modules/x', '.env/x', 'x.tmp'])('%j is no path', async (path) => {
  await expect(edits.read({ stack: 'photos', path })).rejects.toMatchObject({ code: 'edit/path' });
  await expect(edits.make(write(path, 'x', NO_FILE), AUTHOR)).rejects.toMatchObject({ code: 'edit/path' });
});

test.each(['..', '.', 'a/b', 'A', 'con\0', 'x'.repeat(300), '-x', '__proto__', 'constructor!', ''])('%j is no stack', async (stack) => {
  await expect(edits.files(stack)).rejects.toMatchObject({ code: 'edit/name' });
  await expect(edits.make({ kind: 'create-stack', stack, files: { [`${stack}.yaml`]: BLOG } }, AUTHOR)).rejects.toMatchObject({ code: 'edit/name' });
});

test('a stack of one file has no other files, and none that is a link is followed', async () => {
  await expect(edits.read({ stack: 'blog', path: 'photos/.env' })).rejects.toMatchObject({ code: 'edit/path' });
  await expect(edits.read({ stack: 'constructor', path: 'x' })).rejects.toMatchObject({ code: 'edit/no-such-stack' });
  await writeFile(join(folder, 'outside'), 'secret');
  await symlink(join(folder, 'outside'), stacks('photos/link.txt'));
  await symlink(folder, stacks('photos/up'));
  await symlink(join(folder, 'outside'), stacks('linked.yaml'));
  for (const [stack, path] of [['photos', 'link.txt'], ['photos', 'up/outside'], ['linked', 'linked.yaml']] as const) {
    await expect(edits.read({ stack, path })).rejects.toMatchObject({ code: 'edit/link' });
    await expect(edits.make(write(path, 'x', textDigest('secret'), stack), AUTHOR)).rejects.toMatchObject({ code: 'edit/link' });
  }
  expect((await edits.files('photos')).map(({ path }) => path)).not.toContain('link.txt');
  expect(await readFile(join(folder, 'outside'), 'utf8')).toBe('secret');
});

test('writes only over what it was made from; else both versions are told', async () => {
  const { etag } = await edits.read({ stack: 'photos', path: 'config/app.ini' });
  await edits.make(write('config/app.ini', 'a=2\n', etag), AUTHOR);
  const conflict = await edits.make(write('config/app.ini', 'a=3\n', etag), AUTHOR).catch((error: unknown) => error);
  expect(conflict).toBeInstanceOf(EditConflict);
  expect(conflict).toMatchObject({ code: 'edit/changed', current: { text: 'a=2\n', place: { stack: 'photos', path: 'config/app.ini' } } });
  await expect(edits.make(write('config/new.ini', 'x', etag), AUTHOR)).rejects.toBeInstanceOf(EditConflict);
  await expect(edits.make(write('config/app.ini', 'x', NO_FILE), AUTHOR)).rejects.toBeInstanceOf(EditConflict);
});

test('of edits at once only one wins', async () => {
  const { etag } = await edits.read({ stack: 'photos', path: 'config/app.ini' });
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => edits.make(write('config/app.ini', `a=${n + 10}\n`, etag), AUTHOR)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await textOf('photos/config/app.ini')).toBe('a=10\n');
});

test.each<[EditRequest, string]>([
  [{ kind: 'set-run', stack: 'blog', run: 'stopped' }, `${BLOG}x-orbitr:\n  run: stopped\n`],
  [{ kind: 'set-suspend', stack: 'blog', suspend: true }, `${BLOG}x-orbitr:\n  suspend: true\n`],
  [{ kind: 'restart', stack: 'blog' }, `${BLOG}x-orbitr:\n  restartToken: token-1\n`],
])('%o adds its lines and nothing else', async (request, text) => {
  const preview = await edits.preview(request);
  expect(await textOf('blog.yaml')).toBe(BLOG);
  expect(preview.changes[0]).toMatchObject({ file: 'blog.yaml', before: BLOG, after: text });
  const edit = await edits.make(request, AUTHOR);
  expect(edit.changes).toEqual(preview.changes);
  expect(await textOf('blog.yaml')).toBe(text);
  if (request.kind !== 'restart') expect((await edits.make(request, AUTHOR)).changes).toEqual([]);
});

test('sets what is written already in its place, in the file that counts', async () => {
  await writeFile(stacks('photos/compose.yaml'), 'x-orbitr: { run: running } # on\nservices:\n  app: { image: photos }\n');
  await writeFile(stacks('photos/compose.override.yaml'), 'x-orbitr:\n  run: "running"  # really\n');
  await edits.make({ kind: 'set-run', stack: 'photos', run: 'stopped' }, AUTHOR);
  expect(await textOf('photos/compose.yaml')).toContain('run: running');
  expect(await textOf('photos/compose.override.yaml')).toBe('x-orbitr:\n  run: "stopped"  # really\n');
});

test.each([['x-orbitr:\n'], ['x-orbitr: {}\n'], ['x-orbitr:\n  dependsOn: []\n']])('fills %j', async (head) => {
  await writeFile(stacks('blog.yaml'), head + BLOG);
  await edits.make({ kind: 'set-run', stack: 'blog', run: 'stopped' }, AUTHOR);
  expect(await textOf('blog.yaml')).toMatch(/^x-orbitr:[^#]*run: stopped/);
});

test('what cannot be set by an edit is left to a person', async () => {
  await writeFile(stacks('blog.yaml'), `x-base: &base { dependsOn: [] }\nx-orbitr: *base\n${BLOG}`);
  await expect(edits.make({ kind: 'set-run', stack: 'blog', run: 'stopped' }, AUTHOR)).rejects.toMatchObject({ code: 'edit/by-hand' });
  await writeFile(stacks('blog.yaml'), `x-orbitr:\n  run: \${RUN:-running}\n${BLOG}`);
  await edits.make({ kind: 'set-run', stack: 'blog', run: 'stopped' }, AUTHOR);
  expect(await textOf('blog.yaml')).toMatch(/^x-orbitr:\n {2}run: stopped\n/);
});

test('what would be wrong is not written, unless somebody insists', async () => {
  const { etag } = await edits.read({ stack: 'blog', path: 'blog.yaml' });
  const wrong = write('blog.yaml', 'services:\n  web:\n    imagee: nginx\n', etag, 'blog');
  expect(await edits.preview(wrong)).toMatchObject({ outcome: { kind: 'invalid', diagnostics: [{ place: { file: 'blog.yaml', line: 3, column: 5 } }] } });
  await expect(edits.make(wrong, AUTHOR)).rejects.toBeInstanceOf(InvalidEdit);
  expect(await textOf('blog.yaml')).toBe(BLOG);
  await edits.make(wrong, AUTHOR, { evenIfInvalid: true });
  expect(await textOf('blog.yaml')).toContain('imagee');
});

test('adds stacks of one file and of several, and never writes over one', async () => {
  await edits.make({ kind: 'create-stack', stack: 'notes', files: { 'notes.yaml': BLOG } }, AUTHOR);
  await edits.make({ kind: 'create-stack', stack: 'shop', files: { 'compose.yaml': 'services: { web: { image: "${IMAGE}" } }\n', '.env': 'IMAGE=shop\n' } }, AUTHOR);
  expect((await lstat(stacks('shop/.env'))).mode & 0o077).toBe(0);
  for (const stack of ['notes', 'blog', 'photos']) await expect(edits.make({ kind: 'create-stack', stack, files: { [`${stack}.yaml`]: BLOG } }, AUTHOR)).rejects.toMatchObject({ code: 'edit/exists' });
  await expect(edits.make({ kind: 'create-stack', stack: 'orbitr', files: { 'orbitr.yaml': BLOG } }, AUTHOR)).rejects.toMatchObject({ code: 'edit/exists' });
  await expect(edits.make({ kind: 'create-stack', stack: 'none', files: { 'readme.txt': '' } }, AUTHOR)).rejects.toMatchObject({ code: 'edit/path' });
});

test('removal takes the stack files, leaves the rest lying, and can be taken back', async () => {
  const edit = await edits.make({ kind: 'remove-stack', stack: 'photos' }, AUTHOR);
  expect(edit.kept).toEqual(['.env', 'config/app.ini']);
  expect((await readdir(stacks('photos'))).toSorted()).toEqual(['.env', 'config']);
  await edits.make({ kind: 'create-stack', stack: 'photos', files: { 'compose.yaml': edit.changes[0]?.before ?? '' } }, AUTHOR);
  expect(await textOf('photos/.env')).toBe('TOKEN=canary\n');
  await edits.make({ kind: 'remove-stack', stack: 'blog' }, AUTHOR);
  expect(await readdir(stacks('.'))).not.toContain('blog.yaml');
});

test('settings are checked and written like any file', async () => {
  await expect(edits.make({ kind: 'write-files', stack: undefined, files: [{ path: 'orbitr.yaml', content: 'profile: [a]\n', ifMatch: NO_FILE }] }, AUTHOR)).rejects.toMatchObject({ code: 'edit/invalid' });
  await edits.make({ kind: 'write-files', stack: undefined, files: [{ path: 'orbitr.yaml', content: 'profiles: [a]\n', ifMatch: NO_FILE }] }, AUTHOR);
  expect((await edits.read({ stack: undefined, path: 'orbitr.yaml' })).text).toBe('profiles: [a]\n');
  await expect(edits.read({ stack: undefined, path: 'blog.yaml' })).rejects.toMatchObject({ code: 'edit/path' });
});

test('who listens hears of each edit before it is done, and may add to it', async () => {
  const seen: string[] = [];
  edits.onEdited(() => Promise.reject(new Error('full')));
  edits.onEdited((edit) => {
    seen.push(edit.message);
    return { commit: 'abc' };
  });
  expect(await edits.make({ kind: 'set-run', stack: 'blog', run: 'stopped' }, { ...AUTHOR, message: 'too loud' })).toMatchObject({ commit: 'abc', message: 'too loud' });
  expect(seen).toEqual(['too loud']);
  expect(warnings).toHaveLength(1);
});

test('what is recorded of an edit holds no secret', async () => {
  const blog = await edits.read({ stack: 'blog', path: 'blog.yaml' });
  const yaml = await edits.make(write('blog.yaml', blog.text.replace('hunter2', 'hunter3'), blog.etag, 'blog'), AUTHOR);
  expect(yaml.changes[0]?.difference).toContain('hunter3');
  expect(yaml.changes[0]?.masked).not.toMatch(/hunter/);
  expect(yaml.changes[0]?.masked).toMatch(/^\+.*PASSWORD: •••/m);
  const env = await edits.read({ stack: 'photos', path: '.env' });
  const values = await edits.make(write('.env', 'TOKEN=canary-2\nKEY="multi\nline-canary"\n#OLD=canary\n', env.etag), AUTHOR);
  expect(values.changes[0]?.masked).not.toContain('canary');
  const ini = await edits.read({ stack: 'photos', path: 'config/app.ini' });
  const other = await edits.make(write('config/app.ini', 'password=canary\n', ini.etag), AUTHOR);
  expect(other.changes[0]?.masked).not.toContain('canary');
});

test('what is too large, or no text, is refused', async () => {
  await expect(edits.make(write('big.txt', 'x'.repeat(1024 * 1024 + 1), NO_FILE), AUTHOR)).rejects.toMatchObject({ code: 'edit/too-large' });
  await writeFile(stacks('photos/logo.png'), new Uint8Array([0xff, 0xd8]));
  await expect(edits.read({ stack: 'photos', path: 'logo.png' })).rejects.toMatchObject({ code: 'edit/binary' });
});

test('a docker run line becomes a stack that is right', async () => {
  const run = edits.fromDockerRun("docker run -d --name web -p 8080:80 -e PASS='a$b' -v data:/d --restart always nginx:1 --x 'a b'");
  if (run.kind !== 'stack') throw new Error(run.reason);
  const edit = await edits.make({ kind: 'create-stack', stack: run.name, files: { [`${run.name}.yaml`]: run.text } }, AUTHOR);
  expect(edit.outcome).toMatchObject({ kind: 'planned', warnings: [] });
});
