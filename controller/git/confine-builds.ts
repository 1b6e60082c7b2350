import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { StackSpec } from '../model/stack-spec.ts';

/** Builds that read outside of `stacks/`: what comes by git must not carry files of this machine into an image. @param entry the stack's main file, for the place */
export async function buildsOutside({ services }: Pick<StackSpec, 'services'>, folder: string, entry: string): Promise<readonly Diagnostic[]> {
  const home = await realpath(folder).catch(() => folder);
  const found: Diagnostic[] = [];
  for (const { name, build } of services) {
    if (build === undefined || build.remote) continue;
    const paths = [build.context, ...(build.dockerfile === undefined ? [] : [resolve(build.context, build.dockerfile)])];
    for (const path of paths) {
      const real = await realpath(path).catch(() => resolve(path));
      const inside = relative(home, real);
      const isInside = !inside.startsWith('..') && inside !== '.git' && !inside.startsWith(`.git${sep}`);
      if (!isInside) found.push({ severity: 'error', code: 'git/outside', message: `${name} is built from ${path}, which lies outside of stacks/, and what comes by git may not read there`, place: { file: entry, line: 1, column: 1 }, hint: 'Keep what is built beside the stack file.' });
    }
  }
  return found;
}
