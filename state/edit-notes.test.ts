import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editNotes, leaveEditNote } from './edit-notes.ts';

const MINUTE = 60_000;
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'orbitr-notes-'));
});
afterEach(() => rm(data, { recursive: true }));

test('a note is found for some minutes, then it and whatever is none goes away', async () => {
  const note = { at: MINUTE, actor: 'ada', message: 'blog: seal anew', files: { '/stacks/blog.yaml': 'abc' } };
  await leaveEditNote(data, note);
  for (const [name, text] of [['torn.json', '{"at":'], ['other.json', '[]'], ['null.json', 'null']] as const) await writeFile(join(data, 'edit-notes', name), text);
  expect(await editNotes(data, 5 * MINUTE)).toEqual([note]);
  expect(await readdir(join(data, 'edit-notes'))).toHaveLength(1);
  expect(await editNotes(data, 20 * MINUTE)).toEqual([]);
  expect(await readdir(join(data, 'edit-notes'))).toEqual([]);
});

test('there are none where nothing was left', async () => expect(await editNotes(join(data, 'nowhere'), 0)).toEqual([]));
