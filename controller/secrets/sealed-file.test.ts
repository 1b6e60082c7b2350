import { execFile } from 'node:child_process';
import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newIdentity, openWith, parseIdentities, parseRecipients, recipientOf, sealArmored } from './age-keys.ts';
import type { SealedFormat } from './sealed-document.ts';
import { openSealed, parseSealed, sealDocument } from './sealed-file.ts';
import { openValue } from './sealed-value.ts';

const run = promisify(execFile);
const TOOLS = { random: (bytes: number) => randomBytes(bytes), now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678) };
const identity = await newIdentity();
const recipient = await recipientOf(identity);
const stranger = await newIdentity();

const CLEAR: Readonly<Record<SealedFormat, string>> = {
  dotenv: '# of the database\nDB_PASSWORD=p4ss word=$x\nEMPTY=\nTWO=a\\nb\n',
  yaml: '# of the database\ndb:\n  password: p4ss word\n  port: 5432\n  ratio: 0.000000125\n  tls: true\n  none: null\nusers: [anna, "bert: x"]\nnote_unencrypted: seen by all\n',
  json: '{"db":{"password":"p4ss","port":5432,"tls":false,"none":null},"users":["anna",{"name":"bert"}]}\n',
};

async function seal(format: SealedFormat, text = CLEAR[format], recipients = [recipient]): Promise<string> {
  const reading = parseSealed(text, format);
  if (reading.kind !== 'document') throw new Error(reading.message);
  return sealDocument(reading.document, reading.document.leaves.map(({ value }) => value), recipients, TOOLS);
}

describe.each(['dotenv', 'yaml', 'json'] as const)('%s', (format) => {
  test('what was sealed opens again, and tells nothing before', async () => {
    const sealed = await seal(format);
    expect(sealed).not.toContain('p4ss');
    const opened = await openSealed(sealed, format, [stranger, identity]);
    if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
    const clear = parseSealed(CLEAR[format], format);
    expect(opened.file.values).toEqual(clear.kind === 'document' ? clear.document.leaves.map(({ value }) => value) : undefined);
    expect(opened.file.document.print(opened.file.values, undefined)).toBe(clear.kind === 'document' ? clear.document.print(clear.document.leaves.map(({ value }) => value), undefined) : undefined);
    expect(opened.file.metadata).toMatchObject({ lastmodified: '2026-01-02T03:04:05Z', age: [{ recipient }] });
  });

  test('another key does not open it, and the message names for whom it is', async () => {
    const opened = await openSealed(await seal(format), format, [stranger]);
    expect(opened).toMatchObject({ kind: 'refused', problem: { code: 'secrets/no-key', message: expect.stringContaining(recipient) as string } });
  });

  test('one changed, swapped, added or removed value is noticed', async () => {
    const sealed = await seal(format);
    const values = [...sealed.matchAll(/ENC\[AES256_GCM,[^\]]*type:(?:str|int)\]/g)].map(([text]) => text);
    const [first = '', second = ''] = values;
    for (const changed of [sealed.replace(first, second).replace(/data:./, (match) => match), sealed.replace(first, 'clear'), sealed.replace(/(data:)(.)/, (_, begin: string, letter: string) => `${begin}${letter === 'A' ? 'B' : 'A'}`)]) {
      expect(changed).not.toBe(sealed);
      expect(await openSealed(changed, format, [identity])).toMatchObject({ kind: 'refused', problem: { code: 'secrets/tampered' } });
    }
  });

  test('a later time than the sealed one is noticed', async () => {
    const changed = (await seal(format)).replace('2026-01-02T03:04:05Z', '2027-01-02T03:04:05Z');
    expect(await openSealed(changed, format, [identity])).toMatchObject({ kind: 'refused', problem: { code: 'secrets/tampered' } });
  });

  test('a file in clear is told from a sealed one', async () => {
    expect(await openSealed(CLEAR[format], format, [identity])).toMatchObject({ kind: 'clear' });
  });
});

test('a line taken out of a file of variables is noticed', async () => {
  const sealed = (await seal('dotenv')).replace(/^TWO=.*\n/m, '');
  expect(await openSealed(sealed, 'dotenv', [identity])).toMatchObject({ kind: 'refused', problem: { code: 'secrets/tampered', message: expect.stringContaining('MAC') as string } });
});

test('the form of a file of variables is that of SOPS', async () => {
  const sealed = await seal('dotenv');
  expect(sealed.split('\n').map((line) => line.replace(/=.*/, ''))).toEqual(['# of the database', 'DB_PASSWORD', 'EMPTY', 'TWO', 'sops_age__list_0__map_enc', 'sops_age__list_0__map_recipient', 'sops_lastmodified', 'sops_mac', 'sops_unencrypted_suffix', 'sops_version', '']);
  expect(sealed).toMatch(/^sops_age__list_0__map_enc=-----BEGIN AGE ENCRYPTED FILE-----\\n.*-----END AGE ENCRYPTED FILE-----\\n$/m);
});

test('any values of variables come back as they were', async () => {
  const value = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\\n') && !text.includes('\r'));
  await fc.assert(fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (texts) => {
    const reading = parseSealed(texts.map((_, index) => `K${index}=x`).join('\n'), 'dotenv');
    if (reading.kind !== 'document') throw new Error(reading.message);
    const sealed = await sealDocument(reading.document, texts.map((text) => ({ type: 'str', text })), [recipient], TOOLS);
    const opened = await openSealed(sealed, 'dotenv', [identity]);
    expect(opened.kind === 'open' ? opened.file.values.map(({ text }) => text) : opened).toEqual(texts);
  }), { numRuns: 40 });
});

test('a value of the published tests of SOPS opens (aes/cipher_test.go), and at no other place', () => {
  const sealed = 'ENC[AES256_GCM,data:oYyi,iv:MyIDYbT718JRr11QtBkcj3Dwm4k1aCGZBVeZf0EyV8o=,tag:t5z2Z023Up0kxwCgw1gNxg==,type:str]';
  const key = createSecretKey(Buffer.from('f'.repeat(32)));
  expect(openValue(sealed, key, ['bar'])).toEqual({ type: 'str', text: 'foo' });
  expect(openValue(sealed, key, [])).toBeUndefined();
});

describe('broken files', () => {
  test.each([
    ['dotenv', 'A=1\nno equals sign', 2],
    ['yaml', 'a: [1', 1],
    ['yaml', 'a: &x 1\nb: *x', 2],
    ['yaml', 'a: 1\n---\nb: 2', 2],
    ['json', '{"a": }', 1],
    ['yaml', 'a: 1\nb: ENC[AES256_GCM,data:oYyi,iv:aaaa,tag:aaaa,type:str]', 2],
  ] as const)('%s %j', async (format, text, line) => {
    expect(await openSealed(text, format, [identity])).toMatchObject({ kind: 'refused', problem: { code: 'secrets/broken', line } });
  });

  test('without the metadata of age, and with groups of keys, it says so', async () => {
    const sealed = await seal('json');
    expect(await openSealed(sealed.replace('"age"', '"pgp"'), 'json', [identity])).toMatchObject({ problem: { code: 'secrets/no-key', message: expect.stringContaining('no age keys') as string } });
    expect(await openSealed(sealed.replace('"sops": {', '"sops": {"key_groups": [{}],'), 'json', [identity])).toMatchObject({ problem: { code: 'secrets/no-key', message: expect.stringContaining('groups') as string } });
  });
});

describe('keys', () => {
  test('key files and lists of recipients are read as age has them, and a wrong line is not repeated', () => {
    expect(parseIdentities(`# created\n\n${identity}\n`, 'keys.txt')).toEqual([identity]);
    expect(parseRecipients(`# anna\r\n${recipient}\r\n`)).toEqual([recipient]);
    expect(() => parseIdentities('hunter2', 'keys.txt')).toThrow('keys.txt, line 1');
    expect(() => parseRecipients(identity)).toThrow(expect.not.stringContaining(identity.slice(20)) as Error);
  });
  test('nothing is sealed to nobody', async () => {
    await expect(seal('dotenv', 'A=1', [])).rejects.toMatchObject({ code: 'secrets/recipient' });
  });
});

/** The program of age itself, in both directions. */
describe.runIf(await run('age', ['--version']).then(() => true, () => false))('with the program age', () => {
  test('what it seals opens here, and the other way round', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orbitr-age-'));
    try {
      const [keys, plain, sealed] = ['keys.txt', 'plain', 'sealed'].map((name) => join(folder, name)) as [string, string, string];
      await run('age-keygen', ['-o', keys]);
      const { stdout } = await run('age-keygen', ['-y', keys]);
      const [theirs = ''] = parseRecipients(stdout);
      const { readFile } = await import('node:fs/promises');
      const [own = ''] = parseIdentities(await readFile(keys, 'utf8'), keys);
      expect(await recipientOf(own)).toBe(theirs);
      await writeFile(plain, 'canary');
      await run('age', ['--armor', '-r', theirs, '-o', sealed, plain]);
      expect(Buffer.from((await openWith([own], await readFile(sealed, 'utf8'))) ?? []).toString()).toBe('canary');
      await writeFile(sealed, await sealArmored([theirs], Buffer.from('ours')));
      expect((await run('age', ['-d', '-i', keys, sealed])).stdout).toBe('ours');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
