import type { InterpolatedText, Lookup } from '../spec/interpolate-text.ts';
import { interpolateText } from '../spec/interpolate-text.ts';
import { isSealedText } from './sealed-text.ts';

/**
 * `interpolateText` of an address. Values of variables before the `@` of its authority are percent-encoded, so that a password with `@`, `:` or `/` in it stays one.
 * Sealed text stays as it is: encoded, nobody would see any more that it cannot be opened.
 */
export function interpolateUrl(text: string, lookup: Lookup): InterpolatedText {
  const [, scheme = '', user = ''] = /^([^/?#]*?:\/\/)([^/?#@]*)@/.exec(withoutVariables(text)) ?? [];
  const [begin, end] = [scheme.length, scheme.length + user.length];
  const encoded: Lookup = (name) => {
    const value = lookup(name);
    return value === undefined || isSealedText(value) ? value : encodeURIComponent(value.toWellFormed());
  };
  const unset: string[] = [];
  let filled = '';
  for (const [part, values] of [[text.slice(0, begin), lookup], [text.slice(begin, end), encoded], [text.slice(end), lookup]] as const) {
    const result = interpolateText(part, values);
    if (result.kind !== 'text') return result;
    filled += result.text;
    unset.push(...result.unset);
  }
  return { kind: 'text', text: filled, unset };
}

/** A text of the same length in which each `${…}` is blank: what stands in it, such as the `/` of a default, divides no address. */
function withoutVariables(text: string): string {
  let [blanked, depth] = ['', 0];
  for (const [token] of text.matchAll(/\$\$|\$\{|[^]/g)) {
    if (token === '${' || (depth > 0 && token === '{')) depth += 1;
    blanked += depth > 0 ? ' '.repeat(token.length) : token;
    if (depth > 0 && token === '}') depth -= 1;
  }
  return blanked;
}
