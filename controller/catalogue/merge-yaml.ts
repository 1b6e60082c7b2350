import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq } from 'yaml';
import type { Document } from 'yaml';
import { listKeyOf } from './list-keys.ts';
import { nodeAt, parseYaml, spliceOut, spliceValue } from './splice-yaml.ts';
import type { YamlPath } from './splice-yaml.ts';
import type { MergeConflict, MergeEdit, MergePath } from './three-way.ts';
import { threeWay } from './three-way.ts';

export type MergedYaml =
  | { readonly kind: 'merged'; readonly text: string; readonly conflicts: readonly MergeConflict[] }
  /** The files are such that nothing can be said of single keys. */
  | { readonly kind: 'impossible'; readonly reason: string };

/** Aliases within aliases grow without end. */
const MOST_ALIASES = 200;

/**
 * Merges a new version of a template's YAML file into the user's: comments, order and writing of the user's file stay wherever a value does.
 * What comes of it is read again and must say what the merge decided, or nothing is merged. Pure.
 * @param decide by `pathText`
 */
export function mergeYaml(base: string, mine: string, theirs: string, decide: (path: string) => 'mine' | 'theirs' | undefined): MergedYaml {
  const plain = [base, mine, theirs].map(plainOf);
  const broken = plain.findIndex((value) => value === undefined);
  if (broken !== -1) return { kind: 'impossible', reason: `${['what the app was made from', 'your file', "the new version's file"][broken]} is not one YAML mapping` };
  const merged = threeWay(plain[0]?.value, plain[1]?.value, plain[2]?.value, (path) => decide(pathText(path)));
  const document = parseYaml(theirs);
  const stuck: MergeConflict[] = [];
  let complete = true;
  let text = mine;
  for (const edit of merged.edits) {
    const next = applyEdit(text, edit, document);
    // In an alias: the user has to see to it, or to say that theirs stays.
    if (next === undefined && decide(pathText(edit.path)) !== 'mine') stuck.push({ path: edit.path, base: undefined, mine: valueAt(plain[1]?.value, edit.path), theirs: edit.value });
    complete &&= next !== undefined;
    text = next ?? text;
  }
  if (!complete) return { kind: 'merged', text, conflicts: [...merged.conflicts, ...stuck] };
  if (!isDeepStrictEqual(plainOf(text)?.value, merged.value) && !sameButOrder(plainOf(text)?.value, merged.value)) return { kind: 'impossible', reason: 'the merged file would not say what it should' };
  return { kind: 'merged', text, conflicts: merged.conflicts };
}

/** `services.web.image`, `services.web.ports[80/tcp]` */
export function pathText(path: MergePath): string {
  return path.map((step, index) => (typeof step === 'string' ? `${index === 0 ? '' : '.'}${step}` : `[${step.item}]`)).join('');
}

function plainOf(text: string): { readonly value: unknown } | undefined {
  const document = parseYaml(text);
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function applyEdit(text: string, edit: MergeEdit, theirs: Document): string | undefined {
  // An anchor that was changed before may have brought it.
  if (says(text, edit)) return text;
  const path = locate(parseYaml(text), edit.path);
  if (path === undefined) return undefined;
  const wanted = edit.value;
  // The template's own writing of a new value, with its comments, where it is one node.
  const from = locate(theirs, edit.path);
  const node = wanted === undefined || from === undefined ? undefined : nodeAt(theirs, from);
  const spliced = wanted === undefined ? spliceOut(text, path) : spliceValue(text, path, node ?? wanted);
  if (spliced !== undefined && says(spliced, edit)) return spliced;
  const rewritten = rewrite(text, path, wanted);
  return rewritten !== undefined && says(rewritten, edit) ? rewritten : undefined;
}

/** The last resort: comments stay, but the library writes the file anew. */
function rewrite(text: string, path: YamlPath, value: unknown): string | undefined {
  const document = parseYaml(text);
  try {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    return document.toString({ lineWidth: 0 });
  } catch {
    return undefined;
  }
}

/** Whether a text is right and has the value at the place, which for an item is wherever its key is. */
function says(text: string, { path, value }: MergeEdit): boolean {
  const read = plainOf(text);
  return read !== undefined && isDeepStrictEqual(valueAt(read.value, path), value);
}

function valueAt(root: unknown, path: MergePath): unknown {
  let found = root;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') found = typeof found === 'object' && found !== null && Object.hasOwn(found, step) ? (found as Record<string, unknown>)[step] : undefined;
    else {
      const keyOf = listKeyOf(path.slice(0, index).map(String));
      found = Array.isArray(found) ? found.find((item) => keyOf?.(item) === step.item) : undefined;
    }
  }
  return found;
}

/** Keys of items → their places in this document; a new item's place is the end. Undefined where an alias stands in the way. */
function locate(document: Document, path: MergePath): YamlPath | undefined {
  const located: (string | number)[] = [];
  for (const [index, step] of path.entries()) {
    const parent = nodeAt(document, located);
    if (typeof step === 'string') {
      if (!isMap(parent)) return undefined;
      located.push(step);
      continue;
    }
    if (!isSeq(parent)) return undefined;
    const keyOf = listKeyOf(path.slice(0, index).map(String));
    const at = parent.items.findIndex((item) => keyOf?.(asPlain(item, document)) === step.item);
    located.push(at === -1 ? parent.items.length : at);
  }
  return located;
}

function asPlain(item: unknown, document: Document): unknown {
  return typeof item === 'object' && item !== null && 'toJS' in item && typeof item.toJS === 'function' ? (item.toJS as (document: Document) => unknown)(document) : item;
}

/** Lists of told-apart items may come in another order: what the template added stands at the end of the user's. */
function sameButOrder(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const rest = [...b];
    return a.length === b.length && a.every((item) => {
      const at = rest.findIndex((other) => isDeepStrictEqual(item, other));
      if (at !== -1) rest.splice(at, 1);
      return at !== -1;
    });
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameButOrder((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
