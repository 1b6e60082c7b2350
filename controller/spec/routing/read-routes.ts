import type { Route } from '../../../schemas/generated/routing.ts';
import type { RouteRefusal, RouteSpec } from '../../model/route.ts';
import { claimsOf } from '../../model/route.ts';
import type { Routing } from '../../model/routing.ts';
import type { CanonicalModel, CanonicalService } from '../canonical-model.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Findings } from '../findings.ts';
import { get, nodeAt, spanAt, toPlain } from '../node.ts';
import type { MapNode } from '../node.ts';
import { DEFAULT_ROUTING } from './read-routing.ts';
import { readRoute } from './read-route.ts';

/** What routes depend on besides the stack's files. */
export interface RouteOptions {
  readonly routing: Routing;
  /** What the chosen proxy cannot do. */
  readonly refuses: (route: RouteSpec, routing: Routing) => readonly RouteRefusal[];
}

export const NO_PROXY: RouteOptions = { routing: DEFAULT_ROUTING, refuses: () => [] };

/**
 * The routes of all services, by the service whose containers they lead to: that of the network, where one service lives in another one's.
 * Each problem is reported at its place.
 */
export function readRoutes(model: CanonicalModel, root: MapNode, options: RouteOptions, findings: Findings): ReadonlyMap<string, readonly RouteSpec[]> {
  const found = new Map<string, RouteSpec[]>();
  const claimed = new Map<string, string>();
  for (const [name, service] of Object.entries(model.services)) {
    const list = nodeAt(root, ['services', name, 'x-orbitr', 'routes']);
    if (list?.kind !== 'list' || list.items.length === 0) continue;
    const report = (code: DiagnosticCode, path: readonly (string | number)[], message: string, hint: string): void =>
      findings.error(code, `services.${name}: ${message}`, spanAt(root, ['services', name, 'x-orbitr', 'routes', ...path], true), hint);
    const owner = networkOwner(name, model);
    if (owner === undefined) {
      report('route/no-network', [], `a service with network_mode "${service.network_mode}" cannot have routes`, 'Remove "network_mode", so that the proxy can share a network with it.');
      continue;
    }
    for (const [index, item] of list.items.entries()) {
      const route = readRoute(toPlain(item) as unknown as Route, { routing: options.routing, id: `${name}-${index}`, onlyPort: onlyPort(service) }, (path, message, hint) => report('route/bad-value', [index, ...path], message, hint));
      if (route === undefined) continue;
      for (const { key, message, hint } of options.refuses(route, options.routing)) report('route/unsupported', get(item, key) === undefined ? [index] : [index, key], message, hint);
      for (const claim of claimsOf(route)) {
        const other = claimed.get(claim);
        if (other !== undefined) report('route/claimed', [index], `${claim} is a route of ${other} already`, 'Give one of them another name or path.');
        claimed.set(claim, name);
      }
      found.set(owner, [...(found.get(owner) ?? []), route]);
    }
  }
  return found;
}

/** The service in whose network this one lives. Undefined: it lives in none that a proxy could share. */
function networkOwner(name: string, model: CanonicalModel): string | undefined {
  let service = name;
  // As many steps as there are services: circles were refused before.
  for (let step = 0; step <= Object.keys(model.services).length; step++) {
    const mode = model.services[service]?.network_mode;
    if (mode === undefined) return Object.hasOwn(model.services, service) ? service : undefined;
    if (!mode.startsWith('service:')) return undefined;
    service = mode.slice('service:'.length);
  }
  return undefined;
}

/** The port of a service that names exactly one, published or exposed. */
function onlyPort({ ports = [], expose = [] }: CanonicalService): number | undefined {
  const all = new Set([...ports.filter(({ protocol = 'tcp' }) => protocol === 'tcp').map(({ target }) => target), ...expose.filter((text) => /^\d+(\/tcp)?$/.test(text)).map((text) => Number.parseInt(text, 10))]);
  return all.size === 1 ? [...all][0] : undefined;
}
