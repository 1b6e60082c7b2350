import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '../model/plan.ts';
import type { RouteSpec } from '../model/route.ts';
import { claimsOf, entryKey } from '../model/route.ts';
import type { ObservedProxy, Routing } from '../model/routing.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import type { RouteStatus } from '../model/status.ts';

type Verdict = Pick<RouteStatus, 'state' | 'message' | 'backends'>;

/** Every name of a stack's routes: where it leads, and whether the proxy has it. Pure. */
export function routeStatuses(spec: StackSpec, proxy: ObservedProxy | undefined, plan: Plan | undefined): readonly RouteStatus[] {
  return spec.services.flatMap(({ name: service, routes = [] }) => routes.flatMap((route) => claimsOf(route).map((name): RouteStatus => ({
    service,
    kind: route.kind,
    name,
    ...urlOf(route, name, proxy?.routing),
    port: route.port,
    tls: tlsWord(route),
    middlewares: route.kind === 'http' ? route.middlewares.map(({ kind }) => kind) : [],
    ...verdictOn(spec.name, service, route, name, proxy, plan),
  }))));
}

function verdictOn(stack: string, service: string, route: RouteSpec, name: string, proxy: ObservedProxy | undefined, plan: Plan | undefined): Verdict {
  if (proxy === undefined) return { state: 'not-served', message: 'no proxy is chosen in orbitr.yaml', backends: 0 };
  if (proxy.kind === 'unavailable') return { state: 'unavailable', message: proxy.message, backends: 0 };
  const key = entryKey(stack, service);
  const conflict = plan?.blocked.find(({ code, subject, message }) => code === 'Conflict' && subject.type === 'routes' && subject.name === key && message.startsWith(`${name} is `));
  if (conflict !== undefined) return { state: 'conflict', message: conflict.message, backends: 0 };
  const entry = proxy.table.get(key);
  const refusal = proxy.rejected?.find((each) => each.entry === undefined || (entryKey(each.entry.stack, each.entry.service) === key && each.entry.routes.some((own) => isDeepStrictEqual(own, route))));
  if (refusal !== undefined) return { state: 'rejected', message: refusal.message, backends: entry?.backends.length ?? 0 };
  if (entry === undefined || !entry.routes.some((each) => each.kind === route.kind && claimsOf(each).includes(name))) return { state: 'pending', message: 'it is not published yet', backends: 0 };
  return entry.backends.length === 0 ? { state: 'held', message: 'no container is ready', backends: 0 } : { state: 'served', message: '', backends: entry.backends.length };
}

function urlOf(route: RouteSpec, name: string, routing: Routing | undefined): Pick<RouteStatus, 'url'> {
  if (route.kind !== 'http' || name.startsWith('*')) return {};
  const secure = route.tls.kind !== 'off';
  const port = secure ? (routing?.ports.https ?? 443) : (routing?.ports.http ?? 80);
  const slash = name.indexOf('/');
  const [host, path] = slash < 0 ? [name, '/'] : [name.slice(0, slash), name.slice(slash)];
  return { url: `${secure ? 'https' : 'http'}://${host}${port === (secure ? 443 : 80) ? '' : `:${port}`}${path}` };
}

function tlsWord(route: RouteSpec): string {
  if (route.kind === 'udp') return 'off';
  return route.tls.kind === 'resolver' ? route.tls.name : route.tls.kind;
}
