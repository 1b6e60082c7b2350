import { Document, isMap, isScalar, isSeq, parseDocument, stringify, YAMLMap } from 'yaml';
import type { Node, Pair, YAMLSeq } from 'yaml';

export type YamlPath = readonly (string | number)[];

/**
 * Sets the value at a path of mappings and lists by changing only the characters of that value: comments, order and quotes around it stay.
 * The parent must be there. @param value plain data, or a node of another document, which keeps its own comments
 * @returns undefined when the place cannot be changed without rewriting more (an alias, a flow collection over lines)
 */
export function spliceValue(text: string, path: YamlPath, value: unknown): string | undefined {
  const document = parseYaml(text);
  const parent = nodeAt(document, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return undefined;
  if (isMap(parent)) return spliceIntoMap(text, parent, String(key), value);
  if (isSeq(parent) && typeof key === 'number') return spliceIntoList(text, parent, key, value);
  return undefined;
}

/** Takes a key of a block mapping, or an item of a block list, out of a text, with its lines. Undefined where that would leave half a line, or nothing in the collection. */
export function spliceOut(text: string, path: YamlPath): string | undefined {
  const parent = nodeAt(parseYaml(text), path.slice(0, -1));
  const key = path.at(-1);
  if ((!isMap(parent) && !isSeq(parent)) || parent.flow === true || parent.items.length < 2) return undefined;
  const items: readonly unknown[] = parent.items;
  const index = isMap(parent) ? parent.items.findIndex((pair) => keyOf(pair) === String(key)) : Number(key);
  const item = items[index];
  const start = isPair(item) ? rangeOf(item.key)?.[0] : itemStart(text, item);
  const end = endOf(item);
  if (start === undefined || end === undefined) return undefined;
  const from = lineStart(text, start);
  if (text.slice(from, start).trim() !== '') return undefined;
  return text.slice(0, from) + text.slice(lineEnd(text, end));
}

/** As the merge reads it: YAML 1.2 with merge keys, as Compose has it. */
export function parseYaml(text: string): Document.Parsed {
  return parseDocument(text, { merge: true, keepSourceTokens: false, logLevel: 'silent' });
}

/** The node at a path; undefined where an alias stands in the way, or nothing. */
export function nodeAt(document: Document, path: YamlPath): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyOf(pair) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return (node as Node | null | undefined) ?? undefined;
}

export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function spliceIntoMap(text: string, map: YAMLMap, key: string, value: unknown): string | undefined {
  const index = map.items.findIndex((pair) => keyOf(pair) === key);
  const pair = map.items[index];
  if (map.flow === true) return undefined;
  if (pair === undefined) return appendPair(text, map, key, value);
  const present = pair.value;
  const range = rangeOf(present);
  if (isScalar(present) && range && present.type !== 'BLOCK_LITERAL' && present.type !== 'BLOCK_FOLDED' && isPlainScalar(value) && range[1] > range[0]) {
    return text.slice(0, range[0]) + inline(value) + text.slice(range[1]);
  }
  const [start, end] = [rangeOf(pair.key)?.[0], endOf(pair)];
  if (start === undefined || end === undefined) return undefined;
  const column = start - lineStart(text, start);
  return text.slice(0, start) + indented(block(key, value), column).trimStart() + text.slice(lineEnd(text, end));
}

function appendPair(text: string, map: YAMLMap, key: string, value: unknown): string | undefined {
  const first = rangeOf(map.items[0]?.key)?.[0];
  const end = endOf(map.items.findLast((item) => endOf(item) !== undefined));
  if (first === undefined || end === undefined) return undefined;
  const at = lineEnd(text, end);
  const column = first - lineStart(text, first);
  return `${text.slice(0, at)}${at > 0 && text[at - 1] !== '\n' ? '\n' : ''}${indented(block(key, value), column)}${text.slice(at)}`;
}

function spliceIntoList(text: string, list: YAMLSeq, index: number, value: unknown): string | undefined {
  if (list.flow === true) return undefined;
  const item = list.items[index];
  const range = rangeOf(item);
  if (item !== undefined) return isScalar(item) && range && isPlainScalar(value) ? text.slice(0, range[0]) + inline(value) + text.slice(range[1]) : undefined;
  // A node of another document may hold aliases of it.
  if (isNode(value) && !isScalar(value)) return undefined;
  const [start, end] = [itemStart(text, list.items[0]), endOf(list.items.at(-1))];
  if (start === undefined || end === undefined || index !== list.items.length) return undefined;
  const at = lineEnd(text, end);
  return `${text.slice(0, at)}${text[at - 1] === '\n' ? '' : '\n'}${indented(isPlainScalar(value) ? `- ${inline(value)}\n` : stringify([value], { lineWidth: 0 }), start - lineStart(text, start))}${text.slice(at)}`;
}

/** Where the "- " of an item stands. */
function itemStart(text: string, item: unknown): number | undefined {
  const first = isMap(item) && item.flow !== true ? rangeOf(item.items[0]?.key)?.[0] : rangeOf(item)?.[0];
  if (first === undefined) return undefined;
  const dash = text.lastIndexOf('-', first - 1);
  return dash >= lineStart(text, first) && /^-\s+$/.test(text.slice(dash, first)) ? dash : undefined;
}

function block(key: string, value: unknown): string {
  const document = new Document();
  const map = new YAMLMap();
  map.set(document.createNode(key), isNode(value) ? value : document.createNode(value));
  document.contents = map as unknown as Document['contents'];
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    // An alias whose anchor is elsewhere cannot be written here.
    return stringify({ [key]: value }, { lineWidth: 0 });
  }
}

function inline(value: unknown): string {
  const plain = isNode(value) && isScalar(value) ? value.value : value;
  // YAML 1.1 readers take these words for booleans.
  if (typeof plain === 'string' && /^(?:y|n|yes|no|on|off)$/i.test(plain)) return JSON.stringify(plain);
  return stringify(isNode(value) ? value : plain, { lineWidth: 0 }).trimEnd();
}

function isPlainScalar(value: unknown): boolean {
  const plain: unknown = isNode(value) ? (isScalar(value) ? value.value : undefined) : value;
  return (typeof plain === 'string' && !plain.includes('\n')) || typeof plain === 'number' || typeof plain === 'boolean';
}

function indented(text: string, column: number): string {
  return text.split('\n').map((line) => (line === '' ? line : ' '.repeat(column) + line)).join('\n');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'toJSON' in value && 'range' in value;
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return (node as { readonly range?: [number, number, number] | null } | null | undefined)?.range ?? undefined;
}

/** Where the last character of an item is: a collection's own range takes in comments that belong to what follows. */
function endOf(item: unknown): number | undefined {
  if (isPair(item)) return endOf(item.value) ?? rangeOf(item.key)?.[1];
  if ((isMap(item) || isSeq(item)) && item.flow !== true && item.items.length > 0) return endOf(item.items.at(-1));
  const range = rangeOf(item);
  return range && range[1] > range[0] ? (isScalar(item) && /BLOCK/.test(item.type ?? '') ? range[1] - 1 : range[1]) : undefined;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
