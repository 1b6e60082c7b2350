import { homedir } from 'node:os';
import type { Picture } from '../adoption/picture-frame.ts';
import type { ThreeWayRow } from '../adoption/three-way.ts';
import { threeWay } from '../adoption/three-way.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { FileContent } from '../model/source-bundle.ts';
import type { CanonicalModel, ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import { maskedAt } from '../plan/mask-differences.ts';
import { buildSpec } from '../spec/build-spec.ts';
import { hideSecrets } from '../spec/unsealed.ts';
import type { EngineLook } from './engine-look.ts';
import { containerPair, lookAt } from './take-pictures.ts';

export interface ContainerDiff {
  readonly container: string;
  readonly service: string;
  /** With values that may be secret masked. */
  readonly rows: readonly ThreeWayRow[];
}

/** Compares each container of a stack with what its file says and with what was applied last, field by field. */
export async function diffStack(look: EngineLook, spec: StackSpec): Promise<readonly ContainerDiff[]> {
  const observed = await look.observe();
  const containers = (observed.containers.get(spec.name) ?? []).flatMap((container) => {
    const service = spec.services.find(({ name }) => name === container.labels[LABEL.service]);
    return service === undefined ? [] : [{ container, service }];
  });
  const hidden = new Set(spec.hidden);
  const applied = appliedSpec(look.store.memory.stacks[spec.name]?.appliedModel, spec);
  const looks = await lookAt(look.bench.engine, containers.map(({ container }) => container), observed.state, (container) => [container.name, container.labels[LABEL.service] ?? '']);
  const peers = Object.fromEntries(containers.toReversed().map(({ container, service }) => [service.name, container.name]));
  return containers.flatMap(({ container, service }): ContainerDiff[] => {
    const seen = looks.get(container.id);
    if (seen === undefined) return [];
    const take = (wanted: ServiceSpec) => containerPair(wanted, container, seen, peers);
    const masked = (picture: Picture): Picture => hideSecrets(maskedAt(`/services/${service.name}`, picture) as Picture, hidden);
    const before = applied?.services.find(({ name }) => name === service.name);
    const { live, wanted } = take(service);
    const rows = threeWay(masked(wanted), before && masked(take(before).wanted), masked(live), `/services/${service.name}`);
    return [{ container: container.name, service: service.name, rows: rows.filter((row) => !isCarried(row, container)) }];
  });
}

/** A volume without a name that a replacement took over from the container before it is no difference. */
function isCarried({ path, desired, applied }: ThreeWayRow, { mounts }: ObservedContainer): boolean {
  const target = /^\/services\/[^/]+\/volumes\/(?<target>.+)$/.exec(path)?.groups?.['target']?.replaceAll('~1', '/');
  return desired === undefined && applied === undefined && mounts.some((mount) => mount.target === target && mount.kind === 'volume' && /^[0-9a-f]{64}$/.test(mount.source));
}

/**
 * The spec of what was applied, out of the model that is remembered. Secrets are marks in it; so which files of configs and secrets are mounted is taken
 * from the file as it is now, and never shows as a change. Undefined when nothing is remembered, or when it cannot be read any more.
 */
function appliedSpec(model: CanonicalModel | undefined, { name, canonical }: StackSpec): StackSpec | undefined {
  if (model === undefined) return undefined;
  const [secrets, configs] = [mountedFiles(canonical, 'secrets'), mountedFiles(canonical, 'configs')];
  const grants = (service: object, key: string, files: object): readonly unknown[] => {
    const list = (service as Readonly<Record<string, unknown>>)[key];
    return Array.isArray(list) ? list.filter((grant: { readonly source: string }) => grant.source in files) : [];
  };
  const services = Object.fromEntries(Object.entries(section(model, 'services')).map(([key, service]) => {
    const now = section(section(canonical, 'services'), key);
    return [key, { ...(service as object), secrets: grants(now, 'secrets', secrets), configs: grants(now, 'configs', configs) }];
  }));
  const text = JSON.stringify({ ...model, services, secrets, configs }).replaceAll('$', '$$$$');
  const path = '/applied.json';
  const files = new Map<string, FileContent>([[path, { kind: 'text', text }]]);
  for (;;) {
    const result = buildSpec({ name, layout: 'file', directory: '/', entries: [path], files, revision: { digest: '', dirty: false } }, { homeDirectory: homedir(), profiles: ['*'] });
    if (result.kind !== 'needs') return result.kind === 'spec' ? result.spec : undefined;
    // Only contents of configs and secrets are asked for, and those are not compared.
    for (const needed of result.paths) files.set(needed, { kind: 'text', text: '' });
  }
}

function mountedFiles(model: CanonicalModel, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(section(model, key)).filter(([, file]) => typeof file === 'object' && file !== null && 'file' in file));
}

function section(model: object, key: string): Readonly<Record<string, unknown>> {
  const value = (model as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
