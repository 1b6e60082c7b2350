import { createHash } from 'node:crypto';
import type { FileContent } from '../../model/source-bundle.ts';
import type { FileSide } from '../edits/file-change.ts';

/** Of a longer text only the size is told, in characters: nobody wrote it by hand, and comparing it would hold up everything else. */
export const LARGEST_COMPARED = 128 * 1024;

/** A file that says something else than it did. Undefined sides: there is no such file. */
export interface FoundChange {
  /** Absolute. */
  readonly path: string;
  readonly before: FileSide | undefined;
  readonly after: FileSide | undefined;
  /** `contentDigest` of what it says now. */
  readonly digest: string | undefined;
}

/** An edit of ours wrote something that is no text: whatever is found next is that. */
const OURS = Symbol('ours');
type Known = (FileSide & { readonly digest: string }) | typeof OURS;

interface Page {
  /** Of the last look, ms since 1970. */
  readonly at: number;
  readonly files: Map<string, Known>;
}

/**
 * What the files of stacks said when they were looked at last, and what our own edits made of them since. Texts are those that the reader of files holds anyway.
 * @param now ms since 1970 @param changedAt when a file was changed or came to its place, ms since 1970; undefined: it is not there
 */
export class FileBook {
  readonly #pages = new Map<string, Page>();
  readonly #now: () => number;
  readonly #changedAt: (path: string) => Promise<number | undefined>;

  constructor(now: () => number, changedAt: (path: string) => Promise<number | undefined>) {
    this.#now = now;
    this.#changedAt = changedAt;
  }

  /** An edit of ours. @param path absolute @param text undefined: the file is gone, or it is no text */
  wrote(stack: string, path: string, text: string | undefined): void {
    const known = text === undefined ? OURS : (sideOf({ kind: 'text', text: text.replace(/^\ufeff/, '') }) ?? OURS);
    if (!this.#pages.has(stack)) this.#pages.set(stack, { at: this.#now(), files: new Map() });
    // Several stacks may read one file.
    for (const [owner, { files }] of this.#pages) if (owner === stack || files.has(path)) files.set(path, known);
  }

  /**
   * Takes what a stack's files say now for known. @param files none: the stack is gone
   * @param lookedFor paths that every reading looks for: one that was not there before is new
   * @returns what no edit of ours explains
   */
  async turn(stack: string, files: ReadonlyMap<string, FileContent>, lookedFor: readonly string[] = []): Promise<readonly FoundChange[]> {
    const before = this.#pages.get(stack);
    const at = this.#now();
    const known = new Map<string, Known>();
    const found: FoundChange[] = [];
    for (const path of new Set([...(before?.files.keys() ?? []), ...files.keys()])) {
      const old = before?.files.get(path);
      const young = files.has(path) ? sideOf(files.get(path)!, old) : undefined;
      if (young !== undefined) known.set(path, young);
      if (old === OURS || young === OURS || old?.digest === young?.digest) continue;
      if (lookedFor.includes(path) || (await this.#isNews(path, before, files.has(path)))) found.push({ path, before: old && told(old), after: young && told(young), digest: young?.digest });
    }
    this.#pages.set(stack, { at, files: known });
    return found;
  }

  forget(stack: string): void {
    this.#pages.delete(stack);
  }

  /** A file that a stack begins or ceases to name has not changed by that: it may have lain there for long, and go on to. */
  async #isNews(path: string, before: Page | undefined, isNamed: boolean): Promise<boolean> {
    if (before === undefined || (isNamed && before.files.has(path))) return true;
    const changed = await this.#changedAt(path);
    return isNamed ? changed !== undefined && changed > before.at : changed === undefined;
  }
}

/** sha-256 (hex) of what a file says; undefined: there is none to be read. */
export function contentDigest(content: FileContent): string | undefined {
  if (content.kind !== 'text' && content.kind !== 'binary') return undefined;
  return createHash('sha256').update(content.kind === 'text' ? content.text : content.bytes).digest('hex');
}

function told({ size, text }: FileSide): FileSide {
  return { size, text };
}

/** @param old what cannot be read now is not known to say anything else */
function sideOf(content: FileContent, old?: Known): Known | undefined {
  if (content.kind === 'missing') return undefined;
  if (content.kind !== 'text' && content.kind !== 'binary') return old;
  const bytes = content.kind === 'text' ? content.text : content.bytes;
  const text = content.kind === 'text' && content.text.length <= LARGEST_COMPARED ? content.text : undefined;
  return { digest: contentDigest(content) ?? '', size: Buffer.byteLength(bytes), text };
}
