import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';
import type { DocumentReading, Leaf, SealedFormat } from './sealed-document.ts';
import type { PlainValue } from './sealed-value.ts';
import { readMetadata } from './sops-metadata.ts';

const KEY = 'sops';
/** Deeper or larger than any file of secrets. */
const DEEPEST = 64;
const MOST_LEAVES = 20_000;

/** Takes a YAML or JSON file apart as SOPS does: every value below the top level's keys, except for `sops` itself; null is no value. */
export function parseYaml(text: string, format: Exclude<SealedFormat, 'dotenv'>): DocumentReading {
  const counter = new LineCounter();
  // Each value is a text of its own, so nothing is gained by sharing, and a bomb is made of it.
  const documents = parseAllDocuments(text, { lineCounter: counter, uniqueKeys: true, merge: false, schema: format === 'json' ? 'json' : 'core' });
  const [document, second] = Array.isArray(documents) ? documents : [];
  const broken = (message: string, offset: number): DocumentReading => ({ kind: 'broken', message, line: Math.max(1, counter.linePos(offset).line) });
  if (document === undefined) return broken('the file is empty', 0);
  if (second !== undefined) return broken('the file holds several documents', second.range[0]);
  const error = document.errors[0];
  // The parser's message quotes the file, which may be in clear by mistake.
  if (error !== undefined) return broken(format === 'json' ? 'this is no JSON' : 'this is no YAML', error.pos[0]);
  if (!isMap(document.contents)) return broken('a sealed file is a mapping', 0);
  const nodes: Scalar[] = [];
  const leaves: Leaf[] = [];
  const problem = collect(document.contents, [], { nodes, leaves, lineOf: (offset) => counter.linePos(offset).line });
  if (problem !== undefined) return broken(problem.message, problem.offset);
  const whole: unknown = document.contents.has(KEY) ? (document.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>)[KEY] : undefined;
  return { kind: 'document', document: { format, leaves, metadata: readMetadata(whole), print: (values, metadata) => print(document, nodes, values, metadata, format) } };
}

interface Collected {
  readonly nodes: Scalar[];
  readonly leaves: Leaf[];
  readonly lineOf: (offset: number) => number;
}

function collect(node: unknown, path: readonly string[], into: Collected): { readonly message: string; readonly offset: number } | undefined {
  const offset = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
  if (path.length > DEEPEST || into.leaves.length > MOST_LEAVES) return { message: 'the file is too deep or has too many values', offset };
  if (isAlias(node)) return { message: 'a sealed file has no aliases', offset };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (path.length === 0 && name === KEY) continue;
      const problem = collect(value, [...path, name], into);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }
  if (isSeq(node)) {
    for (const item of node.items) {
      const problem = collect(item, path, into);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  into.nodes.push(node);
  into.leaves.push({ path, value: plainOf(node.value), line: into.lineOf(offset) });
  return undefined;
}

function plainOf(value: unknown): PlainValue {
  if (typeof value === 'boolean') return { type: 'bool', text: value ? 'True' : 'False' };
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))) return { type: 'int', text: String(value) };
  if (typeof value === 'number') return { type: 'float', text: withoutExponent(String(value)) };
  return { type: 'str', text: String(value) };
}

/** Go's `FormatFloat(x, 'f', -1, 64)`. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? `${sign}${digits}${'0'.repeat(point - digits.length)}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function print(document: Document, nodes: readonly Scalar[], values: readonly PlainValue[], metadata: Readonly<Record<string, unknown>> | undefined, format: Exclude<SealedFormat, 'dotenv'>): string {
  const result = document.clone();
  const copies: Scalar[] = [];
  const top = result.contents;
  if (isMap(top)) top.delete(KEY);
  visit(result, { Scalar: (key, node) => void (key !== 'key' && node.value !== null && node.value !== undefined && copies.push(node)) });
  if (copies.length !== nodes.length) throw new Error('a sealed file has other values than before');
  for (const [index, copy] of copies.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    copy.value = valueOf(value);
    // How it was written (quotes, a block) was for another text.
    delete copy.type;
    delete copy.source;
    delete copy.tag;
  }
  if (metadata !== undefined) {
    result.set(KEY, result.createNode(metadata));
    // Bare, it would be a time to some readers, and it is a text.
    const time: unknown = result.getIn([KEY, 'lastmodified'], true);
    if (isScalar(time)) time.type = 'QUOTE_DOUBLE';
  }
  return format === 'json' ? `${JSON.stringify(result.toJS({ maxAliasCount: 0 }), null, '\t')}\n` : result.toString({ lineWidth: 0 });
}

function valueOf({ type, text }: PlainValue): string | number | boolean {
  if (type === 'bool') return text === 'True' || text === 'true';
  const number = Number(text);
  return (type === 'int' && Number.isSafeInteger(number)) || (type === 'float' && Number.isFinite(number)) ? number : text;
}
