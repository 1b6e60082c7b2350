import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { OrbitrError } from '../model/errors.ts';

/** In memory on Linux, so that the text in clear is on no disk. */
const MEMORY = '/dev/shm';

/** Lets a person edit a text in the editor of VISUAL or EDITOR (default: vi). The file is theirs alone, and is gone afterwards. @param name that editors know the kind of file by @throws OrbitrError `secrets/no-value` */
export async function editText(text: string, name: string, environment: Readonly<Record<string, string | undefined>>): Promise<string> {
  const place = await access(MEMORY, constants.W_OK).then(() => MEMORY, () => tmpdir());
  const folder = await mkdtemp(join(place, 'orbitr-edit-'));
  try {
    const path = join(folder, basename(name));
    await writeFile(path, text, { mode: 0o600 });
    const [program = 'vi', ...options] = (environment['VISUAL'] || environment['EDITOR'] || 'vi').split(/\s+/).filter((word) => word !== '');
    const code = await new Promise<number | null>((resolve, reject) => {
      spawn(program, [...options, path], { stdio: 'inherit' }).once('error', reject).once('exit', resolve);
    });
    if (code !== 0) throw new OrbitrError({ code: 'secrets/no-value', kind: 'terminal', message: `the editor ended with ${String(code)}; nothing was written` });
    return await readFile(path, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
