import { assignments, divideMount, servicesOf } from '../foreign/compose-texts.ts';
import type { Mapping } from '../foreign/foreign-app.ts';
import { list, mapping, text } from '../foreign/plain.ts';

/** Paths beside a Compose file that its services mount or read variables from, relative and without `./`. What leads out of the folder is not among them. */
export function readsOf(compose: Mapping): { readonly mounts: readonly string[]; readonly envFiles: readonly string[] } {
  const services = servicesOf(compose).map(([, service]) => service);
  const mounts = services.flatMap((service) => list(service['volumes']).map((mount) => (typeof mount === 'string' ? (divideMount(mount)[0] ?? '') : text(mapping(mount)['source']))));
  return { mounts: [...new Set(mounts.flatMap(inside))], envFiles: [...new Set(services.flatMap(envFilesOf).flatMap(inside))] };
}

/**
 * The variables of env files written out under `environment`: a template has no files of values, and what is secret in them shall be seen as such.
 * @param variablesOf what a file sets, by its path
 */
export function withoutEnvFiles(compose: Mapping, variablesOf: (path: string) => ReadonlyMap<string, string>): Mapping {
  const services = servicesOf(compose).map(([name, service]) => {
    const { env_file: given, ...rest } = service;
    if (given === undefined) return [name, service] as const;
    const read = envFilesOf(service).flatMap(inside).flatMap((path) => [...variablesOf(path)]);
    // A dollar in a value of an env file was filled in already; from here on it is a character.
    const environment = { ...Object.fromEntries(read.map(([key, value]) => [key, value.replaceAll('$', '$$$$')])), ...Object.fromEntries(Object.entries(assignments(service['environment'])).map(([key, value]) => [key, value ?? null])) };
    return [name, { ...rest, environment }] as const;
  });
  return { ...compose, services: Object.fromEntries(services) };
}

function envFilesOf(service: Mapping): readonly string[] {
  const given = service['env_file'];
  return (typeof given === 'string' ? [given] : list(given)).map((each) => (typeof each === 'string' ? each : text(mapping(each)['path'])));
}

function inside(path: string): readonly string[] {
  const clean = path.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  const relative = path.startsWith('./') || /^[\w.-]+\.env$|^\.env/.test(path);
  return relative && clean !== '' && !clean.includes('$') && !clean.split('/').includes('..') ? [clean] : [];
}
