import type { PlainValue } from './sealed-value.ts';
import type { SopsMetadata } from './sops-metadata.ts';

export type SealedFormat = 'dotenv' | 'yaml' | 'json';

/** One value of a file, in the order of the file. */
export interface Leaf {
  /** Keys on the way to it, without indexes of lists: what is authenticated with it. */
  readonly path: readonly string[];
  /** Sealed or in clear, as it stands. A comment counts only when it is sealed. */
  readonly value: PlainValue;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A file of one of the formats, taken apart. */
export interface SealedDocument {
  readonly format: SealedFormat;
  readonly leaves: readonly Leaf[];
  /** Undefined: the file is not sealed. */
  readonly metadata: SopsMetadata | undefined;
  /**
   * The file with other values (one for each leaf, in order) and other metadata. Comments and order stay.
   * Without metadata: the file in clear.
   */
  print(values: readonly PlainValue[], metadata: Readonly<Record<string, unknown>> | undefined): string;
}

export type DocumentReading =
  | { readonly kind: 'document'; readonly document: SealedDocument }
  | { readonly kind: 'broken'; readonly message: string; /** From 1. */ readonly line: number };

/** By its name: `*.json`, `*.yaml`, `*.yml`; anything else is a file of variables. */
export function formatOf(path: string): SealedFormat {
  return /\.json$/i.test(path) ? 'json' : /\.ya?ml$/i.test(path) ? 'yaml' : 'dotenv';
}

/** Names that a stack reads as sealed files: in any other, sealed values would be taken for what they look like. */
export function isSealablePath(path: string): boolean {
  return /(?:\.env|\.sops\.(?:ya?ml|json))$/i.test(path);
}
