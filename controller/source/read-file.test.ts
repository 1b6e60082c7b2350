import { execFile } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readInput } from './read-file.ts';
import { SETTLE_TIME, settleDelay } from './settled.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('reading an input', () => {
  it('gives its text', async () => {
    await writeFile(join(folder, 'a'), 'grüße');
    expect((await readInput(join(folder, 'a'))).content).toEqual({ kind: 'text', text: 'grüße' });
  });

  it('gives bytes that are no UTF-8 as they are', async () => {
    await writeFile(join(folder, 'a'), Buffer.from([0xff, 0xfe, 0x00]));
    expect((await readInput(join(folder, 'a'))).content).toMatchObject({ kind: 'binary' });
  });

  it.for([
    ['nothing there', 'none', 'missing'],
    ['a file where a folder should be', 'file/below', 'missing'],
    ['a folder', '.', 'directory'],
    ['a file that is too large', 'large', 'unreadable'],
    ['a name that is too long', 'x'.repeat(300), 'unreadable'],
    ['a name with a NUL', 'a\0b', 'unreadable'],
  ] as const)('never throws: %s', async ([, name, kind]) => {
    await writeFile(join(folder, 'file'), '');
    await writeFile(join(folder, 'large'), '');
    await truncate(join(folder, 'large'), MAX_FILE_BYTES + 1);
    expect((await readInput(join(folder, name))).content.kind).toBe(kind);
  });

  it('does not wait for somebody to write into a pipe', async ({ skip }) => {
    await promisify(execFile)('mkfifo', [join(folder, 'pipe')]).catch(() => skip('no mkfifo'));
    expect((await readInput(join(folder, 'pipe'))).content).toEqual({ kind: 'unreadable', reason: 'it is not a regular file' });
  });

  it('hands back what is known while the file is the same', async () => {
    const path = join(folder, 'a');
    await writeFile(path, 'one');
    const first = await readInput(path);
    expect(await readInput(path, first)).toBe(first);
    await writeFile(path, 'other');
    const second = await readInput(path, first);
    expect(second.content).toEqual({ kind: 'text', text: 'other' });
    expect(second.digest).not.toBe(first.digest);
  });
});

describe('a file is believed', () => {
  const now = 1_000_000;
  it.for([
    ['when it is not there', { modified: 0, changed: 0 }, false, 0],
    ['not yet when it was just written in place', { modified: now - 100, changed: now - 100 }, false, SETTLE_TIME - 100],
    ['when it has lain still', { modified: now - SETTLE_TIME, changed: now - SETTLE_TIME }, false, 0],
    ['when it was renamed after the last write', { modified: now - 20, changed: now - 10 }, false, 0],
    ['when the watcher saw it arrive', { modified: now - 20, changed: now - 20 }, true, 0],
    ['when its time lies in the future, because the clock was set back', { modified: now + 60_000, changed: now + 60_000 }, false, 0],
  ] as const)('%s', ([, times, vouched, delay]) => expect(settleDelay(times, now, vouched)).toBe(delay));
});
