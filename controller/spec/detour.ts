import type { StackBundle } from '../model/source-bundle.ts';
import { createFindings } from './findings.ts';
import { get } from './node.ts';
import type { MapNode } from './node.ts';
import { parseDocuments } from './parse-document.ts';
import type { Span } from './source-text.ts';

/** How a value came to its service from somewhere else. */
export type Detour =
  /** `&name` and `*name` or `<<`; `section` is what it is written under, for example `x-common` or `services.base`. */
  | { readonly kind: 'anchor'; readonly section: string }
  | { readonly kind: 'extends'; readonly service: string }
  /** An override file, or a later one of several. */
  | { readonly kind: 'override' }
  | { readonly kind: 'include' }
  | { readonly kind: 'env-file' };

/** The files as they are written, before anything is merged. */
export interface Outline {
  readonly entries: readonly string[];
  readonly documents: ReadonlyMap<string, readonly MapNode[]>;
}

/** Parses the files of a stack on their own. They were parsed before, so they are good. */
export function outlineFiles(bundle: StackBundle, paths: Iterable<string>): Outline {
  const documents = [...paths].map((path): [string, readonly MapNode[]] => {
    const content = bundle.files.get(path);
    const parsed = content?.kind === 'text' ? parseDocuments({ path, text: content.text }, createFindings()) : undefined;
    return [path, (parsed ?? []).filter((node) => node.kind === 'map')];
  });
  return { entries: bundle.entries, documents: new Map(documents) };
}

/** By what way a value at a place came to a service; undefined when it stands in it, in the first file. */
export function detourOf(at: Span, service: string | undefined, outline: Outline): Detour | undefined {
  const file = at.source.path;
  const documents = outline.documents.get(file);
  if (documents === undefined) return { kind: 'env-file' };
  const section = sectionAt(documents, at);
  const home = service === undefined ? section : `services.${service}`;
  if (section === home) {
    if (file === outline.entries[0]) return undefined;
    return outline.entries.includes(file) ? { kind: 'override' } : extendsFrom(service, outline) ? { kind: 'extends', service: service ?? '' } : { kind: 'include' };
  }
  const other = section?.startsWith('services.') === true ? section.slice('services.'.length) : undefined;
  // Between two services of one file both ways are open: the word `extends` decides.
  if (other !== undefined && extendsFrom(service, outline, other)) return { kind: 'extends', service: other };
  return { kind: 'anchor', section: section ?? '' };
}

/** The top-level key (`x-common`), or the entry of a section (`services.web`), that a place stands in. */
function sectionAt(documents: readonly MapNode[], at: Span): string | undefined {
  for (const document of documents) {
    for (const [key, { key: keyAt, value }] of document.entries) {
      if (!(keyAt.start <= at.start && at.start <= value.at.end)) continue;
      if (value.kind !== 'map' || key.startsWith('x-')) return key;
      const inner = [...value.entries].find(([, entry]) => entry.key.start <= at.start && at.start <= Math.max(entry.key.end, ownEnd(entry.value.at, entry.key)));
      return inner === undefined ? key : `${key}.${inner[0]}`;
    }
  }
  return undefined;
}

// The value of an alias stands elsewhere, before its key.
function ownEnd(value: Span, key: Span): number {
  return value.start >= key.start ? value.end : key.end;
}

/** Whether a service extends, directly or over others, `target` (or anything, without one). */
function extendsFrom(service: string | undefined, outline: Outline, target?: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (service === undefined || seen.has(service)) return false;
  return [...outline.documents.values()].flat().some((document) => {
    const extended = get(get(get(document, 'services'), service), 'extends');
    const name = extended?.kind === 'map' ? get(extended, 'service') : extended;
    if (name?.kind !== 'scalar') return false;
    return target === undefined || name.text === target || extendsFrom(name.text, outline, target, new Set([...seen, service]));
  });
}
