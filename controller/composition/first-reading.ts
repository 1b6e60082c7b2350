import type { DesiredState } from '../loop/desired-state.ts';

/**
 * Reads all stacks once, before the first observation: it must know already which containers are to be checked, or it would take them for well.
 * Later on whoever notices a change reads before it observes. Never throws: what cannot be read now is read, and told, where it is needed.
 */
export function firstReading(desired: Pick<DesiredState, 'discover' | 'load'>): () => Promise<void> {
  let done: Promise<void> | undefined;
  const readAll = async (): Promise<void> => {
    const { stacks } = await desired.discover();
    // One after the other: all files of a thousand stacks would be more than a process may have open.
    for (const located of stacks) await desired.load(located);
  };
  return () => {
    done ??= readAll().catch(() => {
      done = undefined;
    });
    return done;
  };
}
