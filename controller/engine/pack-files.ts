import type { InjectedFile } from '../model/container-settings.ts';

/**
 * Configs and secrets → one tar, paths relative to the container's root, owner and mode as declared.
 * The library is loaded when the first file is packed: most stacks have none.
 */
export async function packFiles(files: readonly InjectedFile[]): Promise<Buffer> {
  const { pack } = await import('tar-stream');
  const archive = pack();
  for (const file of files) {
    archive.entry({ name: file.target.replace(/^\/+/, ''), mode: file.mode, uid: file.uid, gid: file.gid, mtime: new Date(0), type: 'file' }, Buffer.from(file.content, 'base64'));
  }
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
