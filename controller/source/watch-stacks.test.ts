import { appendFile, mkdir, mkdtemp, open, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../test/support/engine.ts';
import type { StacksWatcher } from './watch-stacks.ts';
import { watchStacks } from './watch-stacks.ts';

interface WatchTest extends AsyncDisposable {
  readonly folder: string;
  readonly watcher: StacksWatcher;
  /** Told so far, relative to the folder. */
  readonly told: string[];
  path(name: string): string;
  /** Waits until this was told. */
  until(name: string): Promise<void>;
  vouches(name: string): Promise<boolean>;
}

async function startWatching(before: readonly string[] = []): Promise<WatchTest> {
  const root = await mkdtemp(join(tmpdir(), 'orbitr-watch-'));
  const folder = join(root, 'stacks');
  await mkdir(folder);
  for (const name of before) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), 'before');
  }
  const told: string[] = [];
  const watcher = watchStacks(folder, { changed: (path) => told.push(path.slice(folder.length + 1)), failed: (error) => told.push(`failed: ${error.message}`) });
  const path = (name: string): string => join(folder, name);
  const until = async (name: string): Promise<void> => void (await eventually(() => told.includes(name), 10_000));
  // The watcher tells nothing of what it finds at first; the first change that it does tell shows that it watches.
  for (let probe = 0; !told.includes('probe'); probe++) {
    await writeFile(path('probe'), String(probe));
    await eventually(() => told.includes('probe'), 300).catch(() => undefined);
  }
  told.length = 0;
  return {
    folder, watcher, told, path, until,
    vouches: async (name) => watcher.vouches(path(name), (await stat(path(name))).mtimeMs),
    [Symbol.asyncDispose]: async () => {
      await watcher.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

describe('the watcher tells', () => {
  it('a file that was renamed into place, and vouches for it', async () => {
    await using test = await startWatching();
    await writeFile(join(test.folder, '..', 'blog.yaml'), 'services: {}');
    await rename(join(test.folder, '..', 'blog.yaml'), test.path('blog.yaml'));
    await test.until('blog.yaml');
    expect(await test.vouches('blog.yaml')).toBe(true);
  });

  it('a file that was written in place, and does not vouch for it', async () => {
    await using test = await startWatching(['blog.yaml']);
    await appendFile(test.path('blog.yaml'), 'more');
    await test.until('blog.yaml');
    expect(await test.vouches('blog.yaml')).toBe(false);
  });

  it('one file that is written slowly once it lies still, not at each piece', async () => {
    await using test = await startWatching(['blog.yaml']);
    const file = await open(test.path('blog.yaml'), 'w');
    // Conditions of the file, not of time: each piece is on disk before the next.
    for (let piece = 0; piece < 20; piece++) {
      await file.write(`line ${piece}\n`);
      await file.sync();
    }
    await file.close();
    await test.until('blog.yaml');
    expect(test.told.filter((name) => name === 'blog.yaml').length).toBeLessThanOrEqual(2);
    expect(await test.vouches('blog.yaml')).toBe(false);
  });

  it('no longer vouches for a file that is written to after it arrived, even before the event comes', async () => {
    await using test = await startWatching();
    await writeFile(join(test.folder, '..', 'blog.yaml'), 'services: {}');
    await rename(join(test.folder, '..', 'blog.yaml'), test.path('blog.yaml'));
    await test.until('blog.yaml');
    await writeFile(test.path('blog.yaml'), 'services:');
    expect(await test.vouches('blog.yaml')).toBe(false);
  });

  it('a save of vim: the old file moved aside, a new one written, the old one removed', async () => {
    await using test = await startWatching(['blog.yaml']);
    await writeFile(test.path('4913'), '');
    await unlink(test.path('4913'));
    await rename(test.path('blog.yaml'), test.path('blog.yaml~'));
    await writeFile(test.path('blog.yaml'), 'new');
    await unlink(test.path('blog.yaml~'));
    await test.until('blog.yaml');
    expect(test.told.every((name) => name === 'blog.yaml')).toBe(true);
  });

  it('a save of VS Code: the file emptied and written in place', async () => {
    await using test = await startWatching(['blog.yaml']);
    await writeFile(test.path('blog.yaml'), '');
    await writeFile(test.path('blog.yaml'), 'new');
    await test.until('blog.yaml');
    expect(await test.vouches('blog.yaml')).toBe(false);
  });

  it('a save of Emacs: a lock, an auto-save, and a new file renamed over the old', async () => {
    await using test = await startWatching(['blog.yaml']);
    await writeFile(test.path('.#blog.yaml'), '');
    await writeFile(test.path('#blog.yaml#'), 'new');
    await rename(test.path('#blog.yaml#'), test.path('blog.yaml'));
    await unlink(test.path('.#blog.yaml'));
    await test.until('blog.yaml');
    expect(test.told.every((name) => name === 'blog.yaml')).toBe(true);
  });

  it('a new folder with a file in it, whichever comes first', async () => {
    await using test = await startWatching();
    await mkdir(test.path('photos'));
    await writeFile(test.path('photos/compose.yaml'), 'services: {}');
    await test.until('photos/compose.yaml');
    test.told.length = 0;
    // The new folder is watched from now on, too.
    await appendFile(test.path('photos/compose.yaml'), '\n');
    await test.until('photos/compose.yaml');
    test.told.length = 0;
    await mkdir(join(test.folder, '..', 'ready'));
    await writeFile(join(test.folder, '..', 'ready', 'compose.yaml'), 'services: {}');
    await rename(join(test.folder, '..', 'ready'), test.path('moved'));
    await eventually(() => test.told.some((name) => name.startsWith('moved')), 10_000);
  });

  it('what was removed: a file, a file in a folder, a whole folder', async () => {
    await using test = await startWatching(['blog.yaml', 'photos/compose.yaml', 'photos/.env', 'media/compose.yaml']);
    await unlink(test.path('blog.yaml'));
    await test.until('blog.yaml');
    await unlink(test.path('photos/.env'));
    await test.until('photos/.env');
    await rm(test.path('media'), { recursive: true });
    await eventually(() => test.told.some((name) => name === 'media' || name === 'media/compose.yaml'), 10_000);
  });

  it('every one of 500 files that come at once', async () => {
    await using test = await startWatching();
    const names = Array.from({ length: 500 }, (_, index) => `s${index}.yaml`);
    await Promise.all(names.map((name) => writeFile(test.path(name), 'services: {}')));
    await eventually(() => new Set(test.told).size === 500, 20_000);
    expect(new Set(test.told)).toEqual(new Set(names));
  }, 40_000);

  it('values and the marker, but no other hidden file, unless a stack names it', async () => {
    await using test = await startWatching(['photos/compose.yaml', 'photos/.secrets.env']);
    await writeFile(test.path('.orbitr'), 'instance: 12345678\n');
    await test.until('.orbitr');
    await writeFile(test.path('.hidden'), 'x');
    await writeFile(test.path('photos/.env'), 'A=1');
    await test.until('photos/.env');
    expect(test.told).not.toContain('.hidden');
    test.watcher.watchAlso([test.path('photos/.secrets.env')]);
    // Watching begins in its own time; a file that is written to all the time is told when it lies still.
    await eventually(async () => {
      await appendFile(test.path('photos/.secrets.env'), 'B=1\n');
      return eventually(() => test.told.includes('photos/.secrets.env'), 500).catch(() => false);
    }, 10_000);
  });

  it('nothing about app data deeper down', async () => {
    await using test = await startWatching(['photos/compose.yaml', 'photos/data/db/file']);
    await appendFile(test.path('photos/data/db/file'), 'x');
    await appendFile(test.path('photos/compose.yaml'), 'x');
    await test.until('photos/compose.yaml');
    expect(test.told.filter((name) => name.startsWith('photos/data/'))).toEqual([]);
  });
});
