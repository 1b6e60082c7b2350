import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { CanonicalModel } from '../../model/stack-spec.ts';
import { maskSecrets } from '../../plan/differences.ts';

const MASK = '•••';
/** More aliases than any sensible file has: then nothing of it is shown. */
const MOST_ALIASES = 100;

/**
 * The text of a stack's file for the audit: in YAML the values that a plan masks are marks, in files of variables every value is, and of anything else nothing is
 * known, so nothing is shown (undefined). Pure.
 */
export function maskText(file: string, text: string): string | undefined {
  if (/(?:^|[./])env(?:\.[^/]*)?$/.test(file)) return maskVariables(text);
  return /\.ya?ml$/.test(file) ? maskYaml(text) : undefined;
}

/** Only names are kept: a value may go on over lines, so every line that is not plainly `NAME=` is hidden, too. */
function maskVariables(text: string): string {
  return text.replaceAll(/^[^\r\n]+/gm, (line) => {
    if (/^\s*#/.test(line)) return line.includes('=') ? `# ${MASK}` : line;
    const name = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_.-]*(?==)/.exec(line)?.[0];
    return name === undefined ? MASK : `${name}=${MASK}`;
  });
}

function maskYaml(text: string): string | undefined {
  const document = parseDocument(text, { merge: false, uniqueKeys: false });
  const model = maskedModel(document);
  if (document.errors.length > 0 || model === undefined) return undefined;
  // From the end, so that the places before stay where they are.
  return spansOf(document.contents, model).toSorted((a, b) => b.start - a.start).reduce((all, { start, end, mark }) => all.slice(0, start) + mark + (all.slice(start, end).endsWith('\n') ? '\n' : '') + all.slice(end), text);
}

function maskedModel(document: Document): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return typeof value === 'object' && value !== null ? maskSecrets(value as CanonicalModel) : {};
  } catch {
    return undefined;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Where the text holds a value that the masked model does not show. */
function spansOf(node: unknown, masked: unknown): readonly Span[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => spansOf(value, child(masked, isScalar(key) ? String(key.value) : '')));
  if (isSeq(node)) return node.items.flatMap((item, index) => spansOf(item, child(masked, index)));
  if (!isScalar(node) || !node.range || typeof masked !== 'string' || !masked.startsWith(MASK) || masked === node.value) return [];
  return [{ start: node.range[0], end: node.range[1], mark: masked }];
}

function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined;
}
