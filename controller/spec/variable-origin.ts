import { posix } from 'node:path';
import type { StackBundle } from '../model/source-bundle.ts';
import type { SourceText, Span } from './source-text.ts';

/** A variable in a value, and where its own value came from. */
export type VariableUse = { readonly name: string } & (
  /** A line of `.env` or `secrets.env`. */
  | { readonly from: 'file'; readonly at: Span }
  /** The default, alternative or replacement in the expression itself. */
  | { readonly from: 'expression'; readonly text: string }
  /** The stack's name, or what the caller gave. */
  | { readonly from: 'given' }
  /** It has no value and became empty. */
  | { readonly from: 'nowhere' }
);

const USE = /\$(?:\$|(?<plain>[_a-zA-Z]\w*)|\{(?<braced>[_a-zA-Z]\w*)(?:(?<operator>:?[-+?])(?<argument>[^}]*))?)/g;

/** The variables of the text at a place. @param inherited the name of a variable that is taken over without a `$` */
export function variablesAt(at: Span, inherited: string | undefined, variables: ReadonlyMap<string, string>, bundle: StackBundle): readonly VariableUse[] {
  const text = at.source.text.slice(at.start, at.end);
  const uses = [...text.matchAll(USE)].flatMap(({ groups }) => {
    const name = groups?.['plain'] ?? groups?.['braced'];
    return name === undefined ? [] : [{ name, operator: groups?.['operator'] ?? '', argument: groups?.['argument'] ?? '' }];
  });
  const all = [...uses, ...(inherited === undefined ? [] : [{ name: inherited, operator: '', argument: '' }])];
  return [...new Map(all.map((use) => [use.name, originOf(use, at, variables, bundle)])).values()];
}

function originOf({ name, operator, argument }: { readonly name: string; readonly operator: string; readonly argument: string }, at: Span, variables: ReadonlyMap<string, string>, bundle: StackBundle): VariableUse {
  const value = variables.get(name);
  const present = value !== undefined && !(operator.startsWith(':') && value === '');
  if (present ? operator.endsWith('+') : operator.endsWith('-')) return { name, from: 'expression', text: argument };
  // An included file has an `.env` of its own beside it.
  for (const directory of new Set([bundle.directory, posix.dirname(at.source.path)])) {
    for (const file of ['secrets.env', '.env']) {
      const path = posix.join(directory, file);
      const content = bundle.files.get(path);
      const found = content?.kind === 'text' ? findAssignment({ path, text: content.text }, name) : undefined;
      if (found !== undefined) return { name, from: 'file', at: found };
    }
  }
  return { name, from: value === undefined ? 'nowhere' : 'given' };
}

/** The last line of an env file that sets a variable. */
export function findAssignment(source: SourceText, name: string): Span | undefined {
  const pattern = new RegExp(String.raw`^[ \t]*(?:export[ \t]+)?(?<assignment>${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}[ \t]*(?:[=:].*)?)$`, 'gm');
  const last = [...source.text.matchAll(pattern)].at(-1);
  if (last === undefined) return undefined;
  const start = last.index + last[0].length - (last.groups?.['assignment']?.length ?? 0);
  return { source, start, end: last.index + last[0].trimEnd().length };
}
