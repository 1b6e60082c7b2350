import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { LogLine } from './port.ts';
import { LINE_LIMIT, parseLog } from './log-frames.ts';

function frame(stream: 1 | 2, text: string | Buffer): Buffer {
  const bytes = Buffer.from(text);
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

async function parse(chunks: readonly Uint8Array[], tty = false): Promise<LogLine[]> {
  return (await Readable.from(parseLog(Readable.from(chunks), tty)).toArray()) as LogLine[];
}

const out = (text: string): LogLine => ({ stream: 'stdout', text });
const err = (text: string): LogLine => ({ stream: 'stderr', text });

test('frames, lines and characters may be split anywhere', async () => {
  const bytes = Buffer.concat([frame(1, 'a€'), frame(2, 'x\ny'), frame(1, 'b\nc'), frame(2, '\n')]);
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(await parse([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual([err('x'), out('a€b'), err('y'), out('c')]);
  }
  expect(await parse([...bytes].map((byte) => Buffer.of(byte)))).toHaveLength(4);
});

test('empty lines are lines, a last line without an end too, nothing is not', async () => {
  expect(await parse([frame(1, '\n\nx')])).toEqual([out(''), out(''), out('x')]);
  expect(await parse([frame(1, '')])).toEqual([]);
  expect(await parse([])).toEqual([]);
});

test('a line is cut, and the next one is whole', async () => {
  const [long, next] = await parse([frame(1, `${'x'.repeat(LINE_LIMIT + 5)}`), frame(1, `${'y'.repeat(9)}\nnext\n`)]);
  expect(long?.text).toHaveLength(LINE_LIMIT);
  expect(next).toEqual(out('next'));
});

test('what is not UTF-8 does not stop it', async () => {
  expect(await parse([frame(1, Buffer.from([0xff, 0x61, 0x0a]))])).toEqual([out('\ufffda')]);
});

test('a terminal sends no frames, and ends its lines with CR LF', async () => {
  expect(await parse([Buffer.from('a\r\nb\r'), Buffer.from('\n')], true)).toEqual([out('a'), out('b')]);
});
