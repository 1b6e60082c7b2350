import { createFindings } from '../../spec/findings.ts';
import { toPlain } from '../../spec/node.ts';
import { parseDocuments } from '../../spec/parse-document.ts';
import type { ForeignSource, Mapping } from './foreign-app.ts';

/** A value of a third party as a mapping; anything else is an empty one. */
export function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A scalar as text; anything else is empty. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A text as one line that a manifest takes; undefined: there is nothing to say. */
export function line(value: unknown): string | undefined {
  // oxlint-disable-next-line no-control-regex
  const flat = text(value).replace(/[\u0000-\u001f\u007f]+/g, ' ').replaceAll('\u2028', ' ').trim();
  return flat === '' ? undefined : flat.length > 300 ? `${flat.slice(0, 297)}...` : flat;
}

/** A text of several lines that a manifest takes. */
export function paragraph(value: unknown): string | undefined {
  // oxlint-disable-next-line no-control-regex
  const clean = text(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim().slice(0, 7_900);
  return clean === '' ? undefined : clean;
}

/** A link that a manifest takes. */
export function link(value: unknown): string | undefined {
  return /^https?:\/\/[^\s"'<>\\]{1,500}$/.test(text(value)) ? text(value) : undefined;
}

export function links(given: Readonly<Record<'website' | 'source' | 'documentation', unknown>>): Partial<Record<'website' | 'source' | 'documentation', string>> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (link(value) === undefined ? [] : [[name, link(value)]])));
}

/** A word of several languages: the English one, or whichever is there. */
export function spoken(value: unknown): string {
  if (typeof value !== 'object') return text(value);
  const words = mapping(value);
  return text(words['en_US'] ?? words['en_us'] ?? words['en_GB'] ?? words['en'] ?? Object.values(words)[0]);
}

/** The file of an app as text; empty when it is not there. */
export function fileText({ files }: ForeignSource, ...names: readonly string[]): string {
  const found = names.find((name) => files.has(name));
  return found === undefined ? '' : new TextDecoder().decode(files.get(found));
}

/** YAML or JSON of a third party → plain data, within the bounds of every stack file; a text says why there is none. */
export function parsePlain(path: string, source: string): Mapping | string {
  const findings = createFindings();
  const documents = parseDocuments({ path, text: source }, findings);
  const [problem] = findings.errors;
  if (documents === undefined || problem !== undefined) return problem?.message ?? `${path} cannot be read`;
  const [root] = documents;
  if (root?.kind !== 'map') return `${path} is not a mapping`;
  return structuredClone(mapping(toPlain(root)));
}
