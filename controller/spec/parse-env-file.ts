import { interpolateText } from './interpolate-text.ts';
import type { Lookup } from './interpolate-text.ts';

export type EnvFile =
  | { readonly kind: 'variables'; readonly variables: ReadonlyMap<string, string>; /** Names that were used without a value. */ readonly unset: readonly string[] }
  /** `at` and `length` are offsets in the text. */
  | { readonly kind: 'invalid'; readonly message: string; readonly at: number; readonly length: number };

const ESCAPES: Readonly<Record<string, string>> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '"': '"', '\\': '\\' };
const SPACE = /[\t\v\f\r \u0085\u00A0]/;

/**
 * Reads a variables file (Compose Specification, "env_file format"): `KEY=value`, `KEY: value`, `export KEY=value`; `#` comments; single
 * quotes are literal; double quotes know escapes; unquoted and double-quoted values are interpolated with `lookup` and then with earlier keys.
 * A key without a value takes the one of `lookup`, and is left out when there is none.
 */
export function parseEnvFile(text: string, lookup: Lookup): EnvFile {
  const variables = new Map<string, string>();
  const unset: string[] = [];
  const find: Lookup = (name) => lookup(name) ?? variables.get(name);
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    position = nextStatement(text, position);
    if (position >= text.length) return { kind: 'variables', variables, unset };
    const key = readKey(text, position);
    if (typeof key === 'string') return { kind: 'invalid', message: key, at: position, length: lineLength(text, position) };
    if (key.inherited) {
      const value = lookup(key.name);
      if (value !== undefined) variables.set(key.name, value);
      position = key.end;
      continue;
    }
    const value = readValue(text, key.end);
    if (!value) return { kind: 'invalid', message: `the quoted value of ${key.name} has no end`, at: key.end, length: lineLength(text, key.end) };
    const result = value.literal ? undefined : interpolateText(value.text, find);
    if (result && result.kind !== 'text') {
      const message = result.kind === 'required' ? `the variable ${result.name} has no value: ${result.message}` : `"${value.text}" has a "\${" that is no variable`;
      return { kind: 'invalid', message, at: key.end, length: lineLength(text, key.end) };
    }
    unset.push(...(result?.unset ?? []));
    variables.set(key.name, result?.text ?? value.text);
    position = value.end;
  }
}

/** `format: raw`: `KEY=VALUE` lines, nothing quoted, nothing interpolated. */
export function parseRawEnvFile(text: string, lookup: Lookup): EnvFile {
  const variables = new Map<string, string>();
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    const line = raw.replace(/\r$/, '').trimStart();
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    const name = equals === -1 ? line : line.slice(0, equals);
    const value = equals === -1 ? lookup(name) : line.slice(equals + 1);
    if (value !== undefined) variables.set(name, value);
  }
  return { kind: 'variables', variables, unset: [] };
}

function lineLength(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return Math.max(1, (end === -1 ? text.length : end) - at);
}

/** Skips space and comment lines. */
function nextStatement(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '#') at = at + lineLength(text, at);
    else if (/\s/.test(text[at] ?? '')) at += 1;
    else break;
  }
  return at;
}

interface Key {
  readonly name: string;
  readonly inherited: boolean;
  /** Where the value begins. */
  readonly end: number;
}

/** The key at `from`, or what is wrong with it. */
function readKey(text: string, from: number): Key | string {
  const start = from + (/^export\s+/.exec(text.slice(from, from + 64))?.[0].length ?? 0);
  let at = start;
  while (at < text.length && !/[=:\n]/.test(text[at] ?? '')) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!SPACE.test(char) && !/[\p{L}\p{N}_.\-[\]]/u.test(char)) return `unexpected character "${char}" in the name of a variable`;
    at += char.length;
  }
  const name = text.slice(start, at).trimEnd();
  if (name.includes(' ')) return `the name "${name}" contains a space`;
  const inherited = at >= text.length || text[at] === '\n';
  if (inherited) return { name, inherited, end: at + 1 };
  let end = at + 1;
  while (end < text.length && SPACE.test(text[end] ?? '')) end += 1;
  return { name, inherited, end };
}

/** The value at `from`; `literal` when it is not to be interpolated. Undefined: a quote without an end. */
function readValue(text: string, from: number): { readonly text: string; readonly literal: boolean; readonly end: number } | undefined {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, end);
    const comment = line.indexOf(' #');
    return { text: (comment === -1 ? line : line.slice(0, comment)).trimEnd(), literal: false, end };
  }
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === quote) return { text: quote === '"' ? unescape(value) : value, literal: quote === "'", end: at + 1 };
    if (char === '\\' && text[at + 1] !== undefined) {
      at += 1;
      // Only the quote itself loses its backslash here; other escapes keep theirs until `unescape`.
      value += text[at] === quote && quote === "'" ? quote : char + (text[at] ?? '');
    } else value += char;
  }
  return undefined;
}

/** `\$` becomes `$$`, so that interpolation leaves a plain `$`. Unknown escapes stay as they are. */
function unescape(text: string): string {
  return text.replace(/\\([abfnrtv$"\\]|0\d{0,3})/g, (all, code: string) => {
    if (code === '$') return '$$';
    if (code.startsWith('0')) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return ESCAPES[code] ?? all;
  });
}
