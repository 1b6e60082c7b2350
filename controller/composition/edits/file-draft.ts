import type { DiscoveredStack } from '../../source/discover-stacks.ts';
import type { ExactFile } from '../../source/stack-files.ts';

/** One file before and after an edit that nobody has made yet. */
export interface FileDraft {
  /** Absolute. */
  readonly path: string;
  /** As in `stacks/`. */
  readonly file: string;
  readonly before: ExactFile | undefined;
  readonly after: string | Uint8Array | undefined;
}

/** An edit that was thought through and not made. */
export interface EditDraft {
  /** Undefined: the settings. */
  readonly stack: string | undefined;
  readonly files: readonly FileDraft[];
  /** Where the stack will be; undefined when it will be gone, or for the settings. */
  readonly located: DiscoveredStack | undefined;
  /** Relative to the stack; what a removal leaves. */
  readonly kept: readonly string[];
  /** What the built spec must then say, or the edit is refused: the files may say otherwise in a place that an edit does not reach. */
  readonly must?: { readonly key: 'run' | 'suspend'; readonly value: string | boolean };
}
