import { get, mapValues, scalar, withValue } from './node.ts';
import type { MapNode, Node } from './node.ts';

/**
 * Gives `environment` keys and build arguments without a value the variable of the same name. Done per file, because an included file has variables
 * of its own that the stack does not know.
 */
export function inheritVariables(root: MapNode, variables: ReadonlyMap<string, string>): MapNode {
  const services = get(root, 'services');
  if (services?.kind !== 'map') return root;
  const filled = mapValues(services, (service) => {
    const build = get(service, 'build');
    const withBuild = service.kind === 'map' && build?.kind === 'map' ? withValue(service, 'build', fill(build, 'args', variables)) : service;
    return fill(withBuild, 'environment', variables);
  });
  return withValue(root, 'services', filled);
}

function fill(parent: Node, key: string, variables: ReadonlyMap<string, string>): Node {
  const pairs = get(parent, key);
  if (parent.kind !== 'map' || !pairs || pairs.kind === 'scalar') return parent;
  if (pairs.kind === 'map') {
    const filled = mapValues(pairs, (value, name) => {
      const variable = value.kind === 'scalar' && value.value === null ? variables.get(name) : undefined;
      return variable === undefined ? value : scalar(variable, value.at);
    });
    return withValue(parent, key, filled);
  }
  const items = pairs.items.map((item) => {
    const variable = item.kind === 'scalar' && !item.text.includes('=') ? variables.get(item.text) : undefined;
    return variable === undefined || item.kind !== 'scalar' ? item : scalar(`${item.text}=${variable}`, item.at);
  });
  return withValue(parent, key, { ...pairs, items });
}
