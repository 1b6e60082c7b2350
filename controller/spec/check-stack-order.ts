import type { Diagnostic } from '../model/diagnostic.ts';
import type { StackDependency } from '../model/stack-spec.ts';
import { didYouMean } from './did-you-mean.ts';

/**
 * What is wrong with the stacks that one waits for: one that does not exist, or that waits for this one in turn. Pure.
 * @param graph the names of all stacks, each with those that it waits for, as far as its files can be read
 */
export function checkStackOrder(stack: string, dependsOn: readonly StackDependency[], graph: ReadonlyMap<string, readonly string[]>): readonly Diagnostic[] {
  return dependsOn.flatMap(({ stack: needed, place }): readonly Diagnostic[] => {
    const at = place === undefined ? {} : { place };
    if (!graph.has(needed)) {
      const near = didYouMean(needed, [...graph.keys()]);
      return [{ severity: 'error', code: 'stack/unknown-dependency', message: `there is no stack "${needed}" to wait for`, ...at, hint: near === undefined ? 'Stacks are named after their file or folder.' : `Did you mean "${near}"?` }];
    }
    const circle = pathTo(stack, needed, graph);
    if (circle === undefined) return [];
    const round = [stack, ...circle].join(' → ');
    return [{ severity: 'error', code: 'stack/dependency-cycle', message: needed === stack ? `the stack waits for itself` : `the stacks wait for each other in a circle: ${round}`, ...at, hint: 'Take one of these dependencies away: none of them could start first.' }];
  });
}

/** The shortest way from a stack to another along what each waits for, both ends included; undefined: none. */
function pathTo(goal: string, from: string, graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const name of cameFrom.keys()) {
    if (name === goal) return trail(name, cameFrom);
    // A map yields what is added while it is walked: these are the next ring.
    for (const next of graph.get(name) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, name);
  }
  return undefined;
}

function trail(end: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const names: string[] = [];
  for (let name: string | undefined = end; name !== undefined; name = cameFrom.get(name)) names.unshift(name);
  return names;
}
