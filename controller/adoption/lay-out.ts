import { posix } from 'node:path';
import type { FileContent } from '../model/source-bundle.ts';

export interface LayOutInput {
  readonly name: string;
  /** Where relative paths of the project start from. */
  readonly directory: string;
  /** The files that are merged, in order. */
  readonly entries: readonly string[];
  /** Everything that was read to understand them. */
  readonly files: ReadonlyMap<string, FileContent>;
  /** Paths that the files name, with the place of each in its text. */
  readonly paths: readonly { readonly path: string; readonly use: 'input' | 'place'; readonly at: { readonly source: { readonly path: string }; readonly start: number; readonly end: number } }[];
}

/** A stack as it will stand in `stacks/`. */
export interface StackLayout {
  readonly layout: 'file' | 'folder';
  /** Main file first. By path in `stacks/`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly entries: readonly string[];
  /** Relative paths that were written out, because what they lead to stays where it is. */
  readonly written: readonly { readonly file: string; readonly from: string; readonly to: string }[];
}

const MAIN = /^(?:docker-)?compose\.ya?ml$/;

/**
 * How a project's files become a stack. What is only read comes along, byte for byte; what is mounted or built from stays where it is, because
 * containers that run have it mounted from there, so relative paths to it become absolute ones. Nothing else of a text is touched.
 */
export function layOut(input: LayOutInput): StackLayout {
  const { name, directory, entries, files, paths } = input;
  const stay = new Set(paths.filter(({ use }) => use === 'place').map(({ path }) => path));
  const inputs = [...files].filter(([path, content]) => !stay.has(path) && (content.kind === 'text' || content.kind === 'binary') && (entries.includes(path) || isInside(path, directory)));
  const edits = inputs.map(([path, content]): [string, string | Uint8Array, StackLayout['written']] => {
    if (content.kind !== 'text') return [path, content.kind === 'binary' ? content.bytes : '', []];
    const rewritten = writeOut(path, content.text, input);
    return [path, rewritten.text, rewritten.written];
  });
  const single = inputs.length === 1 && entries.length === 1;
  const target = (path: string): string => (single ? `${name}.yaml` : posix.join(name, placeInFolder(path, input)));
  const written = edits.flatMap(([, , each]) => each);
  const moved = new Map(edits.map(([path, content]) => [target(path), content]));
  if (entries.length <= 2) return { layout: single ? 'file' : 'folder', files: moved, entries: entries.map(target), written };
  const main = posix.join(name, 'compose.yaml');
  return { layout: 'folder', files: new Map([[main, includeAll(entries.map((path) => placeInFolder(path, input)))], ...moved]), entries: [main], written };
}

function isInside(path: string, directory: string): boolean {
  return path.startsWith(`${directory}/`);
}

// More files than "main and override" are one include that merges them, under the names that they have.
function includeAll(paths: readonly string[]): string {
  return `include:\n  - path: [${paths.map((path) => JSON.stringify(`./${path}`)).join(', ')}]\n`;
}

function placeInFolder(path: string, { directory, entries }: LayOutInput): string {
  const index = entries.indexOf(path);
  if (index === -1) return posix.relative(directory, path);
  const base = posix.basename(path);
  if (entries.length > 2) return base === 'compose.yaml' ? 'main.yaml' : base;
  if (index === 0) return MAIN.test(base) ? base : 'compose.yaml';
  return /^(?:docker-)?compose\.override\.ya?ml$/.test(base) ? base : 'compose.override.yaml';
}

/** Makes relative paths of one text absolute, from its end to its begin so that places stay right. */
function writeOut(file: string, text: string, { paths, files, directory }: LayOutInput): { readonly text: string; readonly written: StackLayout['written'] } {
  const here = paths.filter(({ at, use, path }) => at.source.path === file && (use === 'place' || !(files.has(path) && isInside(path, directory))));
  const spots = new Map(here.flatMap(({ path, at }) => {
    const spot = relativeText(text.slice(at.start, at.end), path, [directory, posix.dirname(file)]);
    return spot === undefined ? [] : [[at.start + spot.offset, spot] as const];
  }));
  let result = text;
  const written: StackLayout['written'][number][] = [];
  for (const [start, { text: from, absolute }] of [...spots].sort(([a], [b]) => b - a)) {
    const to = absolute.replaceAll('$', '$$$$');
    result = result.slice(0, start) + to + result.slice(start + from.length);
    written.unshift({ file, from, to });
  }
  return { text: result, written };
}

interface Spot {
  readonly offset: number;
  readonly text: string;
  readonly absolute: string;
}

/**
 * The relative path in a scalar that leads to `path`: at its begin, or the default of a variable there (`${DATA:-./data}/db:/data`).
 * Where a variable itself is relative, or an escape hides the text, it cannot be told.
 */
function relativeText(scalar: string, path: string, bases: readonly string[]): Spot | undefined {
  const offset = /^["']/.test(scalar) ? 1 : 0;
  const body = offset === 1 ? scalar.slice(1, -1) : scalar.trimEnd();
  const colon = body.indexOf(':');
  const plain = [colon === -1 ? body : body.slice(0, colon), body].map((text) => ({ at: 0, text, rest: '' }));
  const defaults = [...body.matchAll(/(?<=^\$\{\w+:?-)(?<text>[^}]+)\}(?<rest>[^:]*)/g)].map(({ index, groups }) => ({ at: index, text: groups?.['text'] ?? '', rest: groups?.['rest'] ?? '' }));
  const spots = [...plain, ...defaults].flatMap(({ at, text, rest }) => {
    const base = /^[/~$]/.test(text) ? undefined : bases.find((each) => trimSlash(posix.join(each, text + rest)) === path);
    return base === undefined ? [] : [{ offset: offset + at, text, absolute: rest === '' ? path : trimSlash(posix.join(base, text)) }];
  });
  return spots[0];
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
