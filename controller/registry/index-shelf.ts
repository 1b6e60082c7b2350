import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegistryIndex } from '../../schemas/generated/registry.ts';
import { validate } from '../../schemas/validate.ts';
import { FILE_LIMITS, pathProblem } from '../catalogue/check-files.ts';
import type { CatalogueEntry, Trust } from '../catalogue/entry.ts';
import { fileDigest, templateDigest } from '../catalogue/template-digest.ts';
import { writeSynced } from '../durable/write-synced.ts';
import { OrbitrError } from '../model/errors.ts';
import type { FetchOptions, Fetched } from './fetch-pinned.ts';
import { verifyMinisign } from './minisign.ts';
import type { Shelf } from './shelf.ts';

export interface IndexShelfOptions {
  readonly name: string;
  /** Of its `registry.json`. */
  readonly address: string;
  /** Folder of its own for what was fetched. */
  readonly cache: string;
  /** minisign's public keys; with any, an index that none of them signed is refused. */
  readonly keys: readonly string[];
  readonly allow: readonly string[];
  readonly fetch: (address: string, options: FetchOptions) => Promise<Fetched>;
  /** ms since 1970. */
  readonly now: () => number;
}

/** Bytes. */
const LARGEST_INDEX = 32 * 1024 * 1024;

interface Cached {
  /** Where it is from: under a name may stand another address today. Absent in caches of before that was noted, which count. */
  readonly address?: string;
  readonly text: string;
  readonly signature: string;
  readonly etag: string | undefined;
  readonly fetchedAt: number;
}

/** A catalogue on the web. What was fetched last is kept, checked again each time it is read, and used while the address cannot be reached. */
export function indexShelf(options: IndexShelfOptions): Shelf {
  const { name, address, cache, keys, allow, fetch, now } = options;
  let held: { readonly index: RegistryIndex; readonly entries: readonly CatalogueEntry[]; readonly cached: Cached } | undefined;
  const trust = (): Trust => (keys.length > 0 ? 'verified' : 'community');

  const load = async (): Promise<typeof held> => {
    if (held !== undefined) return held;
    const text = await readFile(join(cache, 'index.json'), 'utf8').catch(() => undefined);
    const cached = text === undefined ? undefined : parseCached(text);
    if (cached !== undefined && (cached.address ?? address) === address) held = hold(readIndex(cached, options), cached);
    return held;
  };
  const hold = (index: RegistryIndex, cached: Cached): NonNullable<typeof held> => ({ index, cached, entries: index.apps.map(({ files: _files, ...app }): CatalogueEntry => ({ ...app, source: name, trust: trust() })) });

  const refresh = async (): Promise<void> => {
    const before = await load().catch(() => undefined);
    const fetched = await fetch(address, { allow, most: LARGEST_INDEX, ...(before?.cached.etag === undefined ? {} : { etag: before.cached.etag }) });
    if (fetched.kind === 'unchanged' && before !== undefined) {
      const cached = { ...before.cached, fetchedAt: now() };
      await store(cached);
      held = { ...before, cached };
      return;
    }
    if (fetched.kind === 'unchanged') return;
    const signature = keys.length === 0 ? '' : await textAt(`${address}.minisig`, 4096);
    const cached: Cached = { address, text: Buffer.from(fetched.bytes).toString('utf8'), signature, etag: fetched.etag, fetchedAt: now() };
    const index = readIndex(cached, options);
    if (before !== undefined) refuseOlder(before.index, index, name);
    await store(cached);
    held = hold(index, cached);
  };
  const store = async (cached: Cached): Promise<void> => {
    await mkdir(cache, { recursive: true, mode: 0o700 });
    await replaceFile(join(cache, 'index.json'), JSON.stringify(cached));
  };
  const textAt = async (url: string, most: number): Promise<string> => {
    const fetched = await fetch(url, { allow, most }).catch((error: unknown) => {
      throw unsigned(name, error);
    });
    return fetched.kind === 'bytes' ? Buffer.from(fetched.bytes).toString('utf8') : '';
  };
  const fileOf = async (app: RegistryIndex['apps'][number], { path, size, sha256 }: RegistryIndex['apps'][number]['files'][number]): Promise<readonly [string, Uint8Array]> => {
    const problem = pathProblem(path);
    if (problem !== undefined) throw new OrbitrError({ code: 'catalogue/corrupt', kind: 'terminal', message: `"${name}" names a file of ${app.id} that ${problem}` });
    const kept = join(cache, 'files', sha256);
    const there = await readFile(kept).catch(() => undefined);
    if (there !== undefined && fileDigest(there) === sha256) return [path, there];
    const fetched = await fetch(new URL(`${app.id}/${app.version}/${path}`, address).href, { allow, most: size }).catch((error: unknown) => {
      // It is longer than the index says: another file all the same.
      if (error instanceof OrbitrError && error.code === 'catalogue/too-large') return undefined;
      throw error instanceof OrbitrError && error.code === 'catalogue/unreachable' ? neverFetched(app, error) : error;
    });
    if (fetched?.kind !== 'bytes' || fetched.bytes.length !== size || fileDigest(fetched.bytes) !== sha256) throw new OrbitrError({ code: 'catalogue/corrupt', kind: 'terminal', message: `${path} of ${app.id} ${app.version} is not what the index of "${name}" promises`, hint: 'Nothing of it was used. Tell those who keep the catalogue.' });
    await mkdir(join(cache, 'files'), { recursive: true, mode: 0o700 });
    await replaceFile(kept, fetched.bytes);
    return [path, fetched.bytes];
  };
  return {
    name,
    kind: 'index',
    address,
    trust,
    // A cache that nobody can vouch for any more offers nothing, and takes nothing from the other catalogues.
    entries: async () => (await load().catch(() => undefined))?.entries ?? [],
    files: async ({ id, version }) => {
      const app = (await load())?.index.apps.find((one) => one.id === id && one.version === version);
      if (app === undefined) throw new OrbitrError({ code: 'catalogue/no-such-app', kind: 'terminal', message: `the catalogue "${name}" has no ${id} ${version}` });
      if (app.files.reduce((sum, { size }) => sum + size, 0) > FILE_LIMITS.all) throw new OrbitrError({ code: 'catalogue/too-large', kind: 'terminal', message: `${id} ${version} of "${name}" is too large` });
      // All are waited for, also when one fails: nothing is written any more once this is over.
      const fetched = await Promise.allSettled(app.files.map((file) => fileOf(app, file)));
      const files = new Map(fetched.map((each) => {
        if (each.status === 'rejected') throw each.reason;
        return each.value;
      }));
      if (templateDigest(files) !== app.digest) throw new OrbitrError({ code: 'catalogue/corrupt', kind: 'terminal', message: `${id} ${version} is not what the index of "${name}" promises` });
      return files;
    },
    refresh,
    fetchedAt: () => held?.cached.fetchedAt,
  };
}

/** @throws OrbitrError `catalogue/unsigned`, `catalogue/corrupt` */
function readIndex({ text, signature }: Cached, { name, keys }: IndexShelfOptions): RegistryIndex {
  if (keys.length > 0 && verifyMinisign(Buffer.from(text), signature, keys) === undefined) throw unsigned(name);
  const corrupt = (why: string): OrbitrError => new OrbitrError({ code: 'catalogue/corrupt', kind: 'terminal', message: `the index of "${name}" is not right: ${why}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw corrupt('it is no JSON');
  }
  const [problem] = validate('registry', value);
  if (problem !== undefined) throw corrupt(`${problem.path.join('.') || 'it'} ${problem.message}`);
  return value as RegistryIndex;
}

/** Who answers with an older index, or with one that lacks what there was, wants an old hole back. */
function refuseOlder(before: RegistryIndex, after: RegistryIndex, name: string): void {
  if (after.sequence >= before.sequence) return;
  throw new OrbitrError({ code: 'catalogue/downgrade', kind: 'terminal', message: `"${name}" offers an older index (${after.sequence}) than it did (${before.sequence})`, hint: 'The newer one is kept. If the catalogue really began anew, remove its folder under catalogues/ in the data directory.' });
}

/** The list of apps was kept, but nothing of this one: that what was fetched last is used would be no help. */
function neverFetched({ id, version }: { readonly id: string; readonly version: string }, error: OrbitrError): OrbitrError {
  return new OrbitrError({ code: error.code, kind: error.kind, message: `${id} ${version} was never fetched as a whole, and ${error.message}`, hint: 'Try again when it can be reached. Apps that were fetched before can be installed meanwhile.', cause: error });
}

function unsigned(name: string, cause?: unknown): OrbitrError {
  return new OrbitrError({ code: 'catalogue/unsigned', kind: 'terminal', message: `the index of "${name}" is not signed with any of its keys`, hint: 'What was fetched last is kept. Check the keys in orbitr.yaml.', cause });
}

function parseCached(text: string): Cached | undefined {
  try {
    return JSON.parse(text) as Cached;
  } catch {
    return undefined;
  }
}

/** Beside it first: whoever reads meanwhile reads the old file or the new one. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeSynced(temporary, content);
  await rename(temporary, path);
}
