import { basename } from 'node:path';
import { lineAt, type SourceFile } from './source-file.ts';
import { isNode, walk } from './walk.ts';

/** The only files that may be longer than `LONGEST`, each with its reason. */
export type LongFiles = Readonly<Record<string, string>>;
const LONGEST = 250;

/** A file has one subject; what does not fit on a few screens has two. */
export function checkLength(files: readonly { readonly path: string; readonly text: string }[], excused: LongFiles): string[] {
  const long = files.filter((file) => file.text.trimEnd().split('\n').length > LONGEST).map((file) => file.path);
  const tooLong = long.filter((path) => excused[path] === undefined).map((path) => `${path} has more than ${LONGEST} lines: it has two subjects, or belongs on the list with a reason`);
  return [...tooLong, ...Object.keys(excused).filter((path) => !long.includes(path)).map((path) => `${path} is excused from its length, but need not be`)];
}

/** One way to write names, so that nobody has to remember another: words in small letters with hyphens. */
export function checkNames(paths: readonly string[]): string[] {
  const kebab = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
  return paths.filter((path) => !kebab.test(basename(path))).map((path) => `${path} is not named like-this.ts`);
}

/** A file that only hands on what others export hides where things are, and ties them together. */
export function checkBarrels(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const body = Array.isArray(file.tree['body']) ? file.tree['body'].filter(isNode) : [];
    const handsOn = body.filter((node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node['source'])));
    return handsOn.map((node) => `${file.path}:${lineAt(file.text, node.start)} exports what is another file's: import it from there`);
  });
}

/** `any` switches the compiler off for everybody who uses the export; so does a `JSON.parse` without a type. */
export function checkAny(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(file.tree, (node, parent) => {
      const untypedParse = node.type === 'VariableDeclarator' && parent?.['kind'] === 'const' && isNode(node['id']) && !isNode(node['id']['typeAnnotation']) && isJsonParse(node['init']);
      if (node.type === 'TSAnyKeyword' || untypedParse) found.push(`${file.path}:${lineAt(file.text, node.start)} is of type any: say what it is, or unknown`);
    });
    return file.path.endsWith('.ts') ? found : [];
  });
}

function isJsonParse(init: unknown): boolean {
  const callee = isNode(init) && init.type === 'CallExpression' ? init['callee'] : undefined;
  if (!isNode(callee) || !isNode(callee['object']) || !isNode(callee['property'])) return false;
  return callee['object']['name'] === 'JSON' && callee['property']['name'] === 'parse';
}
