/** How a pass ended, and what that means for the next one. */
export type ReconcileResult =
  /** Nothing more to do until something changes. */
  | { readonly kind: 'done' }
  /** Not wrong, but not over: look again in `after` ms. */
  | { readonly kind: 'requeue'; readonly after: number }
  /** The engine changed under the pass: look again at once, and back off only if that goes on. */
  | { readonly kind: 'raced' }
  /** Failed, and trying again may help. `retryAfter` ms at least. */
  | { readonly kind: 'transient'; readonly retryAfter?: number }
  /** Failed, and trying again does not help until the files or the machine change. */
  | { readonly kind: 'terminal' };
