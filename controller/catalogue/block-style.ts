import type { Document } from 'yaml';
import { isMap, isScalar, visit } from 'yaml';
import type { YamlPath } from './splice-yaml.ts';
import { nodeAt, parseYaml, spliceValue } from './splice-yaml.ts';

/**
 * As `spliceValue`, also where the place is within braces: those on the way to it are given up then, and the text is written anew. What needs no such thing
 * stays character by character.
 */
export function spliceAnywhere(text: string, path: YamlPath, value: unknown): string | undefined {
  return spliceValue(text, path, value) ?? spliceValue(withoutBraces(text, path.slice(0, -1)), path, value);
}

/** A text that is one pair of braces (JSON, for one) as block mappings: lines above it would not be YAML otherwise. Any other text is handed back as it is. */
export function inBlockStyle(text: string): string {
  const document = parseYaml(text);
  if (!isMap(document.contents) || document.contents.flow !== true || document.errors.length > 0) return text;
  visit(document, {
    Collection: (_key, node) => {
      node.flow = node.items.length === 0;
    },
    Pair: (_key, { key }) => {
      // Where it needs its quotes, it gets them back.
      if (isScalar(key) && key.type === 'QUOTE_DOUBLE') key.type = 'PLAIN';
    },
    Scalar: (key, node) => {
      // A script in one line is hard to read, and its lines may be edited later.
      if (key !== 'key' && typeof node.value === 'string' && node.value.includes('\n')) delete node.type;
    },
  });
  return written(document);
}

/** A mapping that has something in it: what is added to it comes beside that. An empty one is written over. */
export function isFilledMap(node: unknown): boolean {
  return isMap(node) && node.items.length > 0;
}

function withoutBraces(text: string, path: YamlPath): string {
  const document = parseYaml(text);
  if (document.errors.length > 0) return text;
  let changed = false;
  for (let depth = 0; depth <= path.length; depth++) {
    const node = nodeAt(document, path.slice(0, depth));
    if (!isMap(node) || node.flow !== true || node.items.length === 0) continue;
    node.flow = false;
    changed = true;
  }
  return changed ? written(document) : text;
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, nullStr: '' });
}
