import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { OrbitrError } from '../model/errors.ts';

const LARGEST = 1024 * 1024;

/** A value from standard input: all of it but a last line feed; at a terminal one line, which is not shown. @throws OrbitrError `secrets/no-value` */
export async function readSecretValue(): Promise<string> {
  const value = process.stdin.isTTY ? await ask() : await readAll();
  if (value === '') throw new OrbitrError({ code: 'secrets/no-value', kind: 'terminal', message: 'no value was given', hint: 'Type it, or hand it over: printf %s "$VALUE" | orbitr secrets set STACK NAME' });
  return value;
}

async function ask(): Promise<string> {
  process.stderr.write('value (not shown): ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST) throw new OrbitrError({ code: 'secrets/no-value', kind: 'terminal', message: 'the value is larger than 1 MiB' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8').replace(/\r?\n$/, '');
}
