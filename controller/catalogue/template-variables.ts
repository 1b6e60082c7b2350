import type { TemplateManifest } from '../../schemas/generated/template.ts';
import { get } from '../spec/node.ts';
import type { Node } from '../spec/node.ts';

/** Every variable that an installation gives a value, by what it comes from. */
export function declaredVariables(manifest: TemplateManifest): ReadonlyMap<string, 'input' | 'port' | 'dependency' | 'route'> {
  return new Map([
    ...(manifest.inputs ?? []).map(({ name }) => [name, 'input'] as const),
    ...(manifest.ports ?? []).map(({ name }) => [name, 'port'] as const),
    ...(manifest.dependencies ?? []).flatMap(({ variables }) => Object.keys(variables).map((name) => [name, 'dependency'] as const)),
    ...(manifest.routes ?? []).flatMap(({ address }) => (address === undefined ? [] : [[address, 'route'] as const])),
  ]);
}

/** Set by whoever reads the stack. */
export const ALWAYS_SET: ReadonlySet<string> = new Set(['COMPOSE_PROJECT_NAME']);

const USE = /\$(?:\$|\{?([A-Za-z_]\w*))/g;

/** Names of the variables in a text. */
export function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(USE)].flatMap((match) => match[1] ?? []);
}

/** Names of the variables in all values of a compose file, with where each is first used: `${NAME}`, and `environment: NAME` of a secret or config. Comments do not count. */
export function variablesIn(root: Node): ReadonlyMap<string, readonly (string | number)[]> {
  const found = new Map<string, readonly (string | number)[]>();
  const visit = (node: Node, path: readonly (string | number)[]): void => {
    if (node.kind === 'map') for (const [key, { value }] of node.entries) visit(value, [...path, key]);
    else if (node.kind === 'list') node.items.forEach((item, index) => visit(item, [...path, index]));
    else for (const name of variablesOf(node.text)) if (!found.has(name)) found.set(name, path);
  };
  visit(root, []);
  for (const section of ['secrets', 'configs']) {
    const entries = get(root, section);
    if (entries?.kind !== 'map') continue;
    for (const [name, { value }] of entries.entries) {
      const environment = get(value, 'environment');
      if (environment?.kind === 'scalar' && !found.has(environment.text)) found.set(environment.text, [section, name, 'environment']);
    }
  }
  return found;
}
