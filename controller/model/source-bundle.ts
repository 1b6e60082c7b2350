import type { ExternalReading } from './external-secrets.ts';
import type { Revision } from './revision.ts';
import type { Unsealed } from './unsealed.ts';

/** What was found at one path. Reading never throws: what could not be read is a value that the spec can report at its place. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  /** Not valid UTF-8: kept for configs and secrets, refused as a stack file. */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Every input of one stack, read once. The spec is a pure function of this value. */
export interface StackBundle {
  readonly name: string;
  /** A single `blog.yaml`, or a folder `photos/` with a compose file in it. */
  readonly layout: 'file' | 'folder';
  /** Absolute directory that relative paths start from. */
  readonly directory: string;
  /** Absolute paths of the files that are merged, in order: the main file, then its override. */
  readonly entries: readonly string[];
  /** Contents by absolute path: the entries, `.env` if there is one, and whatever the spec asked for so far. */
  readonly files: ReadonlyMap<string, FileContent>;
  readonly revision: Revision;
  /** What is sealed in the files, opened. Absent: nothing is, or nobody opened it. Never written down. */
  readonly unsealed?: Unsealed;
  /** What secret providers answered, by `externalName`. Absent: nothing is wanted of any, or nobody asked. Never written down. */
  readonly external?: ReadonlyMap<string, ExternalReading>;
}
