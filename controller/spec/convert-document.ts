import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, Scalar, YAMLMap } from 'yaml';
import type { Findings } from './findings.ts';
import { LIMITS } from './limits.ts';
import { scalar } from './node.ts';
import type { ListNode, MapEntry, MapNode, MergeTag, Node, ScalarNode } from './node.ts';
import { resolveScalar } from './resolve-scalar.ts';
import type { SourceText, Span } from './source-text.ts';

/** Keys that mean something to a JavaScript object. Nobody needs them in a stack file. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const STANDARD_TAG = 'tag:yaml.org,2002:';

interface Conversion {
  readonly source: SourceText;
  readonly findings: Findings;
  /** `'open'` while the anchored value is being read: an alias to it would contain itself. */
  readonly anchors: Map<string, { readonly node: Node; readonly size: number } | 'open'>;
  /** Nodes so far, each alias counted in full. */
  size: number;
  failed: boolean;
}

/** Turns a parsed YAML value into a `Node`: aliases followed, merge keys applied, scalars resolved. Undefined after an error that leaves nothing to go on with. */
export function convertDocument(contents: ParsedNode, source: SourceText, findings: Findings): Node | undefined {
  const conversion: Conversion = { source, findings, anchors: new Map(), size: 0, failed: false };
  const node = convert(contents, conversion);
  return conversion.failed ? undefined : node;
}

function convert(parsed: ParsedNode, to: Conversion): Node {
  const at: Span = { source: to.source, start: parsed.range[0], end: parsed.range[1] };
  if (isAlias(parsed)) return follow(parsed.source, at, to);
  const anchor = parsed.anchor;
  const before = to.size;
  if (anchor !== undefined) to.anchors.set(anchor, 'open');
  to.size += 1;
  let node: Node;
  if (to.size > LIMITS.expandedNodes) node = tooLarge(at, to);
  else if (isMap(parsed)) node = { ...convertMap(parsed as YAMLMap<ParsedNode, ParsedNode | null>, at, to), ...mergeTag(parsed.tag, at, to) };
  else if (isSeq(parsed)) {
    const items: ListNode = { kind: 'list', items: parsed.items.map((item) => convert(item as ParsedNode, to)), at };
    node = { ...items, ...mergeTag(parsed.tag, at, to) };
  } else node = convertScalar(parsed as Scalar.Parsed, at, to);
  if (anchor !== undefined) to.anchors.set(anchor, { node, size: to.size - before });
  return node;
}

function tooLarge(at: Span, to: Conversion): Node {
  if (!to.failed) to.findings.error('compose/too-large', `more than ${LIMITS.expandedNodes} values`, at, 'Split the stack into several files.');
  to.failed = true;
  return scalar(null, at);
}

function follow(name: string, at: Span, to: Conversion): Node {
  const target = to.anchors.get(name);
  if (target === undefined || target === 'open') {
    const message = target ? `the value of anchor "${name}" contains itself` : `no anchor "${name}" before this alias`;
    to.findings.error('compose/alias', message, at, target ? 'Take the alias out of its own value.' : `Write "&${name}" at the value that is meant, above this line.`);
    to.failed = true;
    return scalar(null, at);
  }
  to.size += target.size;
  if (to.size > LIMITS.expandedNodes) return tooLarge(at, to);
  return target.node;
}

function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && (key.type === 'PLAIN' || key.tag === `${STANDARD_TAG}merge`);
}

function convertScalar(parsed: Scalar.Parsed, at: Span, to: Conversion): ScalarNode {
  // An explicit `!!merge` makes the library's value a symbol; the source says the same as text.
  const value = typeof parsed.value === 'string' ? parsed.value : parsed.source;
  const standard = parsed.tag?.startsWith(STANDARD_TAG) ? parsed.tag.slice(STANDARD_TAG.length) : undefined;
  // Only plain scalars mean anything but text; a `!!str` or an unknown tag makes even those text.
  const plain = standard === undefined ? parsed.type === 'PLAIN' && (parsed.tag === undefined || isMergeTag(parsed.tag)) : standard !== 'str';
  const resolved = standard === 'binary' ? decodeBinary(value) : plain ? resolveScalar(value) : { value, text: value };
  if (standard !== undefined && !fitsTag(standard, resolved.value)) {
    to.findings.error('compose/bad-value', `"${value}" is no !!${standard}`, at, 'Remove the tag, or correct the value.');
    to.failed = true;
  }
  return { kind: 'scalar', ...resolved, at, ...mergeTag(parsed.tag, at, to) };
}

function decodeBinary(value: string): { readonly value: string; readonly text: string } {
  const text = Buffer.from(value, 'base64').toString('utf8');
  return { value: text, text };
}

function fitsTag(tag: string, value: ScalarNode['value']): boolean {
  if (tag === 'int') return typeof value === 'number' && Number.isInteger(value);
  if (tag === 'float') return typeof value === 'number';
  if (tag === 'bool') return typeof value === 'boolean';
  return tag === 'null' ? value === null : true;
}

function isMergeTag(tag: string | undefined): boolean {
  return tag === '!reset' || tag === '!override';
}

function mergeTag(tag: string | undefined, at: Span, to: Conversion): { tag?: MergeTag } {
  if (tag === '!reset') return { tag: 'reset' };
  if (tag === '!override') return { tag: 'override' };
  if (tag !== undefined && tag !== '!' && !tag.startsWith(STANDARD_TAG)) {
    to.findings.warning('compose/unknown-tag', `the tag "${tag}" means nothing here and is ignored`, at, 'Compose knows !reset and !override.');
  }
  return {};
}

function convertMap(parsed: YAMLMap<ParsedNode, ParsedNode | null>, at: Span, to: Conversion): MapNode {
  const entries = new Map<string, MapEntry>();
  let merged: { readonly node: Node; readonly at: Span } | undefined;
  for (const pair of parsed.items) {
    const key: Span = { source: to.source, start: pair.key.range[0], end: pair.key.range[1] };
    const value = pair.value ? convert(pair.value, to) : scalar(null, { ...key, start: key.end });
    const name = keyText(pair.key, key, to);
    if (name === undefined) continue;
    if (name === '<<' && isMergeKey(pair.key)) {
      if (merged) report(to, 'compose/duplicate-key', 'a second "<<" in the same mapping', key, 'Write "<<: [*first, *second]".');
      merged = { node: value, at: key };
    } else if (FORBIDDEN_KEYS.has(name)) report(to, 'compose/forbidden-key', `"${name}" may not be used as a key`, key, 'Choose another name.');
    else if (entries.has(name)) report(to, 'compose/duplicate-key', `"${name}" is already set in this mapping`, key, 'Keep one of the two.');
    else entries.set(name, { key, value });
  }
  if (merged) applyMergeKey(entries, merged.node, merged.at, to);
  return { kind: 'map', entries, at };
}

function report(to: Conversion, code: 'compose/duplicate-key' | 'compose/forbidden-key' | 'compose/non-string-key' | 'compose/merge-key', message: string, at: Span, hint: string): void {
  to.findings.error(code, message, at, hint);
  to.failed = true;
}

function keyText(key: ParsedNode, at: Span, to: Conversion): string | undefined {
  const node = isAlias(key) ? follow(key.source, at, to) : isScalar(key) ? convertScalar(key as Scalar.Parsed, at, to) : undefined;
  if (node && isScalar(key) && key.anchor !== undefined) to.anchors.set(key.anchor, { node, size: 1 });
  // A date is text to us but not to Compose, which shows in that it does not read as it is written.
  const isDate = node?.kind === 'scalar' && isScalar(key) && key.type === 'PLAIN' && node.value !== key.source;
  if (node?.kind === 'scalar' && typeof node.value === 'string' && !isDate) return node.value;
  report(to, 'compose/non-string-key', `a key must be text${node?.kind === 'scalar' ? `, not ${node.value === null ? 'empty' : node.text}` : ''}`, at, 'Put the key in quotes.');
  return undefined;
}

/** `<<: *a` or `<<: [*a, *b]`: what is written wins over what is merged, and earlier over later. */
function applyMergeKey(entries: Map<string, MapEntry>, merged: Node, at: Span, to: Conversion): void {
  const sources = merged.kind === 'list' ? merged.items : [merged];
  for (const source of sources) {
    if (source.kind !== 'map') {
      report(to, 'compose/merge-key', '"<<" takes a mapping or a list of mappings', at, 'Lists and single values cannot be merged into a mapping; write them out.');
      return;
    }
    for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
  }
}
