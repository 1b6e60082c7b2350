import type { Mapping } from './foreign-app.ts';
import { list, mapping, text } from './plain.ts';

/** The same data with every text in its values (not in its keys) changed. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item as unknown, change)])) as T;
  return value;
}

/** Every text in the values of some data. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

/** The services of a Compose file by name. */
export function servicesOf(compose: Mapping): readonly (readonly [string, Mapping])[] {
  return Object.entries(mapping(compose['services'])).map(([name, service]) => [name, mapping(service)] as const);
}

/** Lists of `KEY=value` and mappings alike as a mapping; undefined: the key has no value of its own. */
export function assignments(value: unknown): Record<string, string | undefined> {
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(mapping(value)).map(([key, each]) => [key, each === null ? undefined : text(each)]));
  return Object.fromEntries(list(value).map((item) => {
    const at = text(item).indexOf('=');
    return at === -1 ? [text(item).trim(), undefined] : [text(item).slice(0, at).trim(), text(item).slice(at + 1)];
  }));
}

/** `source:target:options`, divided at the colons that are not inside of `${…}`. */
export function divideMount(mount: string): readonly string[] {
  return mount.replace(/\$\{[^}]*\}/g, (variable) => variable.replaceAll(':', '\0')).split(':').map((part) => part.replaceAll('\0', ':'));
}
