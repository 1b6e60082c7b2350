import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { newIdentity, recipientOf } from '../../secrets/age-keys.ts';
import { openSecretFiles } from './secret-files.ts';

const CANARY = 'cAnArY-55aa01';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'orbitr-secret-files-'));
  await mkdir(join(root, 'stacks/app'), { recursive: true });
  await writeFile(join(root, 'stacks/app/compose.yaml'), 'services: { web: { image: busybox, environment: { A: "$DB" } } }\n');
  await writeFile(join(root, 'stacks/single.yaml'), 'services: { web: { image: busybox } }\n');
});
afterEach(() => rm(root, { recursive: true }));

const files = (data = 'data') => openSecretFiles(readConfig({ ORBITR_STACKS: 'stacks', ORBITR_DATA: data }, root));
const text = (path: string): Promise<string> => readFile(join(root, 'stacks/app', path), 'utf8');
const line = (all: string, name: string): string | undefined => all.split('\n').find((each) => each.startsWith(`${name}=`));

test('a value that changes leaves the sealed text of the others as it is', async () => {
  const each = files();
  await each.keyring.ensure(0);
  await each.set(await each.locate('app', 'secrets.env'), 'ONE', 'first');
  await each.set(await each.locate('app', 'secrets.env'), 'TWO', CANARY);
  const before = await text('secrets.env');
  await each.set(await each.locate('app', 'secrets.env'), 'ONE', 'other');
  const after = await text('secrets.env');
  expect(line(after, 'TWO')).toBe(line(before, 'TWO'));
  expect(line(after, 'ONE')).not.toBe(line(before, 'ONE'));
  expect(await each.clear(await each.locate('app', 'secrets.env'))).toBe(`ONE=other\nTWO=${CANARY}\n`);
});

test('without the private key a new file can be sealed, an old one is left alone', async () => {
  await writeFile(join(root, 'stacks/secrets.recipients'), `# the server\n${await recipientOf(await newIdentity())}\n`);
  const laptop = files('laptop');
  await laptop.set(await laptop.locate('app', 'secrets.env'), 'ONE', CANARY);
  const sealed = await text('secrets.env');
  expect(sealed).not.toContain(CANARY);
  await expect(laptop.set(await laptop.locate('app', 'secrets.env'), 'TWO', 'x')).rejects.toMatchObject({ code: 'secrets/no-key' });
  expect(await text('secrets.env')).toBe(sealed);
});

test('rotating seals to the public keys of now, with another data key, also what was in clear', async () => {
  const each = files();
  const { recipient } = await each.keyring.ensure(0);
  await writeFile(join(root, 'stacks/app/a.sops.yaml'), `# kept\ndb: { password: ${CANARY} }\n`);
  const path = join(root, 'stacks/app/a.sops.yaml');
  await each.rotate(path);
  const first = await text('a.sops.yaml');
  expect(first).toContain('# kept');
  expect(first).not.toContain(CANARY);
  const anna = await recipientOf(await newIdentity());
  await writeFile(join(root, 'stacks/secrets.recipients'), `${anna}\n`);
  await each.rotate(path);
  expect(await each.summary(path)).toEqual({ names: ['db.password'], recipients: [recipient, anna], opens: true });
  expect(await each.sealed(undefined)).toEqual([path]);
});

describe('refused, with nothing written', () => {
  test.each([
    ['single', 'secrets.env', 'A', 'secrets/place'],
    ['nobody', 'secrets.env', 'A', 'command/no-such-stack'],
    ['app', '../secrets.env', 'A', 'edit/path'],
    ['app', 'secrets.env', 'A B', 'secrets/place'],
    ['app', 'secrets.env', 'sops_mac', 'secrets/place'],
    ['app', 'a.sops.yaml', 'a..b', 'secrets/place'],
  ])('%s %s %s', async (stack, file, name, code) => {
    const each = files();
    await each.keyring.ensure(0);
    await expect((async () => each.set(await each.locate(stack, file), name, 'x'))()).rejects.toMatchObject({ code });
    expect(await readdir(join(root, 'stacks/app'))).toEqual(['compose.yaml']);
  });

  test('a file with rules of its own', async () => {
    const each = files();
    await each.keyring.ensure(0);
    await each.set(await each.locate('app', 'secrets.env'), 'A', 'x');
    await writeFile(join(root, 'stacks/app/secrets.env'), (await text('secrets.env')).replace('sops_unencrypted_suffix=_unencrypted', 'sops_encrypted_regex=^A$'));
    await expect((async () => each.set(await each.locate('app', 'secrets.env'), 'B', 'x'))()).rejects.toMatchObject({ code: 'secrets/rule' });
  });
});

test('the program itself: a value comes in by standard input, and out by `get` alone', async () => {
  const orbitr = async (input: string, ...args: readonly string[]): Promise<string> => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../cli.ts'), ...args], { env: { ...process.env, ORBITR_STACKS: join(root, 'stacks'), ORBITR_DATA: join(root, 'data') } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.end(input);
    await new Promise((resolve) => child.once('close', resolve));
    return said;
  };
  await files().keyring.ensure(0);
  expect(await orbitr(`${CANARY}\n`, 'secrets', 'set', 'app', 'DB')).toBe('sealed DB in app/secrets.env\n');
  expect(await orbitr('', 'secrets', 'get', 'app', 'DB')).toBe(`${CANARY}\n`);
  expect(await orbitr('', 'config', 'app')).toMatch(/A: •••[0-9a-f]{4}/);
  const everything = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { parentPath, name } of everything) expect(await readFile(join(parentPath, name), 'utf8')).not.toContain(CANARY);
}, 180_000);

test('a file that no stack reads as sealed is no place for sealed values, whoever asks', async () => {
  const each = files();
  await each.keyring.ensure(0);
  await expect(each.locate('app', 'app.conf')).rejects.toMatchObject({ code: 'secrets/place', message: 'app.conf is no place for sealed values' });
  await expect(each.withValue({ path: join(root, 'stacks/app/app.conf'), text: undefined }, 'ONE', CANARY)).rejects.toMatchObject({ code: 'secrets/place', message: 'app/app.conf is no place for sealed values' });
});
