import { randomBytes } from 'node:crypto';
import { newIdentity, recipientOf } from '../../controller/secrets/age-keys.ts';
import { openSealed, parseSealed, sealDocument } from '../../controller/secrets/sealed-file.ts';
import { atMost, formatRows, median } from './bench-row.ts';

/** `node test/bench/bench-secrets.ts`: 1,000 values in one file are sealed and opened. Exits 1 when a goal is missed. */
const identity = await newIdentity();
const recipient = await recipientOf(identity);
const clear = Array.from({ length: 1_000 }, (_, index) => `NAME_${index}=${randomBytes(24).toString('base64')}\n`).join('');

async function round(): Promise<{ readonly seal: number; readonly open: number }> {
  const reading = parseSealed(clear, 'dotenv');
  if (reading.kind !== 'document') throw new Error(reading.message);
  const began = performance.now();
  const sealed = await sealDocument(reading.document, reading.document.leaves.map(({ value }) => value), [recipient], { random: (bytes) => randomBytes(bytes), now: Date.now });
  const between = performance.now();
  const opened = await openSealed(sealed, 'dotenv', [identity]);
  if (opened.kind !== 'open' || opened.file.values.length !== 1_000) throw new Error('it does not open');
  return { seal: between - began, open: performance.now() - between };
}

await round();
const rounds: Awaited<ReturnType<typeof round>>[] = [];
for (let index = 0; index < 7; index++) rounds.push(await round());
const rows = [
  atMost('sealing 1,000 values', median(rounds.map(({ seal }) => seal)), 'ms', 200),
  atMost('opening 1,000 values', median(rounds.map(({ open }) => open)), 'ms', 200),
  atMost('sealing and opening 1,000 values', median(rounds.map(({ seal, open }) => seal + open)), 'ms', 200),
];
process.stdout.write(`${formatRows(rows)}\n`);
process.exit(rows.some(({ ok }) => ok === false) ? 1 : 0);
