import { isTest, type SourceFile } from './source-file.ts';

/** One row of the table in docs/ARCHITECTURE.md. */
export interface Room {
  /** A folder or a single file. */
  readonly path: string;
  readonly pure: boolean;
  /** Folders and files; `*` is everything. */
  readonly imports: readonly string[];
  readonly types: readonly string[];
}

/** Composition roots: they know everybody, so nobody may know them. */
const ROOTS = ['controller/main.ts', 'controller/cli.ts'];
const CODE = /^(controller|schemas|state|web)\//;

/** Reads the table under "Who may import whom": the page that people read is the rule that is enforced. */
export function readRooms(page: string): readonly Room[] {
  const section = page.split(/^## /m).find((part) => part.startsWith('Who may import whom')) ?? '';
  return section.split('\n').filter((line) => line.startsWith('| `')).map((line) => {
    const [path = '', purity = '', imports = '', types = ''] = line.split('|').slice(1).map((cell) => cell.trim());
    return { path: namesIn(path)[0] ?? '', pure: purity === 'pure', imports: namesIn(imports), types: namesIn(types) };
  });
}

/** Every import stays within what its room may know, and every file has a room. */
export function checkRooms(files: readonly SourceFile[], rooms: readonly Room[]): string[] {
  const code = files.filter((file) => CODE.test(file.path) && !isTest(file.path));
  return code.flatMap((file) => {
    const room = roomOf(file.path, rooms);
    if (!room) return [`${file.path} has no room: add it to the table in docs/ARCHITECTURE.md`];
    return file.imports.flatMap(({ target, typeOnly, line, specifier }) => {
      if (specifier === '(computed)') return [`${file.path}:${line} imports what only run time knows`];
      if (target === undefined || roomOf(target, rooms) === room) return [];
      const allowed = typeOnly ? [...room.imports, ...room.types] : room.imports;
      return covers(allowed, target) && !isTest(target) ? [] : [`${file.path}:${line} may not import ${typeOnly ? 'types of ' : ''}${target}: "${room.path}" may know ${allowed.join(', ') || 'nobody'}`];
    });
  });
}

/** Rows of the table that speak of nothing any more. */
export function checkStaleRooms(files: readonly SourceFile[], rooms: readonly Room[]): string[] {
  const named = rooms.flatMap((room) => [room.path, ...room.imports, ...room.types]).filter((path) => path !== '*');
  return [...new Set(named)].filter((path) => !files.some((file) => within(path, file.path))).map((path) => `docs/ARCHITECTURE.md names ${path}, which is not there`);
}

/** Nobody imports a composition root, tests included: they start it as a process, as its users do. */
export function checkRoots(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => file.imports.filter(({ target }) => target !== undefined && ROOTS.includes(target)).map(({ line, target }) => `${file.path}:${line} imports ${target}`));
}

/** A cycle makes one module of several: neither can be understood or tested alone. Types count, too. */
export function checkCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, file.imports.flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter((room) => within(room.path, path)).toSorted((a, b) => b.path.length - a.path.length)[0];
}

function covers(allowed: readonly string[], path: string): boolean {
  return allowed.some((one) => one === '*' || within(one, path));
}

function within(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
