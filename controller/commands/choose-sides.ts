import { OrbitrError } from '../model/errors.ts';

/**
 * Whose value is taken, by conflict. A key may be written without its file where that is clear.
 * @throws OrbitrError `command/usage`: a slip of the pen is no decision
 */
export function chooseSides(mine: readonly string[], theirs: readonly string[], conflicts: readonly string[]): Readonly<Record<string, 'mine' | 'theirs'>> {
  const keyOf = (word: string): string => {
    const fitting = conflicts.includes(word) ? [word] : conflicts.filter((key) => key.endsWith(` ${word}`));
    if (fitting[0] !== undefined && fitting.length === 1) return fitting[0];
    throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `"${word}" is nothing that you and the new version both changed`, hint: conflicts.length === 0 ? 'There is nothing to decide.' : `To decide: ${conflicts.map((key) => JSON.stringify(key)).join(', ')}.` });
  };
  return Object.fromEntries([...mine.map((word) => [keyOf(word), 'mine'] as const), ...theirs.map((word) => [keyOf(word), 'theirs'] as const)]);
}
