import type { NoticedEdit } from '../../edits.ts';
import { maskedDifference } from '../edits/file-change.ts';
import type { FoundChange } from './file-book.ts';
import { pathInStacks } from '../../source/path-in-stacks.ts';

/** Files of one change. */
const MOST_FILES = 50;
/** Differences in a minute, more than anybody writes by hand: of a checkout of a thousand stacks the rest is told by size. */
const MOST_DIFFERENCES = 50;
const MINUTE = 60_000;

type Described = (edit: Pick<NoticedEdit, 'stack' | 'kind'>, found: readonly FoundChange[]) => Promise<{ readonly changes: NoticedEdit['changes']; readonly words: string }>;

/** Says what was found in the words of an edit that was asked for, without secrets, and so that it costs little however much it is. @param now ms since 1970 */
export function changeDescriber(folder: string, now: () => number): Described {
  let minute = -Infinity;
  let compared = 0;
  const difference = (file: string, { before, after }: FoundChange): Promise<string> => {
    if (now() - minute > MINUTE) [minute, compared] = [now(), 0];
    compared += 1;
    if (compared <= MOST_DIFFERENCES) return maskedDifference(file, before, after);
    return maskedDifference(file, before && { size: before.size, text: undefined }, after && { size: after.size, text: undefined });
  };
  return async (edit, found) => {
    const changes: { file: string; masked: string }[] = [];
    for (const each of found.slice(0, MOST_FILES)) {
      const file = pathInStacks(folder, each.path);
      changes.push({ file, masked: await difference(file, each) });
    }
    return { changes, words: inWords(edit, changes.map(({ file }) => file), found.length - changes.length) };
  };
}

function inWords({ stack, kind }: Pick<NoticedEdit, 'stack' | 'kind'>, files: readonly string[], more: number): string {
  if (kind === 'create-stack') return `${stack}: add the stack`;
  if (kind === 'remove-stack') return `${stack}: remove the stack`;
  return `${stack ?? 'settings'}: change ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
