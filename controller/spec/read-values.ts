import type { NullableMap, TextMap } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get, isNull } from './node.ts';
import type { Node } from './node.ts';
import { parseBytes } from './parse-bytes.ts';
import { formatDuration, parseDuration } from './parse-duration.ts';
import { parseShellWords } from './parse-shell-words.ts';

/**
 * Readers of single values in long form. Each returns undefined for what is absent, zero or of the wrong type: Compose leaves zero values out,
 * and the schema check has reported wrong types.
 */
export function readText(parent: Node | undefined, key: string): string | undefined {
  const node = get(parent, key);
  return node?.kind === 'scalar' && node.value !== null && node.text !== '' ? node.text : undefined;
}

/** True or undefined. */
export function readFlag(parent: Node | undefined, key: string): true | undefined {
  return readBoolean(parent, key) === true ? true : undefined;
}

export function readBoolean(parent: Node | undefined, key: string): boolean | undefined {
  const node = get(parent, key);
  if (node?.kind !== 'scalar') return undefined;
  if (node.value === 'true' || node.value === 'false') return node.value === 'true';
  return typeof node.value === 'boolean' ? node.value : undefined;
}

export function readNumber(parent: Node | undefined, key: string): number | undefined {
  const node = get(parent, key);
  if (node?.kind !== 'scalar' || node.value === null || node.value === '') return undefined;
  const value = Number(node.value);
  return typeof node.value === 'boolean' || !Number.isFinite(value) ? undefined : value;
}

/** A number that Compose leaves out when it is 0. */
export function readPositive(parent: Node | undefined, key: string): number | undefined {
  return readNumber(parent, key) || undefined;
}

/** Undefined when empty. */
export function readTexts(parent: Node | undefined, key: string): readonly string[] | undefined {
  const node = get(parent, key);
  const items = node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : [])) : [];
  return items.length === 0 ? undefined : items;
}

export function readItems(parent: Node | undefined, key: string): readonly Node[] {
  const node = get(parent, key);
  return node?.kind === 'list' ? node.items : [];
}

/** A mapping, or `KEY=VALUE` items; what has no value is null. The last of equal keys wins. */
export function readPairs(node: Node | undefined): ReadonlyMap<string, string | null> {
  const pairs = new Map<string, string | null>();
  if (node?.kind === 'map') for (const [key, { value }] of node.entries) if (value.kind === 'scalar') pairs.set(key, isNull(value) ? null : value.text);
  if (node?.kind !== 'list') return pairs;
  for (const item of node.items) {
    if (item.kind !== 'scalar' || item.value === null) continue;
    const equals = item.text.indexOf('=');
    pairs.set(equals === -1 ? item.text : item.text.slice(0, equals), equals === -1 ? null : item.text.slice(equals + 1));
  }
  return pairs;
}

/** Pairs whose missing values are empty, as labels are. Undefined when there are none. */
export function readTextMap(parent: Node | undefined, key: string): TextMap | undefined {
  return toTextMap(readPairs(get(parent, key)));
}

export function toTextMap(pairs: ReadonlyMap<string, string | null>): TextMap | undefined {
  return pairs.size === 0 ? undefined : (Object.fromEntries([...pairs].sort(byKey).map(([name, value]) => [name, value ?? ''])) as TextMap);
}

export function toNullableMap(pairs: ReadonlyMap<string, string | null>): NullableMap | undefined {
  return pairs.size === 0 ? undefined : Object.fromEntries([...pairs].sort(byKey));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Bytes as text. `unlimited`: -1 may stand for "no limit". */
export function readBytes(parent: Node | undefined, key: string, findings: Findings, unlimited = false): string | undefined {
  const node = get(parent, key);
  if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return undefined;
  // A number may be -1 everywhere, a text only where "no limit" has a meaning of its own.
  const bytes = node.text === '-1' && (unlimited || typeof node.value === 'number') ? -1 : parseBytes(node.text);
  if (bytes === undefined || (typeof node.value === 'number' && !Number.isInteger(node.value))) {
    findings.error('compose/bytes', `${key} is "${node.text}", which is no amount of memory`, node.at, 'Write a number with a unit: 512m, 2g.');
    return undefined;
  }
  return bytes === 0 ? undefined : String(bytes);
}

/** A duration in Go's text; zero is kept. */
export function readDuration(parent: Node | undefined, key: string, findings: Findings): string | undefined {
  const node = get(parent, key);
  if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return undefined;
  const duration = parseDuration(node.text);
  if (duration === undefined) {
    findings.error('compose/duration', `${key} is "${node.text}", which is no duration`, node.at, 'Write numbers with units (ms, s, m, h, d): 30s, 1m30s.');
    return undefined;
  }
  return formatDuration(duration);
}

/** Null or absent: the image's. A string is split into words. */
export function readCommand(parent: Node | undefined, key: string, findings: Findings): readonly string[] | null {
  const node = get(parent, key);
  if (!node || isNull(node)) return null;
  if (node.kind === 'list') return node.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item.text] : []));
  if (node.kind === 'map') return null;
  const parsed = parseShellWords(node.text);
  if (parsed.kind === 'invalid') {
    findings.error('compose/command', `${key} has a quote or bracket that is not closed`, node.at, `Close it, or write ${key} as a list.`);
    return null;
  }
  if (parsed.dropped !== undefined) {
    findings.warning('compose/command', `${key} runs without a shell, so "${shorten(parsed.dropped)}" is dropped`, node.at, `Write ["sh", "-c", "…"] to have a shell run it.`);
  }
  return parsed.words;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
