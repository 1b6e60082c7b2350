import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Settings } from '../../schemas/generated/settings.ts';
import { validate } from '../../schemas/validate.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readInput } from './read-file.ts';

export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/** Reads `stacks/orbitr.yaml`. No file: no settings. Anything wrong in it makes the whole of it invalid, so that a typo never drops an approval or a policy. */
export async function readSettings(folder: string): Promise<SettingsReading> {
  const file = 'orbitr.yaml';
  const { content } = await readInput(join(folder, file));
  if (content.kind === 'missing') return { kind: 'settings', settings: {} };
  if (content.kind !== 'text') return invalid(file, `it cannot be read as text`);
  const document = parseDocument(content.text, { uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    return { kind: 'invalid', diagnostics: [{ severity: 'error', code: 'settings/yaml', message: error.message.split('\n')[0] ?? '', place: { file, line, column: col } }] };
  }
  const value: unknown = document.toJS({ maxAliasCount: 10 }) ?? {};
  const problems = validate('settings', value);
  if (problems.length === 0) return { kind: 'settings', settings: value as Settings };
  return { kind: 'invalid', diagnostics: problems.map(({ path, message, parameters }) => ({ severity: 'error', code: 'settings/schema', message: `${path.join('.') || 'the file'} ${message}${'additionalProperty' in parameters ? ` ("${String(parameters['additionalProperty'])}")` : ''}`, place: { file, line: 1, column: 1 } })) };
}

function invalid(file: string, message: string): SettingsReading {
  return { kind: 'invalid', diagnostics: [{ severity: 'error', code: 'settings/unreadable', message, place: { file, line: 1, column: 1 } }] };
}
