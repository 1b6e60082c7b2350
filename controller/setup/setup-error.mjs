/** Something that the set-up cannot do by itself. `next` says what to type, one line each. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {readonly string[]} next
   * @param {unknown} [cause]
   */
  constructor(message, next, cause) {
    super(message, { cause });
    this.name = 'SetupError';
    this.next = next;
  }
}

/**
 * Prints what went wrong and what to do next; never a stack trace, because whoever reads it wants to start Orbitr, not to mend it.
 * @param {unknown} thrown
 */
export function reportFailure(thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const next = thrown instanceof SetupError ? thrown.next : [];
  process.stderr.write(['', `orbitr: ${message}`, ...next.map((line) => `  ${line}`), ''].join('\n'));
}
