import { parse } from 'yaml';
import type { Settings } from '../../schemas/generated/settings.ts';
import { routeOptions } from '../../controller/composition/proxy/route-options.ts';
import { formatDiagnostic } from '../../controller/model/diagnostic.ts';
import type { RouteEntry, RouteTable } from '../../controller/model/route.ts';
import { entryKey } from '../../controller/model/route.ts';
import type { Routing } from '../../controller/model/routing.ts';
import type { StackSpec } from '../../controller/model/stack-spec.ts';
import { buildSpec } from '../../controller/spec/build-spec.ts';
import type { SpecResult } from '../../controller/spec/build-spec.ts';
import { readRouting } from '../../controller/spec/routing/read-routing.ts';

/** What `orbitr.yaml` means. @throws Error when it means nothing */
export function routingOf(settings: string): Routing {
  return readRouting((parse(settings) ?? {}) as Settings, '/stacks', (path, message) => {
    throw new Error(`${path.join('.')}: ${message}`);
  });
}

/** Reads a stack file with the routes of a proxy in mind. */
export function readStack(name: string, text: string, routing: Routing): SpecResult {
  const entry = `/stacks/${name}.yaml`;
  return buildSpec({ name, layout: 'file', directory: '/stacks', entries: [entry], files: new Map([[entry, { kind: 'text', text }]]), revision: { digest: 'revision', dirty: false } }, { homeDirectory: '/home/user', profiles: [], routes: routeOptions(routing) });
}

/** The same for a file that is right. @throws Error with what is wrong in it */
export function specOf(name: string, text: string, routing: Routing): StackSpec {
  const result = readStack(name, text, routing);
  if (result.kind === 'spec') return result.spec;
  throw new Error(result.kind === 'invalid' ? result.diagnostics.map(formatDiagnostic).join('\n') : 'it needs more files');
}

/** A table in which each service has as many containers as `backends` says, called `c-<stack>-<service>-1`. */
export function tableOf(specs: readonly StackSpec[], backends = 1): RouteTable {
  const entries = specs.flatMap((spec) => spec.services.flatMap(({ name, routes }): readonly RouteEntry[] =>
    routes === undefined ? [] : [{ stack: spec.name, service: name, routes, backends: Array.from({ length: backends }, (_, index) => ({ id: `c-${spec.name}-${name}-${index + 1}`, host: `c-${spec.name}-${name}-${index + 1}` })) }]));
  return new Map(entries.map((entry) => [entryKey(entry.stack, entry.service), entry] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
