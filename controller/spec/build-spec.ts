import type { Diagnostic } from '../model/diagnostic.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { CanonicalModel } from './canonical-model.ts';
import { checkLabels } from './check-labels.ts';
import { inOrder } from './findings.ts';
import type { LoadContext } from './load-context.ts';
import { modelOnHost } from './model-on-host.ts';
import { get } from './node.ts';
import type { MapNode, Node } from './node.ts';
import { normalizeNetwork, normalizeVolume } from './normalize-network.ts';
import { normalizeService } from './normalize-service.ts';
import { STACK_NAME } from './project-name.ts';
import { readTemplate } from './read-template.ts';
import { readBoolean, readItems, readText, readTexts } from './read-values.ts';
import { attachToProxy } from './routing/attach-to-proxy.ts';
import { NO_PROXY, readRoutes } from './routing/read-routes.ts';
import { placeOf } from './source-text.ts';
import { resolveModel } from './resolve-model.ts';
import type { SpecOptions } from './resolve-model.ts';
import { hideSecrets } from './unsealed.ts';
import { checkSupported } from './unsupported-keys.ts';

export type SpecResult =
  /** `spec.warnings` holds the warnings. */
  | { readonly kind: 'spec'; readonly spec: StackSpec }
  /** Absolute paths whose contents the caller must add to `bundle.files`, as `missing` where there is nothing; then it calls again. */
  | { readonly kind: 'needs'; readonly paths: readonly string[] }
  /** Errors first, then warnings; each with its place. */
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Turns the files of a stack into its desired state. Pure: equal bundles and options give equal results.
 *
 * A call may ask for more files (`needs`); each round asks only for paths that the bundle does not have, so the rounds end.
 */
export function buildSpec(bundle: StackBundle, options: SpecOptions): SpecResult {
  if (!STACK_NAME.test(bundle.name)) {
    const message = `"${bundle.name}" is no name for a stack`;
    return { kind: 'invalid', diagnostics: [{ severity: 'error', code: 'stack/name', message, hint: 'Rename the file or folder: up to 40 lower-case letters, digits and "-", not "-" first.' }] };
  }
  const resolved = resolveModel(bundle, options);
  if (resolved.kind !== 'model') return resolved;
  const { model, root, context } = resolved;
  const { findings, needs } = context;
  checkSupported(root, Object.keys(model.services), findings);
  checkLabels(model, root, findings);
  const routing = options.routes ?? NO_PROXY;
  const spec = attachToProxy(assemble(bundle, model, root, context), readRoutes(model, root, routing, findings), routing.routing);
  if (needs.size > 0) return { kind: 'needs', paths: [...needs] };
  if (findings.errors.length > 0) return { kind: 'invalid', diagnostics: hideSecrets(inOrder(findings), context.hidden) };
  return { kind: 'spec', spec };
}

function assemble(bundle: StackBundle, model: CanonicalModel, root: MapNode, context: LoadContext): StackSpec {
  const settings = get(root, 'x-orbitr');
  const restartToken = readText(settings, 'restartToken');
  return {
    name: model.name,
    revision: bundle.revision,
    run: readText(settings, 'run') === 'stopped' ? 'stopped' : 'running',
    suspend: readBoolean(settings, 'suspend') ?? false,
    prune: readBoolean(settings, 'prune') ?? true,
    dependsOn: stackDependencies(settings),
    ...readTemplate(settings),
    permissions: readTexts(settings, 'permissions') ?? [],
    approvals: readItems(settings, 'approvals').flatMap((item) => (item.kind === 'scalar' ? [{ id: item.text, place: placeOf(item.at) }] : [])),
    services: Object.keys(model.services).map((name) => normalizeService(name, model, root, restartToken, context)),
    networks: Object.entries(model.networks ?? {}).map(([key, network]) => normalizeNetwork(key, network)),
    volumes: Object.entries(model.volumes ?? {}).map(([key, volume]) => normalizeVolume(key, volume, root, context)),
    declaredVolumes: declaredVolumes(model.name, root),
    directory: onHost(bundle.directory, context),
    files: bundle.entries.map((path) => onHost(path, context)),
    reads: [...bundle.files].flatMap(([path, { kind }]) => (kind === 'text' || kind === 'binary' ? [onHost(path, context)] : [])),
    warnings: hideSecrets(context.findings.warnings, context.hidden),
    unlessThere: context.unlessThere,
    canonical: hideSecrets(withoutUndefined(modelOnHost(model, root, context)) as StackSpec['canonical'], context.hidden),
    ...(context.hidden.size === 0 ? {} : { hidden: [...context.hidden].toSorted() }),
  };
}

/** Sorted; a stack that is named twice is waited for once. */
function stackDependencies(settings: Node | undefined): StackSpec['dependsOn'] {
  const lines = readItems(settings, 'dependsOn').flatMap((item) => (item.kind === 'scalar' ? [{ stack: item.text, place: placeOf(item.at) }] : []));
  return [...new Map(lines.toReversed().map((line) => [line.stack, line])).values()].toSorted((a, b) => (a.stack < b.stack ? -1 : 1));
}

function declaredVolumes(stack: string, root: MapNode): readonly string[] {
  const volumes = get(root, 'volumes');
  return volumes?.kind === 'map' ? [...volumes.entries].map(([key, { value }]) => readText(value, 'name') ?? (readBoolean(value, 'external') === true ? key : `${stack}_${key}`)) : [];
}

/** For people and tools on the host. What they could not find anyway stays as it is. */
function onHost(path: string, { hostPaths }: LoadContext): string {
  return hostPaths.toHost(path) ?? path;
}

/** Undefined fields are only how the form is built; JSON has none. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, withoutUndefined(field)]])));
}
