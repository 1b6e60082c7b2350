import type { CanonicalModel, CanonicalService } from './canonical-model.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Findings } from './findings.ts';
import { get, spanAt } from './node.ts';
import type { MapNode } from './node.ts';

/** Checks what no single value shows: names that are not defined, values that contradict each other, circles. */
export function checkModel(model: CanonicalModel, root: MapNode, findings: Findings): void {
  for (const [name, service] of Object.entries(model.services)) {
    const report = (code: DiagnosticCode, path: readonly (string | number)[], message: string, hint: string): void =>
      findings.error(code, `service "${name}" ${message}`, spanAt(root, ['services', name, ...path], true), hint);
    checkReferences(service, model, [...mapKeys(root)], report);
    checkContradictions(service, report);
  }
  checkCircles(model, root, findings);
}

type Report = (code: DiagnosticCode, path: readonly (string | number)[], message: string, hint: string) => void;

/** Names of all services in the file, those of other profiles too. */
function mapKeys(root: MapNode): Iterable<string> {
  const services = get(root, 'services');
  return services?.kind === 'map' ? services.entries.keys() : [];
}

function checkReferences(service: CanonicalService, model: CanonicalModel, written: readonly string[], report: Report): void {
  if (service.image === undefined && !service.build) report('compose/no-image', [], 'has neither "image" nor "build"', 'Add "image: NAME:TAG".');
  const refer = (path: readonly (string | number)[], what: string, key: string, known: readonly string[], hint: string): void => {
    if (known.includes(key)) return;
    const near = didYouMean(key, known);
    report('compose/undefined-reference', path, `refers to the undefined ${what} "${key}"`, near === undefined ? hint : `Did you mean "${near}"?`);
  };
  const networks = Object.keys(model.networks ?? {});
  for (const key of Object.keys(service.networks ?? {})) refer(['networks', key], 'network', key, networks, `Add "${key}:" under the top-level "networks:".`);
  const volumes = Object.keys(model.volumes ?? {});
  for (const [index, mount] of (service.volumes ?? []).entries()) {
    if (mount.type === 'volume' && mount.source !== undefined) refer(['volumes', index], 'volume', mount.source, volumes, `Add "${mount.source}:" under the top-level "volumes:", or begin a path with "./".`);
  }
  for (const section of ['configs', 'secrets'] as const) {
    const known = Object.keys(model[section] ?? {});
    for (const [index, grant] of (service[section] ?? []).entries()) refer([section, index], section.slice(0, -1), grant.source, known, `Add "${grant.source}:" under the top-level "${section}:".`);
  }
  const secrets = Object.keys(model.secrets ?? {});
  for (const [index, grant] of (service.build?.secrets ?? []).entries()) refer(['build', 'secrets', index], 'secret', grant.source, secrets, `Add "${grant.source}:" under the top-level "secrets:".`);
  const services = Object.keys(model.services);
  for (const [key, dependency] of Object.entries(service.depends_on ?? {})) {
    // `required: false` forgives a service of another profile, not a name that does not exist.
    refer(['depends_on', key], 'service', key, dependency.required ? services : written, 'Add the service, choose its profile, or make the dependency "required: false".');
  }
}

function checkContradictions(service: CanonicalService, report: Report): void {
  if (service.network_mode !== undefined && service.networks) report('compose/conflict', ['network_mode'], 'has both "network_mode" and "networks"', 'Keep one of them.');
  const replicas = service.scale ?? service.deploy?.replicas ?? 1;
  if (service.container_name !== undefined && replicas > 1) {
    report('compose/conflict', ['container_name'], `has a container_name but ${replicas} replicas`, 'Remove "container_name"; each replica needs a name of its own.');
  }
  const platforms = service.build?.platforms;
  if (platforms && service.platform !== undefined && !platforms.includes(service.platform)) {
    report('compose/conflict', ['platform'], `runs on ${service.platform}, but is not built for it`, 'Add the platform to "build.platforms".');
  }
  const { limits, reservations } = service.deploy?.resources ?? {};
  const pairs: readonly (readonly [string, unknown, string, unknown])[] = [
    ['scale', service.scale, 'deploy.replicas', service.deploy?.replicas],
    ['mem_limit', service.mem_limit, 'deploy.resources.limits.memory', limits?.memory],
    ['cpus', service.cpus, 'deploy.resources.limits.cpus', limits?.cpus],
    ['pids_limit', service.pids_limit, 'deploy.resources.limits.pids', limits?.pids],
    ['mem_reservation', service.mem_reservation, 'deploy.resources.reservations.memory', reservations?.memory],
  ];
  for (const [key, value, other, otherValue] of pairs) {
    if (value !== undefined && otherValue !== undefined && value !== otherValue) report('compose/conflict', [key], `has different values in "${key}" and "${other}"`, 'Keep one of them.');
  }
}

/** Depth-first over dependencies; reports each circle once, where it closes. */
function checkCircles(model: CanonicalModel, root: MapNode, findings: Findings): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string): void => {
    if (done.has(name)) return;
    if (open.has(name)) {
      const trail = [...open];
      const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ');
      const last = trail.at(-1) ?? name;
      findings.error('compose/dependency-cycle', `services wait for each other in a circle: ${circle}`, spanAt(root, ['services', last, 'depends_on'], true), 'Take one dependency out.');
      return;
    }
    open.add(name);
    for (const next of Object.keys(model.services[name]?.depends_on ?? {})) if (Object.hasOwn(model.services, next)) visit(next);
    open.delete(name);
    done.add(name);
  };
  for (const name of Object.keys(model.services)) visit(name);
}
