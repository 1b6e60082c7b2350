import { stackHref } from './stack-href.ts';
/** Whose something on the engine is. */
export interface Owner {
  /** Undefined: not ours. */
  readonly stack: string | undefined;
  readonly href: string | undefined;
  readonly word: string;
}

/** What Orbitr made for itself. */
export const ORBITR: Owner = { stack: undefined, href: undefined, word: 'Orbitr' };

export function ownerOf(stack: string | undefined): Owner {
  return stack === undefined ? { stack, href: undefined, word: 'foreign' } : { stack, href: stackHref(stack), word: stack };
}
