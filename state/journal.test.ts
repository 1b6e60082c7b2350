import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationRecord } from '../controller/model/status.ts';
import { openJournal } from './journal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'operations.jsonl');
const record = (id: string): OperationRecord => ({ id, trace: 't', kind: 'start-container', subject: { stack: 'blog', type: 'container', name: id }, cause: 'it does not exist', result: 'done', startedAt: 1 });
const ids = (records: readonly OperationRecord[]): readonly string[] => records.map(({ id }) => id);

describe('the journal', () => {
  it('tells the newest first, also after a restart', async () => {
    const journal = await openJournal(folder);
    await journal.append([record('a'), record('b')]);
    await journal.append([record('c')]);
    expect(ids(journal.recent(2))).toEqual(['c', 'b']);
    expect(journal.recent(0)).toEqual([]);
    expect(ids((await openJournal(folder)).recent(10))).toEqual(['c', 'b', 'a']);
  });

  it('passes over a torn line, which takes no other with it', async () => {
    await (await openJournal(folder)).append([record('a')]);
    await appendFile(path(), '{"id":"torn","kin');
    const journal = await openJournal(folder);
    await journal.append([record('b')]);
    expect(ids((await openJournal(folder)).recent(10))).toEqual(['b', 'a']);
  });

  it('passes over lines that are no records', async () => {
    await writeFile(path(), `1\nnull\n"x"\n{}\n${JSON.stringify(record('a'))}\n`);
    expect(ids((await openJournal(folder)).recent(10))).toEqual(['a']);
  });

  it('puts a long file aside, keeps one such, and remembers across it', async () => {
    const journal = await openJournal(folder, { maxBytes: 300 });
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await journal.append([record(id)]);
    expect((await readdir(folder)).toSorted()).toEqual(['operations.jsonl', 'operations.jsonl.1']);
    expect(ids((await openJournal(folder)).recent(3))).toEqual(['f', 'e', 'd']);
  });

  it('writes what several passes append at once whole and in order', async () => {
    const journal = await openJournal(folder, { maxBytes: 100 });
    const names = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(names.map((id) => journal.append([record(id)])));
    expect(ids(journal.recent(20)).toReversed()).toEqual(names);
    const kept = (await readFile(path(), 'utf8')).trimEnd().split('\n').map((line) => (JSON.parse(line) as OperationRecord).id);
    expect(kept.at(-1)).toBe('19');
  });

  it('tells when history is lost, and throws nothing: what was done was done', async () => {
    const lost: unknown[] = [];
    const journal = await openJournal(join(folder, 'missing'), { onLost: (error) => lost.push(error) });
    await journal.append([record('a')]);
    expect(lost).toHaveLength(1);
    expect(ids(journal.recent(1))).toEqual(['a']);
  });
});
