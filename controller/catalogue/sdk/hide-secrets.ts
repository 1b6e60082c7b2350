import { assignments, mapTexts, servicesOf, textsIn } from '../foreign/compose-texts.ts';
import type { Mapping } from '../foreign/foreign-app.ts';
import { isSecretName, variableName } from '../foreign/name-variables.ts';
import { mapping } from '../foreign/plain.ts';

/** Shorter words stand in other texts by chance; not so in an address. */
const SHORTEST = 6;
/** Keys of users and databases. Other values may be passwords under a name that does not say so. */
const NAMING = /(?:^|_)(?:USER|USERNAME|DB|DATABASE|NAME|SCHEMA)$/i;
const IN_ADDRESS = /:\/\/[^\s/:@$]*:(?<password>[^\s/@$]+)@/g;

/**
 * A Compose file whose passwords were written out → the same with variables in their place, wherever the same word stands. Nobody gives away a template
 * with the passwords of their own machine in it. Pure.
 */
export function hideSecrets(compose: Mapping): { readonly compose: Mapping; /** The variables. */ readonly hidden: readonly string[] } {
  const names = new Map<string, string>();
  const hide = (literal: string, wanted: string, service: string): void => {
    if (names.has(literal)) return;
    const taken = new Set(names.values());
    const [own, longer] = [variableName(wanted), variableName(`${service}_${wanted}`)];
    let name = taken.has(own) ? longer : own;
    for (let count = 2; taken.has(name); count++) name = `${longer}_${count}`;
    names.set(literal, name);
  };
  for (const [service, settings] of servicesOf(compose)) {
    for (const [key, value] of Object.entries(assignments(settings['environment']))) if (value !== undefined && isSecretName(key) && isLiteral(value)) hide(value, key, service);
  }
  // Afterwards: a password that has a variable of its own in another service is called by that.
  for (const [service, settings] of servicesOf(compose)) {
    for (const found of textsIn(settings)) for (const { groups } of found.matchAll(IN_ADDRESS)) hide(groups?.['password'] ?? '', 'PASSWORD', service);
  }
  const words = commonWords(compose);
  const long = [...names.keys()].filter((literal) => literal.length >= SHORTEST && !words.has(literal)).toSorted((a, b) => b.length - a.length);
  // The question mark says that it must not be empty; so one is made up at install.
  const variable = (literal: string): string => `\${${names.get(literal) ?? ''}:?}`;
  // In one go, because the name of a variable that was put in may look like a password itself. In an address any word is a password for sure, be it short.
  const secret = new RegExp([IN_ADDRESS.source, ...long.map((literal) => literal.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&'))].join('|'), 'g');
  const hideIn = (source: string): string => source.replaceAll(secret, (found: string, password: string | undefined) => (password === undefined ? variable(found) : `${found.slice(0, -password.length - 1)}${variable(password)}@`));
  const services = servicesOf(compose).map(([service, settings]) => {
    const environment = Object.entries(assignments(settings['environment'])).map(([key, value]) => [key, value === undefined ? null : isSecretName(key) && names.has(value) ? variable(value) : hideIn(value)]);
    return [service, { ...mapTexts(settings, hideIn), ...(settings['environment'] === undefined ? {} : { environment: Object.fromEntries(environment) as Mapping }) }] as const;
  });
  return { compose: { ...compose, services: { ...mapping(compose['services']), ...Object.fromEntries(services) } }, hidden: [...names.values()] };
}

/** Names that are no secret: a password that is one of them (`postgres`) stands in other texts as what it means there. */
function commonWords(compose: Mapping): ReadonlySet<string> {
  return new Set(servicesOf(compose).flatMap(([service, settings]) => {
    const named = Object.entries(assignments(settings['environment'])).flatMap(([key, value]) => (value !== undefined && NAMING.test(key) ? [value] : []));
    return [service, ...textsIn(settings['image']).flatMap((image) => image.split(/[/:@]/)), ...named];
  }));
}

function isLiteral(value: string): boolean {
  return value.length > 2 && !value.includes('$') && !value.startsWith('/') && !/^(?:true|false|yes|no|none|null|\d{1,5})$/i.test(value);
}
