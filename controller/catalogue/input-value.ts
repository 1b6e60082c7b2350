import type { Input } from '../../schemas/generated/template.ts';
import { fitsPattern } from './safe-pattern.ts';

/** An answer as a form or a command line gives it. */
export type Answer = string | number | boolean | readonly string[];

export type CheckedAnswer = { readonly kind: 'value'; readonly text: string } | { readonly kind: 'problem'; readonly message: string };

/** Longer answers are an accident. UTF-16 units. */
const LONGEST = 4_000;

/** An answer → the text of its variable, or what is wrong with it, as a person says it. An empty answer is never wrong here: whether one is needed is another question. */
export function checkAnswer(input: Input, answer: Answer): CheckedAnswer {
  const text = Array.isArray(answer) ? answer.join(input.separator ?? ',') : String(answer).trim();
  if (text === '') return { kind: 'value', text };
  const problem = formProblem(text) ?? typeProblem(input, text, answer) ?? boundProblem(input, text, answer) ?? patternMismatch(input, text);
  return problem === undefined ? { kind: 'value', text: input.type === 'boolean' ? String(/^(?:true|yes|on|1)$/i.test(text)) : text } : { kind: 'problem', message: problem };
}

/** What an input may be chosen from; labels fall back to values. */
export function optionsOf(input: Input): readonly { readonly value: string; readonly label: string }[] {
  return (input.options ?? []).map((option) => (typeof option === 'string' ? { value: option, label: option } : option));
}

/** Kept in `secrets.env`, never shown again. */
export function isSecret(input: Input): boolean {
  return input.type === 'password' || input.secret === true;
}

function formProblem(text: string): string | undefined {
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  // A line break in a variables file would begin another variable.
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f]/.test(text) ? 'has a line break or another control character' : undefined;
}

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const DOMAIN = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);

function typeProblem(input: Input, text: string, answer: Answer): string | undefined {
  switch (input.type) {
    case 'number':
      return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? undefined : 'is not a number';
    case 'boolean':
      return /^(?:true|false|yes|no|on|off|1|0)$/i.test(text) ? undefined : 'is neither true nor false';
    case 'select':
      return optionsOf(input).some(({ value }) => value === text) ? undefined : `is none of ${choices(input)}`;
    case 'multiselect':
      return chosen(input, text, answer).every((one) => optionsOf(input).some(({ value }) => value === one)) ? undefined : `has something that is none of ${choices(input)}`;
    case 'email':
      return /^[^\s@"'<>(),;:\\]{1,64}@[^\s@]{1,253}$/.test(text) && DOMAIN.test(text.slice(text.lastIndexOf('@') + 1)) ? undefined : 'is not an e-mail address';
    case 'url':
      return isUrl(text) ? undefined : 'is not an address that begins with http:// or https://';
    case 'domain':
      return DOMAIN.test(text) ? undefined : 'is not a domain name, such as app.example.org';
    case 'port':
      return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? undefined : 'is not a port from 1 to 65535';
    case 'path':
      return pathProblem(text);
    case 'timezone':
      return /^(?:UTC|[A-Z][A-Za-z_+-]{1,30}(?:\/[A-Za-z0-9_+-]{1,30}){0,2})$/.test(text) && isTimeZone(text) ? undefined : 'is not a time zone, such as Europe/Berlin';
    case 'size':
      return /^\d{1,12}(?:\.\d{1,3})?[bkmgt]?b?$/i.test(text) ? undefined : 'is not a size, such as 512m or 2g';
    case 'string':
    case 'password':
      return undefined;
  }
}

function pathProblem(text: string): string | undefined {
  if (!text.startsWith('/') && !text.startsWith('./')) return 'is not an absolute path, nor one below the stack that begins with ./';
  if (text.split('/').includes('..')) return 'leads upwards with ".."';
  // The short form of a volume is divided at colons.
  return text.includes(':') ? 'has a colon in it' : undefined;
}

function isUrl(text: string): boolean {
  try {
    const url = new URL(text);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '' && !/[\s"'<>\\`{}|]/.test(text);
  } catch {
    return false;
  }
}

/** A zone that nobody knows is no error to most software: it quietly takes UTC. */
function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== '';
  } catch {
    return false;
  }
}

function boundProblem(input: Input, text: string, answer: Answer): string | undefined {
  const { min, max, type } = input;
  if (type === 'number' || type === 'port') {
    if (min !== undefined && Number(text) < min) return `is less than ${min}`;
    return max !== undefined && Number(text) > max ? `is more than ${max}` : undefined;
  }
  const [size, unit] = type === 'multiselect' ? [chosen(input, text, answer).length, 'choices'] : [text.length, 'characters'];
  if (min !== undefined && size < min) return `has fewer than ${min} ${unit}`;
  return max !== undefined && size > max ? `has more than ${max} ${unit}` : undefined;
}

function patternMismatch({ pattern, patternHelp }: Input, text: string): string | undefined {
  if (pattern === undefined || fitsPattern(pattern, text)) return undefined;
  return patternHelp === undefined ? `is not of the form ${pattern}` : `must be: ${patternHelp}`;
}

function chosen(input: Input, text: string, answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer : text.split(input.separator ?? ',').map((one) => one.trim());
}

function choices(input: Input): string {
  const values = optionsOf(input).map(({ value }) => value);
  return values.length > 12 ? `${values.slice(0, 12).join(', ')} …` : values.join(', ');
}
