import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addStackFiles, replaceStackFile, textDigest } from './edit.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'orbitr-edit-'))));
afterEach(() => rm(folder, { recursive: true }));

test('replaces a text, keeps mode and link, and leaves nothing beside it', async () => {
  await writeFile(join(folder, 'real.yaml'), 'old\n', { mode: 0o640 });
  await symlink('real.yaml', join(folder, 'blog.yaml'));
  await replaceStackFile(join(folder, 'blog.yaml'), textDigest('old\n'), 'new\n');
  expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toBe('new\n');
  expect((await stat(join(folder, 'real.yaml'))).mode & 0o777).toBe(0o640);
  expect((await lstat(join(folder, 'blog.yaml'))).isSymbolicLink()).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['blog.yaml', 'real.yaml']);
});

test('refuses when somebody else wrote meanwhile', async () => {
  await writeFile(join(folder, 'blog.yaml'), 'theirs\n');
  await expect(replaceStackFile(join(folder, 'blog.yaml'), textDigest('old\n'), 'new\n')).rejects.toMatchObject({ code: 'edit/changed' });
  expect(await readFile(join(folder, 'blog.yaml'), 'utf8')).toBe('theirs\n');
  expect(await readdir(folder)).toEqual(['blog.yaml']);
});

test('adds a file or a folder as a whole, secrets readable by nobody else', async () => {
  await addStackFiles(folder, new Map([['blog.yaml', 'a\n']]));
  await addStackFiles(folder, new Map<string, string | Uint8Array>([['shop/compose.yaml', 'b\n'], ['shop/.env', 'A=1\n'], ['shop/env/web.env', new Uint8Array([0xff])]]));
  expect((await readdir(folder)).toSorted()).toEqual(['blog.yaml', 'shop']);
  expect(await readFile(join(folder, 'shop/compose.yaml'), 'utf8')).toBe('b\n');
  expect((await stat(join(folder, 'shop/.env'))).mode & 0o077).toBe(0);
  expect((await stat(join(folder, 'shop/env/web.env'))).mode & 0o077).toBe(0);
});

test('never writes over anything', async () => {
  await writeFile(join(folder, 'blog.yaml'), 'mine\n');
  await mkdir(join(folder, 'shop'));
  await expect(addStackFiles(folder, new Map([['blog.yaml', 'a\n']]))).rejects.toMatchObject({ code: 'edit/exists' });
  await expect(addStackFiles(folder, new Map([['shop/compose.yaml', 'a\n']]))).rejects.toMatchObject({ code: 'edit/exists' });
  expect(await readFile(join(folder, 'blog.yaml'), 'utf8')).toBe('mine\n');
  expect((await readdir(folder)).toSorted()).toEqual(['blog.yaml', 'shop']);
});
