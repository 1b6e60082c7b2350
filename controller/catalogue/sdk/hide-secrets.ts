import { assignments, mapTexts, servicesOf, textsIn } from '../foreign/compose-texts.ts';
import type { Mapping } from '../foreign/foreign-app.ts';
import { isSecretName, variableName } from '../foreign/name-variables.ts';
import { mapping } from '../foreign/plain.ts';

/** Shorter words stand in other texts by chance; not so in an address. */
const SHORTEST = 6;
const IN_ADDRESS = /:\/\/[^\s/:@$]*:(?<password>[^\s/@$]+)@/g;

/**
 * A Compose file whose passwords were written out → the same with variables in their place, wherever the same word stands. Nobody gives away a template
 * with the passwords of their own machine in it. Pure.
 */
export function hideSecrets(compose: Mapping): { readonly compose: Mapping; /** The variables. */ readonly hidden: readonly string[] } {
  const names = new Map<string, string>();
  const hide = (literal: string, wanted: string, service: string): void => {
    if (names.has(literal)) return;
    const [own, longer] = [variableName(wanted), variableName(`${service}_${wanted}`)];
    names.set(literal, [...names.values()].includes(own) ? longer : own);
  };
  for (const [service, settings] of servicesOf(compose)) {
    for (const [key, value] of Object.entries(assignments(settings['environment']))) if (value !== undefined && isSecretName(key) && isLiteral(value)) hide(value, key, service);
  }
  // Afterwards: a password that has a variable of its own in another service is called by that.
  for (const [service, settings] of servicesOf(compose)) {
    for (const found of textsIn(settings)) for (const { groups } of found.matchAll(IN_ADDRESS)) hide(groups?.['password'] ?? '', 'PASSWORD', service);
  }
  const long = [...names].filter(([literal]) => literal.length >= SHORTEST).toSorted(([a], [b]) => b.length - a.length);
  // In an address any word is a password for sure, be it short.
  const inAddresses = (source: string): string => source.replaceAll(IN_ADDRESS, (address: string, password: string) => `${address.slice(0, -password.length - 1)}${needed(names.get(password) ?? '')}@`);
  const everywhere = (source: string): string => long.reduce((result, [literal, name]) => result.replaceAll(literal, () => needed(name)), inAddresses(source));
  const services = servicesOf(compose).map(([service, settings]) => {
    const environment = assignments(settings['environment']);
    const exact = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, value === undefined ? null : isSecretName(key) && names.has(value) ? needed(names.get(value) ?? '') : value]));
    return [service, mapTexts({ ...settings, ...(settings['environment'] === undefined ? {} : { environment: exact }) }, everywhere)] as const;
  });
  return { compose: { ...compose, services: { ...mapping(compose['services']), ...Object.fromEntries(services) } }, hidden: [...new Set(names.values())] };
}

/** The question mark says that it must not be empty; so one is made up at install. */
function needed(name: string): string {
  return `\${${name}:?}`;
}

function isLiteral(value: string): boolean {
  return value.length > 2 && !value.includes('$') && !value.startsWith('/') && !/^(?:true|false|yes|no|none|null|\d{1,5})$/i.test(value);
}
