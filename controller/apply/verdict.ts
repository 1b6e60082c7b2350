/** What one look at a container says about the condition that is waited for. */
export type Verdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'failed'; readonly code: WaitErrorCode; readonly message: string; readonly hint?: string };

export type WaitErrorCode = 'wait/gone' | 'wait/exited' | 'wait/unhealthy' | 'wait/no-healthcheck' | 'wait/job-failed' | 'wait/timeout' | 'wait/cancelled';
