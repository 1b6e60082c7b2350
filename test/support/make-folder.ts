import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder with another one, `context`, in it. */
export interface TestFolder extends AsyncDisposable {
  readonly path: string;
  /** @param file relative to `context` */
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
}

export async function makeFolder(files: Readonly<Record<string, string>>): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'orbitr-folder-'));
  const write = async (file: string, text: string): Promise<void> => {
    const target = join(path, 'context', file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return {
    path,
    write,
    remove: (file) => rm(join(path, 'context', file), { recursive: true }),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
