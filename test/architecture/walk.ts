/** A node of a syntax tree (ESTree with TypeScript's additions). */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
}

/** Calls `visit` for each node, parents first. `key` is what the node is to its parent. */
export function walk(node: Node, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const descend = (current: Node, parent: Node | undefined, at: string): void => {
    visit(current, parent, at);
    for (const [key, value] of Object.entries(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) descend(child, current, key);
    }
  };
  descend(node, undefined, '');
}

/** Names of variables that are read, without property names, keys and types. */
export function isVariable(node: Node, parent: Node | undefined, key: string): boolean {
  if (node.type !== 'Identifier' || !parent) return false;
  if (parent.type === 'MemberExpression' && key === 'property') return parent['computed'] === true;
  if (key === 'key') return parent['computed'] === true || parent['shorthand'] === true;
  return !parent.type.startsWith('TS') && !/^(Import|Export)/.test(parent.type) && key !== 'label' && key !== 'id' && key !== 'params';
}
