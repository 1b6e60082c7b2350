import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealedFolder } from './sealed-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orbitr-sealed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const value = { spec: { environment: ['PASSWORD=hunter2'] } };

describe('a sealed folder', () => {
  it('gives back what was written, also to the next process', async () => {
    await sealedFolder(folder, 'good').write('blog', value);
    await sealedFolder(folder, 'good').write('shop', 1);
    expect(await sealedFolder(folder, 'good').read('blog')).toEqual(value);
    await sealedFolder(folder, 'good').remove('blog');
    expect(await sealedFolder(folder, 'good').read('blog')).toBeUndefined();
  });

  it('leaves nothing readable, nothing half-written, and nothing for others on the machine', async () => {
    await sealedFolder(folder, 'good').write('blog', value);
    const files = ['seal.key', 'good/blog.sealed'];
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(['good', 'good/blog.sealed', 'seal.key']);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(folder, 'good/blog.sealed'), 'latin1'))).not.toContain('hunter2');
  });

  it('believes no file that was changed, moved, cut short, or sealed with another key', async () => {
    const sealed = sealedFolder(folder, 'good');
    const path = join(folder, 'good/blog.sealed');
    await sealed.write('blog', value);
    const whole = await readFile(path);
    for (const bad of [whole.subarray(0, 10), whole.subarray(0, -1), Buffer.alloc(0), Buffer.concat([whole, Buffer.from('x')])]) {
      await writeFile(path, bad);
      expect(await sealed.read('blog')).toBeUndefined();
    }
    await writeFile(path, whole);
    await rename(path, join(folder, 'good/shop.sealed'));
    expect(await sealed.read('shop')).toBeUndefined();
    await rename(join(folder, 'good/shop.sealed'), path);
    await rm(join(folder, 'seal.key'));
    expect(await sealed.read('blog')).toBeUndefined();
    await sealed.write('other', 1);
    expect(await sealed.read('blog')).toBeUndefined();
  });
});
