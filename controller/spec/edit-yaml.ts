import { isMap, isScalar, isSeq, parseDocument, Scalar, stringify, YAMLMap } from 'yaml';
import type { Document, Node, Pair, YAMLSeq } from 'yaml';

type Path = readonly string[];
type Value = string | number | boolean | readonly string[];

/**
 * Small changes to a YAML text that a person wrote. Only the characters of the change are touched: comments, order, quotes and line ends stay.
 * Every function returns undefined when the place is not written in this text (an alias, another file); it never reformats to get there.
 */

/** Sets the value at a path: over the one that is there, or as a new key of a mapping that is. A value in quotes stays in its quotes. */
export function setValue(text: string, path: Path, value: Value): string | undefined {
  const document = parse(text);
  const present = nodeAt(document, path);
  if (isScalar(present) && present.range) {
    const quoted = present.type === Scalar.QUOTE_DOUBLE || present.type === Scalar.QUOTE_SINGLE;
    return splice(text, present.range[0], present.range[1], quoted ? quote(String(value), present.type) : plain(value));
  }
  if (present !== undefined) return undefined;
  const parent = nodeAt(document, path.slice(0, -1));
  return isMap(parent) ? addPair(text, parent, `${path.at(-1)}: ${plain(value)}`) : undefined;
}

/** Sets `section.key`; the section is made at the end of the text when there is none, and filled when it is empty. */
export function setInSection(text: string, section: string, key: string, value: Value): string | undefined {
  const document = parse(text);
  const root = document.contents;
  if (!isMap(root)) return undefined;
  const pair = root.items.find(({ key: name }) => isScalar(name) && name.value === section);
  if (pair === undefined) {
    if (root.flow === true) return addPair(text, root, `${section}: { ${key}: ${plain(value)} }`);
    return splice(text, text.length, text.length, `${text.endsWith('\n') ? '' : '\n'}${section}:\n  ${key}: ${plain(value)}\n`);
  }
  if (isMap(pair.value) && pair.value.flow === true && pair.value.items.length === 0 && pair.value.range) return splice(text, pair.value.range[0], pair.value.range[1], `{ ${key}: ${plain(value)} }`);
  const empty = isScalar(pair.value) && pair.value.source === '' && pair.value.anchor === undefined && pair.value.tag === undefined ? pair.value.range?.[0] : undefined;
  if (empty === undefined) return setValue(text, [section, key], value);
  const at = lineEnd(text, empty);
  return splice(text, at, at, `${text.slice(0, at).endsWith('\n') ? '' : '\n'}  ${key}: ${plain(value)}\n`);
}

/** Whether there is a single value at a path. */
export function isWritten(text: string, path: Path): boolean {
  return isScalar(nodeAt(parse(text), path));
}

/** Adds a name to a list of names, or to a mapping of names. */
export function addName(text: string, path: Path, name: string): string | undefined {
  const collection = nodeAt(parse(text), path);
  if (isMap(collection)) return addPair(text, collection, `${name}:`);
  return isSeq(collection) ? addItem(text, collection, name) : undefined;
}

/** Takes a name out of a list or a mapping. Undefined when it is the last one: nothing left is not the same as nothing written. */
export function removeName(text: string, path: Path, name: string): string | undefined {
  const collection = nodeAt(parse(text), path);
  if (!isMap(collection) && !isSeq(collection)) return undefined;
  const items: readonly unknown[] = collection.items;
  const index = items.findIndex((item) => (isScalar(item) ? item.value === name : isPair(item) && isScalar(item.key) && item.key.value === name));
  const [start, end] = [startOf(items[index]), endOf(items[index])];
  if (index === -1 || items.length === 1 || start === undefined || end === undefined) return undefined;
  if (collection.flow !== true) return splice(text, lineStart(text, start), lineEnd(text, end), '');
  const next = startOf(items[index + 1]);
  return next === undefined ? splice(text, endOf(items[index - 1]) ?? start, end, '') : splice(text, start, next, '');
}

/** Adds an entry `key: {external: true}` to a top-level section, which is made when there is none. */
export function addExternal(text: string, section: string, name: string): string | undefined {
  const document = parse(text);
  const present = nodeAt(document, [section]);
  if (isMap(present)) return addPair(text, present, `${name}: { external: true }`);
  if (present !== undefined || document.has(section)) return undefined;
  return splice(text, text.length, text.length, `${text.endsWith('\n') ? '' : '\n'}${section}:\n  ${name}: { external: true }\n`);
}

/** Takes a key of a mapping in lines away, with its value. Undefined when it is the last one below another key: nothing left is not the same as nothing written. */
export function removeKey(text: string, path: Path): string | undefined {
  const map = nodeAt(parse(text), path.slice(0, -1));
  if (!isMap(map) || map.flow === true || (path.length > 1 && map.items.length === 1)) return undefined;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  const [start, end] = [startOf(pair), endOf(pair)];
  if (start === undefined || end === undefined) return undefined;
  // A block ends behind the line end of its last line.
  const last = text.slice(0, end).trimEnd().length;
  return splice(text, lineStart(text, start), lineEnd(text, last), '');
}

/** Adds `key: value` to a mapping, or to a text that says nothing yet. */
export function addPairText(text: string, path: Path, key: string, value: Value | Readonly<Record<string, string>>): string | undefined {
  const document = parse(text);
  const map = nodeAt(document, path);
  const isFields = typeof value === 'object' && !Array.isArray(value);
  const written = `${key}: ${isFields ? `{ ${Object.entries(value).map(([name, each]) => `${name}: ${plain(String(each))}`).join(', ')} }` : plain(value as Value)}`;
  if (isMap(map) && !map.items.some(({ key: name }) => isScalar(name) && name.value === key)) return addPair(text, map, written);
  const empty = path.length === 0 && (document.contents === null || (isScalar(document.contents) && document.contents.source === ''));
  return empty ? splice(text, text.length, text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}${written}\n`) : undefined;
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', keepSourceTokens: false });
}

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (!isMap(node)) return undefined;
    node = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
  }
  return (node as Node | null | undefined) ?? undefined;
}

function addPair(text: string, map: YAMLMap, pair: string): string | undefined {
  const first = startOf(map.items[0]);
  const last = map.items.findLast((item) => endOf(item) !== undefined);
  const end = endOf(last);
  if (first === undefined || end === undefined) return undefined;
  // An empty value (`{ a: }`) ends before the bracket, and its space belongs to the bracket.
  if (map.flow === true) return splice(text, end, end, `, ${pair.replace(/:$/, ': {}')}${/ \}/.test(text.slice(end - 1, end + 1)) ? ' ' : ''}`);
  // After a value of one line, so that comments and blank lines before the next section stay with it.
  const short = map.items.findLast((item) => isScalar(item.value) || (isMap(item.value) && item.value.flow === true) || (isSeq(item.value) && item.value.flow === true));
  const at = lineEnd(text, endOf(short) ?? end);
  return splice(text, at, at, `${text.slice(0, at).endsWith('\n') ? '' : '\n'}${text.slice(lineStart(text, first), first)}${pair}\n`);
}

function addItem(text: string, list: YAMLSeq, name: string): string | undefined {
  const end = endOf(list.items.at(-1));
  const first = startOf(list.items[0]);
  if (end === undefined || first === undefined) return undefined;
  if (list.flow === true) return splice(text, end, end, `, ${name}`);
  const at = lineEnd(text, end);
  return splice(text, at, at, `${text.slice(0, at).endsWith('\n') ? '' : '\n'}${text.slice(lineStart(text, first), first)}${name}\n`);
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function startOf(item: unknown): number | undefined {
  const node = isPair(item) ? item.key : item;
  return (node as Node | null | undefined)?.range?.[0];
}

function endOf(item: unknown): number | undefined {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  return (node as Node | null | undefined)?.range?.[1];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the next line begins. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function splice(text: string, start: number, end: number, replacement: string): string {
  // New lines end as those around them do.
  const lines = text.includes('\r\n') ? replacement.replaceAll(/\r?\n/g, '\r\n') : replacement;
  return text.slice(0, start) + lines + text.slice(end);
}

function plain(value: Value): string {
  // `no` is a boolean to the YAML 1.1 of other tools.
  if (value === 'no') return '"no"';
  return typeof value === 'object' ? `[${value.map((item) => stringify(item).trimEnd()).join(', ')}]` : stringify(value).trimEnd();
}

function quote(value: string, type: Scalar['type']): string {
  return type === Scalar.QUOTE_SINGLE ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}
