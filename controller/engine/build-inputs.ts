import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BuildSpec } from '../model/stack-spec.ts';
import type { ContextEntry } from './context-entries.ts';
import { contextEntries } from './context-entries.ts';

/** Looking at contexts may take one part in so many of the time. */
const SHARE = 20;
/** A change is found at most so late because of that, in ms. */
const LATEST = 30_000;
/** Bytes. */
const SMALL = 262_144;
/** What nobody asked for in so long belongs to a build that changed or is gone, in ms. */
const FORGOTTEN = 600_000;

interface Look {
  readonly context: string;
  readonly digest: string | undefined;
  /** ms of the steady clock. */
  readonly validUntil: number;
  readonly contents: ReadonlyMap<string, Content>;
}

interface Content {
  readonly stamp: string;
  readonly hash: string;
}

/**
 * Digests of all that goes into images, and what was read for them: a file is read again only when its stamp changed, and a context
 * that takes long to walk is walked less often. Lives as long as the controller.
 */
export class BuildInputs {
  readonly #steady: () => number;
  readonly #looks = new Map<string, Look>();
  readonly #underWay = new Map<string, Promise<string | undefined>>();

  /** @param steady a clock that never goes back, in ms */
  constructor(steady: () => number) {
    this.#steady = steady;
  }

  /**
   * sha-256 (hex) of the context's files, the Dockerfile and the settings that change the image; undefined when they cannot be read.
   * Times and owners are not in it: a fresh clone makes the same image. How it is built (`no_cache`, `pull`, `cache_from`, secrets) is not either.
   * @param data absolute paths that the stack's containers write to: a database in the context's folder is no input
   */
  async digest(build: BuildSpec, data: readonly string[]): Promise<string | undefined> {
    const { secrets: _secrets, ...told } = build;
    const key = JSON.stringify([told, data]);
    const known = this.#looks.get(key);
    if (known !== undefined && this.#steady() < known.validUntil) return known.digest;
    const look = this.#underWay.get(key) ?? this.#look(key, build, data, known?.contents ?? new Map<string, Content>());
    this.#underWay.set(key, look);
    return look;
  }

  /** A file changed here: what it belongs to is looked at again when it is asked for next. */
  touched(path: string): void {
    for (const [key, look] of this.#looks) if (!relative(look.context, path).startsWith('..')) this.#looks.set(key, { ...look, validUntil: -Infinity });
  }

  async #look(key: string, build: BuildSpec, data: readonly string[], before: ReadonlyMap<string, Content>): Promise<string | undefined> {
    const began = this.#steady();
    const contents = new Map<string, Content>();
    try {
      const digest = await digestInputs(build, data, before, contents).catch(() => undefined);
      const now = this.#steady();
      this.#looks.set(key, { context: build.context, digest, contents, validUntil: now + Math.min(LATEST, (now - began) * SHARE) });
      for (const [other, { validUntil }] of this.#looks) if (validUntil < now - FORGOTTEN && other !== key) this.#looks.delete(other);
      return digest;
    } finally {
      this.#underWay.delete(key);
    }
  }
}

async function digestInputs(build: BuildSpec, data: readonly string[], before: ReadonlyMap<string, Content>, contents: Map<string, Content>): Promise<string> {
  const { context, dockerfile = 'Dockerfile', dockerfileInline } = build;
  if (build.remote) return remoteInputs(build);
  const sum = createHash('sha256').update(imageSettings(build));
  sum.update(`\n${dockerfileInline ?? (await readFile(isAbsolute(dockerfile) ? dockerfile : join(context, dockerfile), 'utf8'))}\n`);
  const excluded = data.map((path) => relative(context, path)).filter((path) => !path.startsWith('..'));
  for await (const entry of contextEntries(context, dockerfile)) {
    if (excluded.some((path) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`))) continue;
    const content = await contentOf(context, entry, before.get(entry.path));
    if (entry.kind === 'file') contents.set(entry.path, { stamp: entry.stamp, hash: content });
    sum.update(JSON.stringify([entry.path, entry.kind, entry.mode, content]));
  }
  return sum.digest('hex');
}

/** sha-256 (hex) of all that can be known of an image whose context lies elsewhere. */
export function remoteInputs(build: BuildSpec): string {
  const { context, dockerfile = 'Dockerfile' } = build;
  return hash('sha256', `${imageSettings(build)}${JSON.stringify([context, dockerfile])}`);
}

/** What of a build's settings changes the image, as text. How it is built (`no_cache`, `pull`, `cache_from`, secrets) does not. */
export function imageSettings({ args, target, labels, network, platform, shmSize, extraHosts, tags }: BuildSpec): string {
  return JSON.stringify([inOrder(args), target, inOrder(labels), network, platform, shmSize, extraHosts, tags]);
}

/** In which order a file names them changes nothing. */
function inOrder(texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function contentOf(context: string, { path, kind, stamp, target, size }: ContextEntry, known: Content | undefined): Promise<string> {
  if (kind !== 'file') return target;
  if (known?.stamp === stamp) return known.hash;
  // Nearly all files are small, and a stream for each costs more than reading it.
  if (size <= SMALL) return hash('sha256', await readFile(join(context, path)));
  const sum = createHash('sha256');
  await pipeline(createReadStream(join(context, path)), sum);
  return sum.digest('hex');
}
