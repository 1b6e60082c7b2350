import { createReadStream } from 'node:fs';
import { lstat, readFile, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';

/**
 * A build's context as a tar: every file, folder and link under `directory` that its `.dockerignore` does not name.
 * The Dockerfile and `.dockerignore` themselves are always sent: the builder needs them, whoever ignores them.
 * Both libraries are loaded at the first build.
 */
export async function packContext(directory: string, dockerfile: string): Promise<Readable> {
  const { pack } = await import('tar-stream');
  const ignored = await readIgnored(directory, dockerfile);
  const archive = pack();
  fill(archive, directory, ignored).then(
    () => archive.finalize(),
    (error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  // tar-stream's own stream class is not Node's, which is what the HTTP request pipes from.
  return Readable.from(archive);
}

interface Ignored {
  has(path: string): boolean;
  /** Patterns like `!keep` reach into folders that are ignored themselves. */
  readonly exceptions: boolean;
}

async function readIgnored(directory: string, dockerfile: string): Promise<Ignored> {
  const text = await readFile(join(directory, '.dockerignore'), 'utf8').catch(() => '');
  const { default: dockerignore } = await import('@balena/dockerignore');
  // Its types promise a named default; what CommonJS gives is the function itself.
  const patterns = (dockerignore as unknown as typeof dockerignore.default)({ ignorecase: false }).add(text);
  const needed = new Set([dockerfile, '.dockerignore']);
  return { has: (path) => !needed.has(path) && patterns.ignores(path), exceptions: /^\s*!/m.test(text) };
}

async function fill(archive: Pack, root: string, ignored: Ignored, folder = ''): Promise<void> {
  const names = (await readdir(join(root, folder))).toSorted();
  for (const name of names) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const skipped = ignored.has(path);
    const stat = await lstat(join(root, path));
    if (stat.isDirectory()) {
      if (!skipped) archive.entry({ name: path, type: 'directory', mode: stat.mode & 0o7777, mtime: stat.mtime });
      if (!skipped || ignored.exceptions) await fill(archive, root, ignored, path);
    } else if (!skipped) await addLeaf(archive, root, path, stat);
  }
}

async function addLeaf(archive: Pack, root: string, path: string, stat: Awaited<ReturnType<typeof lstat>>): Promise<void> {
  const header = { name: path, mode: Number(stat.mode) & 0o7777, mtime: stat.mtime };
  if (stat.isSymbolicLink()) archive.entry({ ...header, type: 'symlink', linkname: await readlink(join(root, path)) });
  // Sockets and pipes are no content.
  else if (stat.isFile()) await pipeline(createReadStream(join(root, path), { end: Math.max(0, Number(stat.size) - 1) }), archive.entry({ ...header, type: 'file', size: Number(stat.size) }));
}
