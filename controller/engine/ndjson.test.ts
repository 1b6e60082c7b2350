import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseNdjson } from './ndjson.ts';

async function parse(...chunks: (string | Uint8Array)[]): Promise<unknown[]> {
  return Readable.from(parseNdjson(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))).toArray();
}

test('values may be split anywhere, inside a character too', async () => {
  const bytes = Buffer.from('{"a":"ä€😀"}\n{"b":2}\r\n\n{"c":3}');
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(await parse(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual([{ a: 'ä€😀' }, { b: 2 }, { c: 3 }]);
  }
});

test('a line that was cut off is no value and no error', async () => {
  expect(await parse('{"a":1}\n{"b":')).toEqual([{ a: 1 }]);
});
