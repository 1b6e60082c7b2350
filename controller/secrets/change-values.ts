import { isMap, isScalar, parseDocument } from 'yaml';
import { OrbitrError } from '../model/errors.ts';
import type { SealedFormat } from './sealed-document.ts';

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * The text of a file in clear with one value set; what else is in it stays. @param text undefined: there is no file yet
 * @param name of a variable; in YAML and JSON a path with dots
 * @throws OrbitrError `secrets/place`
 */
export function withValue(text: string | undefined, format: SealedFormat, name: string, value: string): string {
  if (name.startsWith('sops_') || name === 'sops' || name.startsWith('sops.')) throw place(`"${name}" is what SOPS itself writes`);
  return format === 'dotenv' ? withVariable(text ?? '', name, value) : withKey(text ?? '{}\n', format, name, value);
}

function withVariable(text: string, name: string, value: string): string {
  if (!VARIABLE.test(name)) throw place(`"${name}" is no name of a variable`);
  if (value.includes(String.raw`\n`)) throw place('a backslash before an "n" would become a line feed in a file of variables');
  const line = `${name}=${value.replaceAll('\n', String.raw`\n`)}`;
  const lines = text.split('\n');
  const at = lines.findIndex((each) => each.startsWith(`${name}=`));
  if (at !== -1) return lines.with(at, line).join('\n');
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`;
}

function withKey(text: string, format: SealedFormat, name: string, value: string): string {
  const keys = name.split('.');
  const document = parseDocument(text);
  if (keys.includes('') || document.errors.length > 0 || !isMap(document.contents)) throw place(`"${name}" is no way to a value in this file`);
  // `{}` would make all that follows a flow, on one line.
  document.contents.flow = false;
  for (let depth = 1; depth < keys.length; depth++) {
    const above: unknown = document.getIn(keys.slice(0, depth), true);
    if (above !== undefined && !isMap(above) && !(isScalar(above) && above.value === null)) throw place(`${keys.slice(0, depth).join('.')} holds a value already`);
  }
  document.setIn(keys, value);
  return format === 'json' ? `${JSON.stringify(document.toJS({ maxAliasCount: 0 }), null, '\t')}\n` : document.toString({ lineWidth: 0 });
}

function place(message: string): OrbitrError {
  return new OrbitrError({ code: 'secrets/place', kind: 'terminal', message });
}
