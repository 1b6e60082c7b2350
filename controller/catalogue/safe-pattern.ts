/** Longer values are not matched at all: with it, three runs of one pattern cost at most some millions of steps. */
const LONGEST_VALUE = 300;
/** `*`, `+`, `{3,}`: each multiplies the ways in which a value can be tried. */
const MOST_RUNS = 3;

/**
 * Why a pattern of a third party is not used; undefined: it cannot stall the controller. Allowed are characters, classes and groups of
 * alternatives, but no group may repeat, nothing may refer back, and few parts may be without end.
 */
export function patternProblem(pattern: string): string | undefined {
  const bare = pattern.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  if (/\\[1-9k]/.test(pattern)) return 'it refers back to a group';
  if (/\(\?(?!:)/.test(bare)) return 'it looks ahead, behind, or names a group';
  if (/\)[*+?{]/.test(bare)) return 'a group repeats';
  if ((bare.match(/[*+]|\{\d*,\}/g) ?? []).length > MOST_RUNS) return `more than ${MOST_RUNS} parts are without end`;
  try {
    compile(pattern);
    return undefined;
  } catch {
    return 'it is no regular expression';
  }
}

/** Whether the whole of a value fits. False for a pattern that is not used. */
export function fitsPattern(pattern: string, value: string): boolean {
  return value.length <= LONGEST_VALUE && patternProblem(pattern) === undefined && compile(pattern).test(value);
}

function compile(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')})$`, 'u');
}
