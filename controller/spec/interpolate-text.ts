export type Lookup = (name: string) => string | undefined;

export type InterpolatedText =
  | { readonly kind: 'text'; readonly text: string; /** Names that had no value and became empty. */ readonly unset: readonly string[] }
  /** `${…}` that means nothing. `at` and `length` are offsets in the input. */
  | { readonly kind: 'invalid'; readonly at: number; readonly length: number }
  /** `${A:?…}` or `${A?…}` without a value. */
  | { readonly kind: 'required'; readonly name: string; readonly message: string; readonly at: number; readonly length: number };

const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
/** Defaults may nest; nobody nests them this deep. */
const DEEPEST = 32;

/**
 * Replaces `$A`, `${A}`, `${A:-d}`, `${A-d}`, `${A:+r}`, `${A+r}`, `${A:?e}`, `${A?e}` and `$$` (Compose Specification, "Interpolation").
 * A value is never interpolated again. A `$` before anything else stays: `$(nproc)`, `$1`.
 */
export function interpolateText(text: string, lookup: Lookup, depth = 0): InterpolatedText {
  let result = '';
  const unset: string[] = [];
  let position = 0;
  for (;;) {
    const dollar = text.indexOf('$', position);
    if (dollar === -1) return { kind: 'text', text: result + text.slice(position), unset };
    result += text.slice(position, dollar);
    const next = text[dollar + 1];
    if (next === '$') {
      result += '$';
      position = dollar + 2;
    } else if (next === '{') {
      const close = closingBrace(text, dollar + 1);
      const length = (close === -1 ? text.length : close + 1) - dollar;
      const body = close === -1 || depth > DEEPEST ? undefined : parseBody(text.slice(dollar + 2, close));
      if (!body) return { kind: 'invalid', at: dollar, length };
      const found = substitute(body, lookup, depth, dollar, length);
      if (found.kind !== 'text') return found;
      result += found.text;
      unset.push(...found.unset);
      position = close + 1;
    } else {
      NAME.lastIndex = dollar + 1;
      const name = NAME.exec(text)?.[0];
      if (name === undefined) {
        result += '$';
        position = dollar + 1;
        continue;
      }
      const value = lookup(name);
      if (value === undefined) unset.push(name);
      result += value ?? '';
      position = dollar + 1 + name.length;
    }
  }
}

interface Body {
  readonly name: string;
  readonly operator: '' | '-' | '+' | '?';
  /** With a colon an empty value counts as unset. */
  readonly emptyIsUnset: boolean;
  readonly argument: string;
}

function parseBody(body: string): Body | undefined {
  NAME.lastIndex = 0;
  const name = NAME.exec(body)?.[0];
  if (name === undefined) return undefined;
  const rest = body.slice(name.length);
  if (rest === '') return { name, operator: '', emptyIsUnset: false, argument: '' };
  const emptyIsUnset = rest.startsWith(':');
  const operator = rest[emptyIsUnset ? 1 : 0];
  const argument = rest.slice(emptyIsUnset ? 2 : 1);
  if ((operator !== '-' && operator !== '+' && operator !== '?') || argument.includes('\n')) return undefined;
  return { name, operator, emptyIsUnset, argument };
}

function substitute(body: Body, lookup: Lookup, depth: number, at: number, length: number): InterpolatedText {
  const value = lookup(body.name);
  if (body.operator === '') return { kind: 'text', text: value ?? '', unset: value === undefined ? [body.name] : [] };
  // Compose reads the argument even when it is not used, so a broken one is an error either way.
  const argument = interpolateText(body.argument, lookup, depth + 1);
  if (argument.kind !== 'text') return { ...argument, at, length };
  const present = value !== undefined && !(body.emptyIsUnset && value === '');
  if (body.operator === '+') return present ? argument : { kind: 'text', text: '', unset: [] };
  if (present) return { kind: 'text', text: value, unset: [] };
  if (body.operator === '-') return argument;
  return { kind: 'required', name: body.name, message: argument.text, at, length };
}

/** The brace that closes the one at `open`; braces inside a default are counted. -1: none. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}' && (depth -= 1) === 0) return i;
  }
  return -1;
}
