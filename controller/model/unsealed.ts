/** What the sealed files and values of a bundle hold, opened at the edge. The texts in the bundle itself stay sealed: they are kept, compared and shown. */
export interface Unsealed {
  /** By absolute path. A file that is not sealed is not here. */
  readonly files: ReadonlyMap<string, UnsealedFile>;
  /** By the sealed text, `ENC[age:…]`. */
  readonly values: ReadonlyMap<string, UnsealedValue>;
}

export type UnsealedFile =
  | {
      readonly kind: 'open';
      /** As a program that is given the file shall see it. */
      readonly content: string;
      /** As variables; absent: it is no flat list of them. */
      readonly variables?: ReadonlyMap<string, string>;
      /** The values that were sealed, which nobody may see. */
      readonly secrets: readonly string[];
    }
  | ({ readonly kind: 'refused'; /** In the file, from 1. */ readonly line: number } & Refusal);

export type UnsealedValue = { readonly kind: 'open'; readonly text: string } | ({ readonly kind: 'refused' } & Refusal);

export interface Refusal {
  readonly code: 'secrets/no-key' | 'secrets/broken' | 'secrets/tampered';
  /** Says nothing of what is sealed. */
  readonly message: string;
  readonly hint: string;
}
