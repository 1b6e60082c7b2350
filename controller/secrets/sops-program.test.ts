import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { newIdentity, recipientOf } from './age-keys.ts';
import { formatOf } from './sealed-document.ts';
import { openSealed, parseSealed, sealDocument } from './sealed-file.ts';

const run = promisify(execFile);
const CLEAR = { 'a.env': 'A=one\nB=two words\n', 'a.yaml': 'a: one\nlist:\n    - true\n    - 2\n    - 0.5\n', 'a.json': '{\n\t"a": "one",\n\t"n": {\n\t\t"b": 2\n\t}\n}' } as const;

/** Its tests run where the program is; the published values are tested everywhere. */
describe.runIf(await run('sops', ['--version']).then(() => true, () => false))('with the program sops', () => {
  test.each(Object.entries(CLEAR))('%s in both directions', async (name, clear) => {
    const folder = await mkdtemp(join(tmpdir(), 'orbitr-sops-'));
    try {
      const [identity, path, keys] = [await newIdentity(), join(folder, name), join(folder, 'keys.txt')];
      const recipient = await recipientOf(identity);
      await Promise.all([writeFile(path, clear), writeFile(keys, identity)]);
      const env = { ...process.env, SOPS_AGE_KEY_FILE: keys };
      const theirs = (await run('sops', ['encrypt', '--age', recipient, path], { env })).stdout;
      const opened = await openSealed(theirs, formatOf(name), [identity]);
      const reading = parseSealed(clear, formatOf(name));
      if (reading.kind !== 'document') throw new Error(reading.message);
      const values = reading.document.leaves.map(({ value }) => value);
      expect(opened.kind === 'open' ? opened.file.values.map(({ text }) => text) : opened).toEqual(values.map(({ text }) => text));
      await writeFile(path, await sealDocument(reading.document, values, [recipient], { random: (bytes) => randomBytes(bytes), now: Date.now }));
      const back = parseSealed((await run('sops', ['decrypt', path], { env })).stdout, formatOf(name));
      expect(back.kind === 'document' ? back.document.leaves.map(({ value }) => value) : back).toEqual(values);
      expect(await readFile(path, 'utf8')).not.toContain('one');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
