import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftBuild } from '../../test/support/draft-build.ts';
import { makeFolder } from '../../test/support/make-folder.ts';
import type { BuildSpec } from '../model/stack-spec.ts';
import { BuildInputs } from './build-inputs.ts';

const FILES = { Dockerfile: 'FROM scratch', 'src/a.js': 'a', 'note.md': 'n', '.dockerignore': '*.md\nsecret\n!secret/keep' };

/** The digest before and after a change. */
async function changes(change: (write: (file: string, text: string) => Promise<void>, context: string) => Promise<Partial<BuildSpec> | void>, data: readonly string[] = []): Promise<boolean> {
  await using folder = await makeFolder(FILES);
  const context = join(folder.path, 'context');
  const digest = (more: Partial<BuildSpec> = {}): Promise<string | undefined> => new BuildInputs(() => 0).digest({ ...draftBuild, context, ...more }, data.map((path) => join(context, path)));
  const before = await digest();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  return before !== (await digest((await change(folder.write, context)) ?? {}));
}

describe('the digest of what goes into an image', () => {
  test.each<[string, Parameters<typeof changes>[0]]>([
    ['a file', (write) => write('src/a.js', 'b')],
    ['a new file', (write) => write('src/b.js', '')],
    ['the Dockerfile', (write) => write('Dockerfile', 'FROM busybox')],
    ['what is ignored', (write) => write('.dockerignore', '')],
    ['a file in an ignored folder that is an exception', (write) => write('secret/keep', 'x')],
    ['an argument', async () => ({ args: { A: '1' } })],
    ['the target', async () => ({ target: 'x' })],
    ['a label', async () => ({ labels: { a: 'b' } })],
    ['an inline Dockerfile', async () => ({ dockerfileInline: 'FROM x' })],
    ['another tag', async () => ({ tags: ['x'] })],
  ])('changes with %s', async (_, change) => expect(await changes(change)).toBe(true));

  test.each<[string, Parameters<typeof changes>[0]]>([
    ['nothing', async () => undefined],
    ['an ignored file', (write) => write('note.md', 'other')],
    ['a file in an ignored folder', (write) => write('secret/x', 'x')],
    ['times', async (_, context) => utimes(join(context, 'src/a.js'), 1, 1)],
    ['how it is built', async () => ({ noCache: true, pull: true, cacheFrom: ['x'] })],
  ])('does not change with %s', async (_, change) => expect(await changes(change)).toBe(false));

  test('does not depend on the order of arguments and labels', async () => {
    await using folder = await makeFolder(FILES);
    const digest = (args: Readonly<Record<string, string>>): Promise<string | undefined> => new BuildInputs(() => 0).digest({ ...draftBuild, context: join(folder.path, 'context'), args, labels: args }, []);
    expect(await digest({ a: '1', b: '2' })).toBe(await digest({ b: '2', a: '1' }));
  });

  test('leaves out what containers write to', async () => {
    expect(await changes((write) => write('data/db', 'x'), ['data'])).toBe(false);
    expect(await changes((write) => write('database', 'x'), ['data'])).toBe(true);
    expect(await changes((write) => write('src/a.js', 'x'), [''])).toBe(false);
    expect(await changes((write) => write('Dockerfile', 'x'), [''])).toBe(true);
  });

  test('is unknown where nothing can be read', async () => {
    expect(await new BuildInputs(() => 0).digest({ ...draftBuild, context: '/nowhere' }, [])).toBeUndefined();
  });
});

test('a context that takes long to walk is walked less often', async () => {
  await using folder = await makeFolder(FILES);
  const build = { ...draftBuild, context: join(folder.path, 'context') };
  let now = 0;
  // Each asking for the time takes 10 ms.
  const inputs = new BuildInputs(() => (now += 10));
  const before = await inputs.digest(build, []);
  await folder.write('src/a.js', 'changed');
  expect(await inputs.digest(build, [])).toBe(before);
  inputs.touched('/elsewhere');
  expect(await inputs.digest(build, [])).toBe(before);
  inputs.touched(join(build.context, 'src', 'a.js'));
  const after = await inputs.digest(build, []);
  expect(after).not.toBe(before);
  await folder.write('src/a.js', 'changed again');
  expect(await inputs.digest(build, [])).toBe(after);
  now += 1_000;
  expect(await inputs.digest(build, [])).not.toBe(after);
});
