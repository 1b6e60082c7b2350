import type { Comparison } from './adoption/review.ts';
import type { EditAuthor, EditPreview } from './edits.ts';
import type { Plan } from './model/plan.ts';

/**
 * Taking over what runs already, as it is: a stack file is written that means what runs, and from then on it is Orbitr's. No container is touched.
 * Implemented in `composition/adoption/open-adoptions.ts`.
 */
export interface Adoptions {
  /** What would be written, how that differs from what runs, and what would come of it. Writes nothing. @throws OrbitrError `adopt/…`, InvalidEdit */
  preview(what: Adoptable): Promise<AdoptionPreview>;
  /** @returns the stack that it is now @throws OrbitrError `adopt/…` (`adopt/changed`: it is not what was shown any more), InvalidEdit. Then nothing was changed. */
  make(what: Adoptable, author: EditAuthor, options: AdoptionOptions): Promise<string>;
}

/** A whole Compose project, or one plain container; each by its name. */
export type Adoptable = { readonly kind: 'project'; readonly name: string } | { readonly kind: 'container'; readonly name: string };

export interface AdoptionPreview {
  readonly stack: string;
  /** The files that would be written, with what Orbitr would do then. Undefined: a file of that stack is there already, and stays as it is. */
  readonly edit: EditPreview | undefined;
  /** What Orbitr would do then. */
  readonly plan: Plan;
  readonly comparisons: readonly Comparison[];
  /** The file means what runs, and nothing would be done. */
  readonly clean: boolean;
  /** Names what was shown. */
  readonly basis: string;
}

export interface AdoptionOptions {
  /** Of the preview that somebody agreed to. */
  readonly basis: string;
  /** Also when the file does not mean what runs, so that something is replaced. */
  readonly allowChanges: boolean;
}
