import { createHash } from 'node:crypto';

/**
 * The id by which a person approves one step that may lose data, and no other: it changes with what would be done (`parts`). An id that was used once
 * names nothing any more, so that a line that nobody took out of a file does not approve the same step a second time.
 * @param name for people; @param spent ids that were used
 */
export function approvalId(name: string, parts: readonly string[], spent: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    const digest = createHash('sha256').update([...parts, ...(round === 0 ? [] : [String(round)])].join('\n')).digest('hex');
    const id = `${name}-${digest.slice(0, 8)}`;
    if (!spent.has(id)) return id;
  }
}
