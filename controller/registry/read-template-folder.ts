import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_LIMITS } from '../catalogue/check-files.ts';
import type { TemplateFiles } from '../catalogue/template.ts';
import { OrbitrError } from '../model/errors.ts';

/**
 * The files of a template's folder. Links are refused and not followed, and so is everything that is no regular file: a template of somebody else
 * must not read what lies beside it.
 * @throws OrbitrError `template/file`, `template/unreadable`
 */
export async function readTemplateFolder(folder: string): Promise<TemplateFiles> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const visit = async (inside: string): Promise<void> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch((error: unknown) => {
      throw new OrbitrError({ code: 'template/unreadable', kind: 'terminal', message: `${join(folder, inside)} cannot be read: ${error instanceof Error ? error.message : String(error)}`, cause: error });
    });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        if (path.split('/').length > 6) throw refused(path, 'lies too deep');
        await visit(path);
        continue;
      }
      if (!entry.isFile()) throw refused(path, entry.isSymbolicLink() ? 'is a symbolic link' : 'is no regular file');
      const bytes = await readRegular(join(folder, path), path);
      total += bytes.length;
      if (files.size >= FILE_LIMITS.count) throw refused(path, `is one of more than ${FILE_LIMITS.count}`);
      if (total > FILE_LIMITS.all) throw refused(path, `makes the folder larger than ${FILE_LIMITS.all / 1024 / 1024} MiB`);
      files.set(path, bytes);
    }
  };
  await visit('');
  return files;
}

/** Opened without following a link that came in between. */
async function readRegular(path: string, shown: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW).catch((error: unknown) => {
    throw new OrbitrError({ code: 'template/unreadable', kind: 'terminal', message: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, cause: error });
  });
  try {
    const { size } = await file.stat();
    if (size > FILE_LIMITS.file) throw refused(shown, `is larger than ${FILE_LIMITS.file / 1024 / 1024} MiB`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function refused(path: string, why: string): OrbitrError {
  return new OrbitrError({ code: 'template/file', kind: 'terminal', message: `the file ${JSON.stringify(path.slice(0, 200))} of the template ${why}`, hint: 'A template holds regular files only, few and small ones.' });
}
