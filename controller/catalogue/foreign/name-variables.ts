import type { Input } from '../../../schemas/generated/template.ts';
import { mapTexts, textsIn } from './compose-texts.ts';
import type { ForeignApp, Mapping } from './foreign-app.ts';
import { line } from './plain.ts';
import type { VariableUse } from './variable-use.ts';
import { replaceVariables, variableUses, writeUse } from './variable-use.ts';

/** How many a manifest may ask for. */
const MOST_INPUTS = 100;

/**
 * Gives every variable of a foreign Compose file an input of its own: those that the catalogue asks for as it asks for them, all others as optional
 * texts with the default that the Compose file has for them. A password never keeps a default that everybody knows: it is made up at install.
 * @param taken names that are ports or addresses already
 */
export function nameVariables(compose: Mapping, app: Pick<ForeignApp, 'inputs' | 'replace'>, taken: ReadonlySet<string>): { readonly compose: Mapping; readonly inputs: readonly Input[]; readonly problems: readonly string[] } {
  const replaced = mapTexts(compose, (source) => substitute(source, app.replace));
  const texts = textsIn(replaced);
  const uses = texts.flatMap(variableUses);
  const asked = new Map(app.inputs.map((input) => [input.name, input]));
  const names = new Map<string, string>();
  const used = new Set(taken);
  for (const name of new Set(uses.map((use) => use.name))) {
    if (name === 'COMPOSE_PROJECT_NAME' || taken.has(name)) continue;
    names.set(name, freeName(name, used));
    used.add(names.get(name) ?? '');
  }
  const inputs = [...names].map(([name, renamed]) => ({ ...(asked.get(name) ?? guessed(name, uses, texts)), name: renamed }));
  return {
    compose: mapTexts(replaced, (source) => rename(source, names)),
    inputs,
    problems: inputs.length > MOST_INPUTS ? [`it asks for ${inputs.length} values, more than the ${MOST_INPUTS} that an app may ask for`] : [],
  };
}

/** A name that a manifest takes: capital letters, and none of the words that belong to others. */
export function variableName(name: string): string {
  const upper = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^[_0-9]+/, '').slice(0, 58) || 'VALUE';
  return /^(?:COMPOSE_|DOCKER_|ORBITR_)/.test(upper) ? `APP_${upper}` : upper;
}

/** Puts the text of a catalogue in the place of its own variables; what the text uses in turn is replaced, too, but only so deep. */
export function substitute(source: string, replace: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 5) return source;
  return replaceVariables(source, (use) => {
    const found = replace.get(use.name);
    if (found !== undefined) return substitute(found, new Map([...replace].filter(([name]) => name !== use.name)), depth + 1);
    return writeUse({ ...use, argument: substitute(use.argument, replace, depth + 1) });
  });
}

function freeName(name: string, used: ReadonlySet<string>): string {
  const wanted = variableName(name);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? wanted : `${wanted}_${count}`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Values are always there, if empty: an operator that tells "not set" from "empty" would do something else than its author meant. */
function rename(source: string, names: ReadonlyMap<string, string>): string {
  return replaceVariables(source, (use) => {
    const name = names.get(use.name) ?? use.name;
    const argument = rename(use.argument, names);
    const simple = !use.argument.includes('$');
    if (use.operator.endsWith('?') || (use.operator.endsWith('-') && simple)) return `\${${name}}`;
    return writeUse({ name, operator: use.operator === '' ? '' : `:${use.operator.slice(-1)}`, argument });
  });
}

const SECRET = /(?:PASS(?:WORD|WD|PHRASE)?|SECRET|PWD)(?:_|$|\d)/i;
const KEY = /(?:TOKEN|(?:API|ACCESS|ENCRYPTION|SECRET|PRIVATE|AUTH|APP)_?KEY|SALT)(?:_|$)/i;

/** Whether a variable of that name holds what nobody else may know. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) || KEY.test(name);
}

/** What a variable that nobody describes is for, by its name and by where it stands. */
function guessed(name: string, uses: readonly VariableUse[], texts: readonly string[]): Input {
  const own = uses.filter((use) => use.name === name);
  const fallback = own.find(({ operator, argument }) => operator.endsWith('-') && !argument.includes('$'))?.argument ?? '';
  const needed = own.some(({ operator }) => operator.endsWith('?'));
  const base = { name, label: labelOf(name) };
  if (SECRET.test(name)) return { ...base, type: 'password', generate: { kind: 'password', length: 32 } };
  if (KEY.test(name)) return fallback !== '' || needed ? { ...base, type: 'password', generate: { kind: 'hex', length: 32 } } : { ...base, type: 'password', required: false, advanced: true };
  if (/^(?:TZ|TIMEZONE)$/i.test(name)) return { ...base, type: 'timezone', label: 'Time zone', default: 'Etc/UTC', advanced: true };
  const value = line(fallback);
  const before = (pattern: string): boolean => texts.some((each) => new RegExp(`^\\$\\{?${name}(?:[:?+-][^}]*)?\\}?${pattern}`).test(each));
  if (before(':/') && (fallback === '' || /^\.?\//.test(fallback))) return { ...base, type: 'path', ...(value === undefined ? { required: true } : { default: value, placeholder: value }) };
  if (before(':\\d+(?:/|$)') && /^\d*$/.test(fallback)) return { ...base, type: 'port', ...(value === undefined ? { required: true } : { default: Number(value), placeholder: value }) };
  return { ...base, type: 'string', ...(value === undefined ? { required: needed } : { default: fallback.slice(0, 3_000), placeholder: value, required: false }), advanced: !needed };
}

function labelOf(name: string): string {
  const words = name.replace(/_+/g, ' ').trim().toLowerCase();
  return line(words.charAt(0).toUpperCase() + words.slice(1)) ?? name;
}
