import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';
import type { BuildSpec } from '../model/stack-spec.ts';
import type { ContextEntry } from './context-entries.ts';
import { contextEntries, entryAt } from './context-entries.ts';

/** What goes to the builder: the context as a tar, and where in it the Dockerfile is. */
export interface PackedContext {
  readonly archive: Readable;
  readonly dockerfile: string;
}

/** Under this name comes a Dockerfile that is no file of the context. */
const OUTSIDE = '.orbitr.dockerfile';

/**
 * A build's context as a tar: every file, folder and link that is not ignored, owned by root.
 * The Dockerfile is always sent, whoever ignores it or wherever it lies: the builder needs it.
 * @throws Error of the file system when the context or the Dockerfile cannot be read
 */
export async function packContext(build: BuildSpec): Promise<PackedContext> {
  const { pack } = await import('tar-stream');
  const { name, text } = await locateDockerfile(build);
  await access(join(build.context, text === undefined ? name : '.'));
  const archive = pack();
  const fill = async (): Promise<void> => {
    let seen = false;
    for await (const entry of contextEntries(build.context, build.dockerfile ?? 'Dockerfile')) {
      seen ||= entry.path === name;
      await add(archive, build.context, entry);
    }
    if (text !== undefined) archive.entry({ name, mode: 0o644, mtime: new Date(0) }, text);
    else if (!seen) await addIgnored(archive, build.context, name);
    archive.finalize();
  };
  fill().catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  // tar-stream's own stream class is not Node's, which is what the HTTP request pipes from.
  return { archive: Readable.from(archive), dockerfile: name };
}

async function locateDockerfile({ context, dockerfile = 'Dockerfile', dockerfileInline }: BuildSpec): Promise<{ readonly name: string; readonly text?: string | Buffer }> {
  if (dockerfileInline !== undefined) return { name: OUTSIDE, text: dockerfileInline };
  const path = isAbsolute(dockerfile) ? dockerfile : join(context, dockerfile);
  const inside = relative(context, path);
  return inside.startsWith('..') ? { name: OUTSIDE, text: await readFile(path) } : { name: inside };
}

async function addIgnored(archive: Pack, root: string, path: string): Promise<void> {
  const entry = await entryAt(root, path);
  if (entry !== undefined) await add(archive, root, entry);
}

async function add(archive: Pack, root: string, { path, kind, mode, modified, size, target }: ContextEntry): Promise<void> {
  const header = { name: path, mode, mtime: modified };
  if (kind === 'directory') archive.entry({ ...header, type: 'directory' });
  else if (kind === 'link') archive.entry({ ...header, type: 'symlink', linkname: target });
  else if (size === 0) archive.entry({ ...header, size: 0 }, '');
  // As long as it was when it was looked at: a log that grows meanwhile would break the archive.
  else await pipeline(createReadStream(join(root, path), { end: size - 1 }), archive.entry({ ...header, type: 'file', size }));
}
