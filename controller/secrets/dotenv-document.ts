import type { DocumentReading, Leaf } from './sealed-document.ts';
import type { PlainValue } from './sealed-value.ts';
import { isSealedValue } from './sealed-value.ts';
import { flatten, readMetadata, unflatten } from './sops-metadata.ts';

const PREFIX = 'sops_';

/**
 * Takes a file of variables apart as SOPS does (stores/dotenv): `KEY=value` lines, nothing quoted, `\n` for a line feed; comments are kept, empty lines are not.
 */
export function parseDotenv(text: string): DocumentReading {
  const lines = text.split(/\r?\n/);
  const entries: { readonly key: string | undefined; readonly leaf: Leaf | undefined; readonly text: string }[] = [];
  const own: (readonly [string, string])[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (line.startsWith('#')) {
      const comment = line.slice(1);
      entries.push({ key: undefined, text: comment, leaf: isSealedValue(comment) ? { path: [], value: { type: 'comment', text: comment }, line: index + 1 } : undefined });
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1) return { kind: 'broken', message: 'this line is neither KEY=value nor a comment', line: index + 1 };
    const [key, value] = [line.slice(0, equals), decode(line.slice(equals + 1))];
    if (key.startsWith(PREFIX)) own.push([key.slice(PREFIX.length), value]);
    else entries.push({ key, text: value, leaf: { path: [key], value: { type: 'str', text: value }, line: index + 1 } });
  }
  const leaves = entries.flatMap(({ leaf }) => (leaf === undefined ? [] : [leaf]));
  const print = (values: readonly PlainValue[], metadata: Readonly<Record<string, unknown>> | undefined): string => {
    let next = 0;
    const printed = entries.map(({ key, leaf, text: before }) => {
      const value = leaf === undefined ? before : (values[next++]?.text ?? '');
      return key === undefined ? `#${value}` : `${key}=${encode(value)}`;
    });
    const rest = metadata === undefined ? [] : flatten(metadata).map(([key, value]) => `${PREFIX}${key}=${encode(value)}`);
    return `${[...printed, ...rest].join('\n')}\n`;
  };
  return { kind: 'document', document: { format: 'dotenv', leaves, metadata: own.length === 0 ? undefined : readMetadata(unflatten(own)), print } };
}

/** SOPS has no way to write a backslash before an `n`: such a pair always is a line feed. */
function decode(text: string): string {
  return text.replaceAll(String.raw`\n`, '\n');
}

function encode(text: string): string {
  return text.replaceAll('\n', String.raw`\n`);
}
