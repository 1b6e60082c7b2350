import { get } from './node.ts';
import type { MapNode, Node } from './node.ts';
import type { Span } from './source-text.ts';

/** A path of a stack file, and where it is written. */
export interface WrittenPath {
  /** Absolute, as resolved. */
  readonly path: string;
  /** `input`: only read when the stack file is; `place`: mounted or built from, so that the place itself matters. */
  readonly use: 'input' | 'place';
  /** The whole scalar: `./data:/data` for a short mount. */
  readonly at: Span;
}

/** Every path of a merged file that stands for something beside it. Pure. */
export function writtenPaths(root: MapNode): readonly WrittenPath[] {
  const found: WrittenPath[] = [];
  const add = (node: Node | undefined, use: WrittenPath['use']): void => {
    if (node?.kind === 'scalar' && typeof node.value === 'string' && node.value.startsWith('/')) found.push({ path: node.value, use, at: node.at });
  };
  for (const service of valuesOf(get(root, 'services'))) {
    for (const mount of itemsOf(get(service, 'volumes'))) if (textOf(get(mount, 'type')) === 'bind') add(get(mount, 'source'), 'place');
    for (const file of itemsOf(get(service, 'env_file'))) add(get(file, 'path'), 'input');
    for (const file of itemsOf(get(service, 'label_file'))) add(file, 'input');
    add(get(get(service, 'build'), 'context'), 'place');
    for (const context of valuesOf(get(get(service, 'build'), 'additional_contexts'))) add(context, 'place');
  }
  for (const section of ['configs', 'secrets']) for (const file of valuesOf(get(root, section))) add(get(file, 'file'), 'place');
  for (const volume of valuesOf(get(root, 'volumes'))) add(get(get(volume, 'driver_opts'), 'device'), 'place');
  return found;
}

function valuesOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'map' ? [...node.entries.values()].map(({ value }) => value) : [];
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}
