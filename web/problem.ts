/** An answer that is not what was asked for, in words that may be shown to anybody. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly hint: string | undefined;

  constructor(status: number, title: string, hint: string | undefined) {
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.hint = hint;
  }
}

/**
 * What may be told of anything thrown. Only a `Problem` speaks for itself; a client error found by express (a malformed URL) is named by its status,
 * and everything else is "went wrong" here and a stack trace in the log.
 */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem(status, 'This address cannot be understood', undefined);
  return new Problem(500, 'Something went wrong in Orbitr', 'Nothing was changed. The log of the controller says more.');
}
