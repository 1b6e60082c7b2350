import { join } from 'node:path';
import type { Document } from 'yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { Settings } from '../../schemas/generated/settings.ts';
import type { SchemaProblem } from '../../schemas/validate.ts';
import { validate } from '../../schemas/validate.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { FileContent } from '../model/source-bundle.ts';
import { readInput } from './read-file.ts';

export type SettingsReading =
  /** `placeOf`: where a value stands, by keys and indexes. */
  | { readonly kind: 'settings'; readonly settings: Settings; readonly placeOf: (path: readonly (string | number)[]) => Place }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads `stacks/orbitr.yaml` (or `.yml`). No file: no settings. Anything wrong in it makes the whole of it invalid,
 * so that a typo never drops an approval or a policy. Never throws.
 */
export async function readSettings(folder: string): Promise<SettingsReading> {
  const [yaml, yml] = await Promise.all(['orbitr.yaml', 'orbitr.yml'].map((name) => readInput(join(folder, name))));
  const [main, other] = [yaml?.content ?? MISSING, yml?.content ?? MISSING];
  if (main.kind === 'missing') return other.kind === 'missing' ? { kind: 'settings', settings: {}, placeOf: () => ({ file: 'orbitr.yaml', line: 1, column: 1 }) } : parseSettings('orbitr.yml', other);
  if (other.kind !== 'missing') return invalid([{ severity: 'error', code: 'settings/duplicate', message: 'there are both orbitr.yaml and orbitr.yml', place: { file: 'orbitr.yml', line: 1, column: 1 }, hint: 'Keep one of them.' }]);
  return parseSettings('orbitr.yaml', main);
}

const MISSING: FileContent = { kind: 'missing' };

/** What the text of a settings file says. Pure. @param file its name, for the places of errors */
export function parseSettings(file: string, content: FileContent): SettingsReading {
  if (content.kind !== 'text') return invalid([{ severity: 'error', code: 'settings/unreadable', message: 'it cannot be read as text', place: { file, line: 1, column: 1 } }]);
  const { text } = content;
  const counter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, lineCounter: counter });
  const error = document.errors[0];
  if (error !== undefined) return invalid([{ severity: 'error', code: 'settings/yaml', message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '', place: placeAt(file, text, counter, error.pos[0]) }]);
  const value = plainValue(document);
  if (value.kind === 'bad') return invalid([{ severity: 'error', code: 'settings/yaml', message: value.reason, place: { file, line: 1, column: 1 } }]);
  const problems = validate('settings', value.value);
  if (problems.length === 0) return { kind: 'settings', settings: value.value as Settings, placeOf: (path) => placeAt(file, text, counter, offsetIn(document, path)) };
  return invalid(problems.map((problem) => ({ severity: 'error', code: 'settings/schema', message: sentence(problem), place: placeOf(problem, placeAt(file, text, counter, offsetOf(document, problem))) })));
}

/** Aliases within aliases grow without end: few are enough for settings. */
function plainValue(document: Document): { readonly kind: 'good'; readonly value: unknown } | { readonly kind: 'bad'; readonly reason: string } {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 10 });
    return { kind: 'good', value: value ?? {} };
  } catch (thrown) {
    return { kind: 'bad', reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function sentence({ path, message, parameters, known }: SchemaProblem): string {
  const unknown = parameters['additionalProperty'];
  if (typeof unknown === 'string') return `unknown key "${unknown}"; there are: ${known.join(', ')}`;
  if (path[0] === 'registries' && ('limit' in parameters)) return `${path.join('.')} needs a host, a username, and either a passwordFile or a passwordEnv`;
  return `${path.length === 0 ? 'the file' : path.join('.')} ${message}`;
}

function offsetOf(document: Document, { path, parameters }: SchemaProblem): number {
  const unknown = parameters['additionalProperty'];
  return offsetIn(document, typeof unknown === 'string' ? [...path, unknown] : path);
}

function offsetIn(document: Document, path: readonly (string | number)[]): number {
  const node: unknown = document.getIn(path, true);
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;
}

function placeAt(file: string, text: string, counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col), text: withoutPasswords(text.split(/\r?\n/)[line - 1] ?? '') };
}

/** The value of an unknown key may stand on a line of its own. */
function placeOf({ parameters }: SchemaProblem, place: Place): Place {
  return SECRET.test(String(parameters['additionalProperty'] ?? '')) ? { ...place, text: '…' } : place;
}

const SECRET = /pass|secret|token/i;

/** A password does not belong here, and who writes one all the same shall not find it in a log. */
function withoutPasswords(line: string): string {
  return line.replace(/((?:pass(?:word)?|secret|token)["']?\s*:\s*).+$/i, '$1…');
}

function invalid(diagnostics: readonly Diagnostic[]): SettingsReading {
  return { kind: 'invalid', diagnostics };
}
