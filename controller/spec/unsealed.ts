import { createHash } from 'node:crypto';
import type { Refusal, UnsealedFile } from '../model/unsealed.ts';
import type { LoadContext } from './load-context.ts';
import type { Span } from './source-text.ts';

const VERDICT: Readonly<Record<Refusal['code'], string>> = { 'secrets/no-key': 'cannot be opened', 'secrets/broken': 'cannot be read', 'secrets/tampered': 'is not as it was sealed' };

/**
 * What the sealed file at a path holds; undefined: it is not sealed. `refused`: it cannot be opened, which has been reported at its line.
 * Its values are hidden from everybody from here on.
 */
export function unsealedFile(path: string, { bundle, findings, hidden }: Pick<LoadContext, 'bundle' | 'findings' | 'hidden'>): Extract<UnsealedFile, { readonly kind: 'open' }> | 'refused' | undefined {
  const file = bundle.unsealed?.files.get(path);
  if (file === undefined) return undefined;
  if (file.kind === 'open') {
    for (const secret of file.secrets) hidden.add(secret);
    return file;
  }
  // The line itself is not shown: what is wrong in it may be that it is in clear.
  const before = '\n'.repeat(file.line - 1);
  findings.error(file.code, `the sealed file ${VERDICT[file.code]}: ${file.message}`, { source: { path, text: `${before}(sealed)` }, start: before.length, end: before.length + 8 }, file.hint);
  return 'refused';
}

/** The variables in a sealed file; undefined: it is not sealed, or its problem was reported. */
export function unsealedVariables(path: string, at: Span | undefined, context: Pick<LoadContext, 'bundle' | 'findings' | 'hidden'>): ReadonlyMap<string, string> | 'refused' | undefined {
  const file = unsealedFile(path, context);
  if (file === undefined || file === 'refused') return file;
  if (file.variables !== undefined) return file.variables;
  context.findings.error('compose/env-file', `${path} holds lists or mappings, and variables are texts`, at, 'Write one level of KEY: value in it.');
  return 'refused';
}

/** A text, or what it holds when it is a sealed value. One that cannot be opened is reported at `at`. */
export function unsealedText(text: string, at: Span | undefined, { bundle, findings, hidden }: Pick<LoadContext, 'bundle' | 'findings' | 'hidden'>): string {
  const value = text.startsWith('ENC[age:') ? bundle.unsealed?.values.get(text) : undefined;
  if (value === undefined) return text;
  if (value.kind === 'open') {
    if (value.text !== '') hidden.add(value.text);
    return value.text;
  }
  findings.error(value.code, `the sealed value ${VERDICT[value.code]}: ${value.message}`, at, value.hint);
  return text;
}

/** Shorter ones stand in too many texts by chance; the whole of a value is hidden all the same. */
const SHORTEST_WITHIN = 6;
const SHORTEST = 3;

/** The same value with marks instead of secrets: equal ones for equal secrets, and only of them. */
export function hideSecrets<T>(value: T, hidden: ReadonlySet<string>): T {
  if (hidden.size === 0) return value;
  const longest = [...hidden].filter((secret) => secret.length >= SHORTEST_WITHIN).toSorted((a, b) => b.length - a.length);
  const hide = (each: unknown): unknown => {
    if (typeof each === 'string') return hidden.has(each) && each.length >= SHORTEST ? mark(each) : longest.reduce((text, secret) => (text.includes(secret) ? text.replaceAll(secret, mark(secret)) : text), each);
    if (Array.isArray(each)) return each.map(hide);
    return typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each).map(([key, item]) => [key, hide(item)])) : each;
  };
  return hide(value) as T;
}

/** As the plan marks what may be secret: 16 bits are enough to see a change, and never enough to guess from. */
function mark(secret: string): string {
  return `•••${createHash('sha256').update(secret).digest('hex').slice(0, 4)}`;
}
