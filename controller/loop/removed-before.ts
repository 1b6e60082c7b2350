/**
 * The stacks that are to be removed before one, because they depend on it. Of those that depend on each other in a circle (their files may be from different
 * times) none waits for another.
 * @param leaving all that are to be removed and still there
 */
export function removedBefore(stack: string, leaving: readonly string[], dependsOn: (stack: string) => readonly string[]): readonly string[] {
  const below = new Set([stack]);
  for (const name of below) for (const needed of dependsOn(name)) below.add(needed);
  return leaving.filter((name) => name !== stack && dependsOn(name).includes(stack) && !below.has(name));
}
