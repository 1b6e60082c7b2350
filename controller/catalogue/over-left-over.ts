import { secretValues } from './render-template.ts';
import type { StackDraft } from './draft-stack.ts';
import { withoutVariables, withVariables } from './write-variables.ts';

/**
 * The files of an installation into a folder where an earlier one left its answers: lines and comments that the user wrote into them stay.
 * @param left texts in clear by path; what is sealed is not among them
 */
export function overLeftOver({ files, variables, secrets }: Pick<StackDraft, 'files' | 'variables' | 'secrets'>, left: ReadonlyMap<string, string>): StackDraft['files'] {
  const hidden = secretValues({ values: variables, secrets });
  const open = new Map([...variables].filter(([name]) => !hidden.has(name)));
  return new Map([...files].map(([path, content]) => {
    const text = left.get(path);
    if (text === undefined) return [path, content];
    if (path === '.env') return [path, withVariables(withoutVariables(text, [...hidden.keys()], new Set()), open)];
    return [path, path === 'secrets.env' ? withVariables(text, hidden) : content];
  }));
}
