import { lineAt, isTest, type SourceFile } from './source-file.ts';
import { isNode, walk } from './walk.ts';

/** Libraries with one home: what a library is good for stays behind one door, so that it can be replaced there. */
const HOMES: Readonly<Record<string, RegExp>> = {
  dockerode: /^controller\/engine\/dockerode-[a-z-]+\.ts$/,
  express: /^web\//,
  eta: /^web\//,
  ws: /^web\//,
  chokidar: /^controller\/source\//,
  'smol-toml': /^controller\/catalogue\/foreign\/dokploy\.ts$/,
  marked: /^web\/present\/readme-html\.ts$/,
  'sanitize-html': /^web\/present\/readme-html\.ts$/,
  lowdb: /^state\//,
  esbuild: /^(?:web\/editor|controller\/program)\//,
  '@codemirror/state': /^web\/editor\//,
  '@codemirror/view': /^web\/editor\//,
  'age-encryption': /^controller\/secrets\/age-keys\.ts$/,
};

/** Each library is imported at home only. */
export function checkLibraries(files: readonly SourceFile[]): string[] {
  return files.filter((file) => !isTest(file.path)).flatMap((file) =>
    file.imports.flatMap(({ specifier, line }) => {
      const home = HOMES[packageOf(specifier)];
      return home && !home.test(file.path) ? [`${file.path}:${line} imports ${specifier}, whose only home is ${home.source}`] : [];
    }));
}

/** An import of `node:http` reads all that it exports, and so loads undici for good: 14 MB. `process.getBuiltinModule` reads what is asked for. */
export function checkHttp(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => /^(?:controller|web|state)\//.test(path) && !path.startsWith('controller/setup/') && !isTest(path)).flatMap((file) =>
    file.imports.filter(({ specifier, typeOnly }) => !typeOnly && /^(?:node:)?http$/.test(specifier)).map(({ line }) => `${file.path}:${line} imports node:http, which loads undici: use process.getBuiltinModule('node:http')`));
}

/** The set-up runs before anything is installed. */
export function checkSetup(files: readonly SourceFile[]): string[] {
  return files.filter((file) => /^controller\/(setup\/|orbitr\.mjs)/.test(file.path) && !isTest(file.path)).flatMap((file) =>
    file.imports.filter(({ specifier }) => !/^(node:|\.)/.test(specifier) || specifier.endsWith('.ts')).map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}, which is not there on a fresh clone`));
}

/** Programs are started by `execFile` or `spawn`, never through a shell: no text of anybody is ever parsed as a command. */
export function checkProcesses(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(file.tree, (node) => {
      const place = `${file.path}:${lineAt(file.text, node.start)}`;
      const source = node['source'];
      if (isNode(source) && /^(node:)?child_process$/.test(String(source['value']))) found.push(...wrongStarters(node['specifiers']).map((name) => `${place} imports ${name} of child_process: only execFile and spawn`));
      const [key, value] = [node['key'], node['value']];
      if (node.type === 'Property' && isNode(key) && (key['name'] ?? key['value']) === 'shell' && isNode(value) && value['value'] !== false && startsPrograms(file)) found.push(`${place} starts a shell`);
    });
    return found;
  });
}

function wrongStarters(specifiers: unknown): string[] {
  if (!Array.isArray(specifiers)) return ['everything'];
  return specifiers.flatMap((one: unknown) => {
    const imported = isNode(one) ? one['imported'] : undefined;
    const name = isNode(imported) ? String(imported['name']) : 'everything';
    return name === 'execFile' || name === 'spawn' || /^[A-Z]/.test(name) ? [] : [name];
  });
}

function startsPrograms(file: SourceFile): boolean {
  return file.imports.some(({ specifier }) => /^(node:)?child_process$/.test(specifier));
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
