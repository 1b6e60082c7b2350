import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DurableFile } from './durable-file.ts';

interface Data {
  readonly value: string;
}

let folder: string;
let corrupt: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-state-'));
  corrupt = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'memory.json');
const file = (schemaVersion = 1): DurableFile<Data> => new DurableFile<Data>({ path: path(), schemaVersion, onCorrupt: (which, reason) => corrupt.push(`${which.slice(folder.length + 1)}: ${reason}`), now: () => 42 });

describe('a durable file', () => {
  it('is null before the first writing, and then what was written', async () => {
    expect(await file().read()).toBeNull();
    await file().write({ value: 'one' });
    expect(await file().read()).toEqual({ value: 'one' });
    expect(corrupt).toEqual([]);
  });

  it.for([
    ['torn', '{"schemaVersion":1,"checksum":"', 'it is not whole'],
    ['empty', '', 'it is not whole'],
    ['garbage', '\u0000\u0001\u0002', 'it is not whole'],
    ['other JSON', '3', 'it is not a file of Orbitr'],
    ['without data', '{"schemaVersion":1}', 'its checksum is wrong'],
    ['changed by hand', '{"schemaVersion":1,"checksum":"00","data":{"value":"x"}}', 'its checksum is wrong'],
    ['from a newer Orbitr', '{"schemaVersion":2,"checksum":"00","data":{}}', 'its version is 2, not 1'],
  ] as const)('sets a file aside that is %s, and takes the one before, known to be stale', async ([, text, reason]) => {
    await file().write({ value: 'one' });
    await file().write({ value: 'two' });
    await writeFile(path(), text);
    const opened = file();
    expect(await opened.read()).toEqual({ value: 'one' });
    expect(opened.stale).toBe(true);
    expect(corrupt).toEqual([`memory.json: ${reason}`]);
    expect(await readFile(`${path()}.corrupt-42`, 'utf8')).toBe(text);
  });

  it('is null, not an empty beginning written over it, when both are bad', async () => {
    await writeFile(path(), 'x');
    await writeFile(`${path()}.bak`, 'y');
    expect(await file().read()).toBeNull();
    expect((await readdir(folder)).toSorted()).toEqual(['memory.json.bak.corrupt-42', 'memory.json.corrupt-42']);
  });

  it('takes the one before when a power cut came between the two renames', async () => {
    await file().write({ value: 'one' });
    await file().write({ value: 'two' });
    await rm(path());
    expect(await file().read()).toEqual({ value: 'one' });
  });

  it('leaves no temporary file, and what was there as it was, when it cannot write', async () => {
    await file().write({ value: 'one' });
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    await expect(new DurableFile<unknown>({ path: path(), schemaVersion: 1, onCorrupt: () => undefined, now: () => 0 }).write(circular)).rejects.toThrow('circular');
    await expect(new DurableFile<Data>({ path: join(folder, 'no', 'such', 'folder', 'memory.json'), schemaVersion: 1, onCorrupt: () => undefined, now: () => 0 }).write({ value: 'x' })).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual(['memory.json']);
    expect(await file().read()).toEqual({ value: 'one' });
  });

  it('can be read by its owner only', async () => {
    await file().write({ value: 'one' });
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });
});
