import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VIEWS = join(import.meta.dirname, '../../web/views');

/** Every `<form>` of every view, as `view#n` with what its address looks like. */
export function formsOfViews(): ReadonlyMap<string, RegExp> {
  return new Map(readdirSync(VIEWS).toSorted().flatMap((file) => {
    const forms = [...readFileSync(join(VIEWS, file), 'utf8').matchAll(/<form\b((?:<%[\s\S]*?%>|[^>])*)>/g)];
    return forms.map(([, attributes = ''], at) => [`${file.replace('.eta', '')}#${at}`, actionPattern(attributes)] as const);
  }));
}

function actionPattern(attributes: string): RegExp {
  const action = /\baction="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return new RegExp(`^${action.split(/<%[\s\S]*?%>/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

export interface Submission {
  readonly method: 'GET' | 'POST';
  readonly action: string;
  readonly body: URLSearchParams;
}

/**
 * What a browser without JavaScript sends when somebody fills a form in and presses a button.
 * @param action of the form @param button its words @param fill by name; undefined unchecks @throws when there is no such form, field or button, or nobody could see or press it
 */
export function fillForm(html: string, action: RegExp, button: string, fill: Readonly<Record<string, string | undefined>> = {}): Submission {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({ attributes: attributesOf(attributes), inside }));
  const pressed = forms.filter(({ attributes }) => action.test(attributes['action'] ?? '')).flatMap(({ attributes, inside }) => {
    const found = [...inside.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(([, own = '', words = '']) => ({ own: attributesOf(own), words: words.replaceAll(/<[^>]*>/g, '').trim() }))
      .find(({ own, words }) => (own['aria-label'] ?? words) === button && own['type'] !== 'button' && own['hidden'] === undefined && own['disabled'] === undefined);
    return found === undefined ? [] : [{ attributes, inside, own: found.own }];
  })[0];
  if (pressed === undefined) throw new Error(`no form to ${String(action)} has a button "${button}" that can be pressed: ${forms.map(({ attributes }) => attributes['action']).join(', ')}`);
  const body = new URLSearchParams(defaultsOf(pressed.inside).map(([name, value]): [string, string] => [name, value]));
  for (const [name, value] of Object.entries(fill)) {
    if (!new RegExp(`\\bname="${name}"`).test(pressed.inside)) throw new Error(`the form has no field "${name}"`);
    if (value === undefined) body.delete(name);
    else body.set(name, value.replaceAll('\n', '\r\n'));
  }
  const { name, value = '' } = pressed.own;
  if (name !== undefined) body.append(name, value);
  return { method: pressed.attributes['method'] === 'post' ? 'POST' : 'GET', action: pressed.attributes['action'] ?? '', body };
}

/** What is sent when nobody touches anything. */
function defaultsOf(inside: string): readonly (readonly [string, string])[] {
  return [...inside.matchAll(/<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, input, textarea, text = '', select, options = '']): (readonly [string, string])[] => {
    const { name, type = 'text', value, checked } = attributesOf(input ?? textarea ?? select ?? '');
    if (name === undefined) return [];
    if (textarea !== undefined) return [[name, decoded(text).replace(/^\n/, '').replaceAll('\n', '\r\n')]];
    if (input !== undefined && (type === 'checkbox' || type === 'radio')) return checked === undefined ? [] : [[name, value ?? 'on']];
    // Line ends are sent as CRLF, of hidden fields, too.
    if (input !== undefined) return [[name, (value ?? '').replaceAll('\n', '\r\n')]];
    const choices = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, own = '', words = '']) => ({ ...attributesOf(own), words: decoded(words) }) as Readonly<Record<string, string>>);
    const chosen = choices.find(({ selected }) => selected !== undefined) ?? choices[0];
    return chosen === undefined ? [] : [[name, chosen['value'] ?? chosen['words'] ?? '']];
  });
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
