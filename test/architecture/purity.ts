import type { Room } from './rooms.ts';
import { isTest, lineAt, type SourceFile } from './source-file.ts';
import { isNode, isVariable, walk, type Node } from './walk.ts';

/** Modules of Node that compute and do nothing else. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'node:path': ['posix', 'join', 'resolve', 'dirname', 'basename', 'extname', 'relative', 'isAbsolute', 'normalize'],
  'node:crypto': ['createHash'],
  'node:util': ['isDeepStrictEqual'],
  'node:buffer': ['Buffer'],
};
const EFFECTS = new Set(['process', 'console', 'fetch', 'performance', 'crypto', 'globalThis', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'WebSocket']);

/** The same input gives the same output in the pure rooms: no file, network, clock, chance or logger. */
export function checkPurity(files: readonly SourceFile[], rooms: readonly Room[]): string[] {
  const folders = rooms.filter((room) => room.pure).map((room) => `${room.path}/`);
  return files.filter((file) => !isTest(file.path) && folders.some((folder) => file.path.startsWith(folder))).flatMap((file) => [...impureImports(file), ...impureExpressions(file)]);
}

function impureImports(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node) => {
    const source = node['source'];
    if (node.type !== 'ImportDeclaration' || node['importKind'] === 'type' || !isNode(source) || typeof source['value'] !== 'string') return;
    const from = source['value'];
    if (!from.startsWith('node:')) return;
    const bad = importedNames(node).filter((name) => !HARMLESS[from]?.includes(name));
    if (bad.length > 0) found.push(`${file.path}:${lineAt(file.text, node.start)} imports ${bad.join(', ')} of ${from}, which reaches outside`);
  });
  return found;
}

function importedNames(declaration: Node): string[] {
  const specifiers = declaration['specifiers'];
  if (!Array.isArray(specifiers) || specifiers.length === 0) return ['everything'];
  return specifiers.map((one: unknown) => {
    const imported = isNode(one) ? one['imported'] : undefined;
    return isNode(imported) ? String(imported['name']) : 'everything';
  });
}

function impureExpressions(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node, parent, key) => {
    const what = impurityOf(node, parent, key);
    if (what !== undefined) found.push(`${file.path}:${lineAt(file.text, node.start)} uses ${what}`);
  });
  return found;
}

function impurityOf(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (isVariable(node, parent, key) && EFFECTS.has(String(node['name']))) return String(node['name']);
  const callee = node['callee'];
  // `new Date(text)` only computes; without an argument it asks the clock. `Date(…)` asks it whatever it is given.
  const hasArguments = Array.isArray(node['arguments']) && node['arguments'].length > 0;
  if (isNode(callee) && callee['name'] === 'Date' && (node.type === 'CallExpression' || !hasArguments)) return 'the clock';
  if (node.type !== 'MemberExpression') return undefined;
  const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
  return name === 'Date.now' || name === 'Math.random' ? name : undefined;
}

/** Of `x` and of `'x'`, so that `Date['now']` is seen as well. */
function nameOf(value: unknown): string {
  return isNode(value) ? String(value['name'] ?? value['value']) : '';
}
