/** Whose something on the engine is. */
export interface Owner {
  /** Undefined: not ours. */
  readonly stack: string | undefined;
  readonly href: string | undefined;
  readonly word: string;
}

export function ownerOf(stack: string | undefined): Owner {
  return stack === undefined ? { stack, href: undefined, word: 'foreign' } : { stack, href: `/stacks/${encodeURIComponent(stack)}`, word: stack };
}
