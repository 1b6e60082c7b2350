import type { StackTemplate } from '../model/stack-spec.ts';
import type { Choices, RouteChoice } from './render-compose.ts';
import { parseYaml } from './splice-yaml.ts';

export interface CarriedChoices {
  readonly choices: Pick<Choices, 'routes' | 'jobs' | 'networks' | 'needs' | 'shared'>;
  /** Volume key → its name on the engine, where an earlier migration kept one. */
  readonly volumeNames: ReadonlyMap<string, string>;
}

type Plain = Readonly<Record<string, unknown>>;

/** What the last installation or update decided, read back from the stack file as it was written then: a new version is rendered with the same. */
export function carriedChoices(base: string, template: StackTemplate): CarriedChoices {
  const file = asRecord(parseYaml(base).toJS({ maxAliasCount: 200 }));
  const services = asRecord(file['services']);
  const jobOf = (alias: string): string => `${alias}-share`;
  const jobs = template.shared.flatMap((alias) => (Object.hasOwn(services, jobOf(alias)) ? [{ name: jobOf(alias), service: { ...asRecord(services[jobOf(alias)]), depends_on: undefined }, before: [] }] : []));
  const networks = template.shared.flatMap((alias) => {
    const { name } = asRecord(asRecord(file['networks'])[jobOf(alias)]);
    return typeof name === 'string' ? [{ key: jobOf(alias), name }] : [];
  });
  const routes = Object.entries(services).flatMap(([service, definition]) => {
    const list = asRecord(asRecord(definition)['x-orbitr'])['routes'];
    return Array.isArray(list) ? list.map((route: unknown) => ({ ...asRecord(route), service }) as unknown as RouteChoice) : [];
  });
  const volumes = Object.entries(asRecord(file['volumes'])).flatMap(([key, volume]) => {
    const { name } = asRecord(volume);
    return typeof name === 'string' ? [[key, name] as const] : [];
  });
  return { choices: { routes, jobs, networks, needs: template.needs, shared: template.shared }, volumeNames: new Map(volumes) };
}

function asRecord(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}
