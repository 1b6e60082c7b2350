import type { CanonicalModel, CanonicalService, NullableMap } from './canonical-model.ts';
import { completeService } from './complete-service.ts';
import type { LoadContext } from './load-context.ts';
import { get, scalar, toPlain } from './node.ts';
import type { MapNode } from './node.ts';
import { toNullableMap, toTextMap } from './read-values.ts';
import { renderFile, renderNetwork, renderVolume } from './render-resources.ts';
import { renderService } from './render-service.ts';
import { resolveEnvironment, resolveLabels } from './resolve-environment.ts';

/**
 * Renders the merged file as the project that runs: services of the chosen profiles with their environment, and the networks, volumes, configs
 * and secrets that these use.
 */
export function completeModel(root: MapNode, name: string, profiles: readonly string[], context: LoadContext): CanonicalModel {
  const services: Record<string, CanonicalService> = {};
  const nodes = get(root, 'services');
  for (const [key, { value }] of nodes?.kind === 'map' ? [...nodes.entries].sort(([a], [b]) => (a < b ? -1 : 1)) : []) {
    if (value.kind !== 'map') continue;
    // Services of other profiles are read too: what is wrong in them is wrong in the file.
    const rendered = renderService(value, context.findings);
    if (!isChosen(rendered, profiles)) continue;
    const environment = toNullableMap(resolveEnvironment(value, context));
    const build = rendered.build && { ...rendered.build, args: resolveArguments(rendered.build.args, context) };
    services[key] = completeService({ ...rendered, build, environment, labels: toTextMap(resolveLabels(value, context)) });
  }
  return { ...extensions(root), name, services, ...renderUsed(root, name, services, context) };
}

/** Top-level `x-` keys, which Compose prints as they are. */
function extensions(root: MapNode): Readonly<Record<`x-${string}`, unknown>> {
  return Object.fromEntries([...root.entries].filter(([key]) => key.startsWith('x-')).map(([key, entry]) => [key, toPlain(entry.value)]));
}

/** A build argument without a value takes the stack's variable. */
function resolveArguments(args: NullableMap | undefined, context: LoadContext): NullableMap | undefined {
  return args && Object.fromEntries(Object.entries(args).map(([name, value]) => [name, value ?? context.variables.get(name) ?? null]));
}

function isChosen(service: CanonicalService, profiles: readonly string[]): boolean {
  const own = service.profiles ?? [];
  return own.length === 0 || profiles.includes('*') || own.some((profile) => profiles.includes(profile));
}

function renderUsed(root: MapNode, name: string, services: Readonly<Record<string, CanonicalService>>, context: LoadContext): Pick<CanonicalModel, 'networks' | 'volumes' | 'configs' | 'secrets'> {
  const all = Object.values(services);
  const used = {
    networks: new Set(all.flatMap((service) => Object.keys(service.networks ?? {}))),
    volumes: new Set(all.flatMap((service) => (service.volumes ?? []).filter((mount) => mount.type === 'volume').map((mount) => mount.source))),
    configs: new Set(all.flatMap((service) => (service.configs ?? []).map((grant) => grant.source))),
    secrets: new Set(all.flatMap((service) => [...(service.secrets ?? []), ...(service.build?.secrets ?? [])].map((grant) => grant.source))),
  };
  const { findings } = context;
  const collect = <T>(section: keyof typeof used, render: (node: Parameters<typeof renderNetwork>[0], key: string) => T): Record<string, T> | undefined => {
    const node = get(root, section);
    const entries = new Map(node?.kind === 'map' ? [...node.entries].map(([key, entry]) => [key, entry.value]) : []);
    if (section === 'networks' && used.networks.has('default') && !entries.has('default')) entries.set('default', scalar(null, root.at));
    const rendered = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]): [string, T] => [key, render(value, key)]);
    const kept = rendered.filter(([key]) => used[section].has(key));
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
  return {
    networks: collect('networks', (node, key) => renderNetwork(node, key, name)),
    volumes: collect('volumes', (node, key) => renderVolume(node, key, name, findings)),
    secrets: collect('secrets', (node, key) => renderFile(node, 'secrets', key, name, findings)),
    configs: collect('configs', (node, key) => renderFile(node, 'configs', key, name, findings)),
  };
}
