import { extract } from 'tar-stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { packFiles } from './pack-files.ts';

test('keeps path, owner, mode and content, long paths too', async () => {
  const long = `/etc/${'deep/'.repeat(40)}file`;
  const base = { uid: 5, gid: 6, mode: 0o440, secret: false };
  const archive = await packFiles([{ ...base, target: '/run/secrets/key', content: Buffer.from('s€cret').toString('base64') }, { ...base, target: long, content: '' }]);
  const files: unknown[] = [];
  const reader = extract();
  reader.end(archive);
  for await (const entry of reader) files.push({ name: entry.header.name, uid: entry.header.uid, gid: entry.header.gid, mode: entry.header.mode, content: await text(entry) });
  expect(files).toEqual([
    { name: 'run/secrets/key', uid: 5, gid: 6, mode: 0o440, content: 's€cret' },
    { name: long.slice(1), uid: 5, gid: 6, mode: 0o440, content: '' },
  ]);
});
