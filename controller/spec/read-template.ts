import type { StackTemplate } from '../model/stack-spec.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { readPairs, readText, readTexts } from './read-values.ts';

/** `x-orbitr.template`, if the stack has it: where it came from. @param settings `x-orbitr` of the stack */
export function readTemplate(settings: Node | undefined): { readonly template?: StackTemplate } {
  const node = get(settings, 'template');
  const id = readText(node, 'id');
  if (id === undefined) return {};
  const needs = [...readPairs(get(node, 'needs'))].flatMap(([name, stack]) => (stack === null ? [] : [[name, stack] as const]));
  return {
    template: {
      id,
      version: readText(node, 'version') ?? '',
      source: readText(node, 'source') ?? '',
      digest: readText(node, 'digest') ?? '',
      needs: Object.fromEntries(needs),
      shared: readTexts(node, 'shared') ?? [],
    },
  };
}
