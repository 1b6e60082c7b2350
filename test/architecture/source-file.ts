import { posix } from 'node:path';
import { parseAst } from 'vitest/node';
import { isNode, walk, type Node } from './walk.ts';

/** One file of the project as the rules see it. */
export interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  /** Path of the file in the project; undefined for Node's modules and for libraries. */
  readonly target: string | undefined;
  /** Gone when the types are: cannot do anything at run time. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Parses a file with the parser that vitest itself uses; a scanner of our own would one day read a comment as an import. */
export function parseSource(path: string, text: string): SourceFile {
  const tree: unknown = parseAst(text, { lang: path.endsWith('.d.ts') ? 'dts' : path.endsWith('ts') ? 'ts' : 'js' });
  if (!isNode(tree)) throw new Error(`${path} cannot be parsed`);
  const imports: Import[] = [];
  walk(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, target, typeOnly: isTypeOnly(node), line: lineAt(text, node.start) });
  });
  return { path, text, tree, imports };
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Tests stand outside of the rooms: they may look at everything, and nothing may look at them. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || path.endsWith('.test.ts');
}

function specifierOf(node: Node): string | undefined {
  if (!/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression|TSImportType)$/.test(node.type)) return undefined;
  const source = node['source'];
  if (!isNode(source)) return undefined;
  // A computed import is an import of anything: it matches no rule, and so breaks them all.
  return typeof source['value'] === 'string' ? source['value'] : '(computed)';
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = node['specifiers'];
  return Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one: unknown) => isNode(one) && (one['importKind'] === 'type' || one['exportKind'] === 'type'));
}
