import type { FileResult } from './file-result.ts';
import type { Lacks } from './workspace.ts';

/**
 * What a file that both sides refuse merely lacks, read from what they say: files (env files, secrets, configs) and required variables.
 * Undefined when it is refused for another reason.
 */
export function lacking({ verdict, composeRefuses, orbitrRefuses }: FileResult): Lacks | undefined {
  if (verdict !== 'both refuse') return undefined;
  const said = [...composeRefuses, ...orbitrRefuses];
  const found = (...patterns: readonly RegExp[]): readonly string[] => {
    const matches = patterns.flatMap((pattern) => said.flatMap((reason) => [...reason.matchAll(pattern)]));
    return [...new Set(matches.flatMap((match) => match[1] ?? []))];
  };
  const files = found(/env file (\S+) not found/g, /(\/\S+) does not exist/g);
  const variables = found(/required variable (\w+) is missing/g, /the variable (\w+) has no value/g);
  return files.length + variables.length > 0 ? { files, variables } : undefined;
}

/** Both together. */
export function alsoLacking(known: Lacks, more: Lacks): Lacks {
  return { files: [...new Set([...known.files, ...more.files])], variables: [...new Set([...known.variables, ...more.variables])] };
}
