import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureKey } from './ensure-key.ts';

let data: string;
let logged: string[];
beforeEach(async () => {
  logged = [];
  data = await mkdtemp(join(tmpdir(), 'orbitr-ensure-key-'));
});
afterEach(() => rm(data, { recursive: true }));

const ensure = (ageKeyFile?: string) => ensureKey({ data, stacks: data, ...(ageKeyFile === undefined ? {} : { ageKeyFile }) }, { warn: (...words: unknown[]) => void logged.push(JSON.stringify(words)) } as never);

test('the first start makes a key for its owner only and urges to keep a copy; the next ones are silent', async () => {
  expect(await ensure()).toMatch(/KEEP A COPY/);
  const path = join(data, 'age-key.txt');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const [secret = ''] = /AGE-SECRET-KEY-1\w+/.exec(await readFile(path, 'utf8')) ?? [];
  expect(logged).toHaveLength(1);
  expect(logged.join()).not.toContain(secret);
  expect(await ensure()).toBeUndefined();
  expect(logged).toHaveLength(1);
});

test('a key that others may read is told of', async () => {
  await ensure();
  await chmod(join(data, 'age-key.txt'), 0o644);
  expect(await ensure()).toMatch(/chmod 600/);
});

test('a key that is named and not there stops nothing and makes nothing', async () => {
  expect(await ensure(join(data, 'elsewhere.txt'))).toMatch(/is not there/);
  await expect(stat(join(data, 'elsewhere.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
});
