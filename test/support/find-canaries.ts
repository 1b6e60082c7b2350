import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A value that nobody else has, and its disguises. */
export interface Canary {
  readonly name: string;
  readonly value: string;
}

/** Where a value stands in a text, as it is or in base64 (which depends on what stands before it). */
export function canariesIn(text: string | Buffer, canaries: readonly Canary[]): readonly string[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return canaries.filter(({ value }) => disguises(value).some((each) => bytes.includes(each))).map(({ name }) => name);
}

const known = new Map<string, readonly string[]>();

function disguises(value: string): readonly string[] {
  const found = known.get(value) ?? disguise(value);
  known.set(value, found);
  return found;
}

function disguise(value: string): readonly string[] {
  const base64 = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), Buffer.from(value)]).toString('base64').slice(before === 0 ? 0 : 4).replace(/.{0,4}$/, ''));
  return [...new Set([value, encodeURIComponent(value), Buffer.from(value).toString('hex'), ...base64, ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** All files below a folder that hold one, as `path: name`. Sockets and the like hold nothing. */
export async function canariesBelow(folder: string, canaries: readonly Canary[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? await readFile(path).catch(() => '') : entry.isSymbolicLink() ? await readlink(path).catch(() => '') : '';
    return canariesIn(Buffer.concat([Buffer.from(`${path}\0`), Buffer.from(content)]), canaries).map((name) => `${path}: ${name}`);
  }));
  return found.flat();
}

/** Everything that a repository keeps, unpacked; reachable or not. */
export async function gitObjects(repository: string): Promise<Buffer> {
  const { stdout } = await run('git', ['-C', repository, 'cat-file', '--batch-all-objects', '--unordered', '--batch'], { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

/** Command lines and environments of a process and of all that came from it, as everybody with the same user (or root) sees them. */
export async function processTexts(root: number): Promise<string> {
  const texts = await Promise.all(['cmdline', 'environ'].map((file) => readFile(`/proc/${root}/${file}`, 'utf8').catch(() => '')));
  const threads = await readdir(`/proc/${root}/task`).catch(() => []);
  const children = await Promise.all(threads.map(async (thread) => (await readFile(`/proc/${root}/task/${thread}/children`, 'utf8').catch(() => '')).trim()));
  const below = await Promise.all(children.join(' ').split(' ').filter((each) => each !== '').map((pid) => processTexts(Number(pid))));
  return [...texts, ...below].join('\n');
}
