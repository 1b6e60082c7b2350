/** Steps from the top of a stack file: keys, and `[]` for any place in a list. */
export type Path = readonly string[];

/**
 * A set of patterns over paths, for example `services.*.ports.[].target`. `*` stands for one key.
 * Patterns are kept as a tree, because every scalar of a file is looked up.
 */
export interface PatternTable<T> {
  readonly find: (path: Path) => T | undefined;
}

interface Step<T> {
  readonly next: Map<string, Step<T>>;
  value?: T;
}

export function patternTable<T>(patterns: Readonly<Record<string, T>>): PatternTable<T> {
  const root: Step<T> = { next: new Map() };
  for (const [pattern, value] of Object.entries(patterns)) {
    let step = root;
    for (const part of pattern.split('.')) {
      const next: Step<T> = step.next.get(part) ?? { next: new Map() };
      step.next.set(part, next);
      step = next;
    }
    step.value = value;
  }
  const walk = (step: Step<T>, path: Path, index: number): T | undefined => {
    if (index === path.length) return step.value;
    const part = path[index] ?? '';
    const exact = step.next.get(part);
    const any = part === '[]' ? undefined : step.next.get('*');
    return (exact && walk(exact, path, index + 1)) ?? (any && walk(any, path, index + 1));
  };
  return { find: (path) => walk(root, path, 0) };
}
