import type { RouteStatus } from '../model/status.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';
import { proxyEntrance } from './proxy-entrance.ts';
import type { ServedCertificate } from './served-certificate.ts';
import { askCertificate, describeCertificate } from './served-certificate.ts';

/** `certificate`: what the proxy shows for the name, or why it shows none. Absent: the name is not for HTTPS, or the proxy cannot be asked from this machine. */
type ListedRoute = RouteStatus & { readonly stack: string; readonly certificate?: ServedCertificate | { readonly missing: string } };

/**
 * `orbitr routes [STACK] [--json]`: every name, where it leads, whether the proxy has it, and what certificate it shows. Exit 0: all are served; 1: some are not.
 */
export async function routesCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const observed = controller.observation();
    const entrance = observed === undefined ? undefined : proxyEntrance(observed);
    const listed = chosenStacks(controller, stack).flatMap(({ name, routes = [] }) => routes.map((route) => withCertificate({ stack: name, ...route }, entrance)));
    const all = await Promise.all(listed);
    if (options.json === true) printJson(context, { routes: all });
    else printRoutes(context, all);
    return all.every(({ state }) => state === 'served' || state === 'held' || state === 'not-served') ? 0 : 1;
  });
}

async function withCertificate(route: ListedRoute, entrance: ReturnType<typeof proxyEntrance>): Promise<ListedRoute> {
  const asked = route.url?.startsWith('https:') === true && (route.state === 'served' || route.state === 'held');
  if (!asked || entrance === undefined) return route;
  try {
    return { ...route, certificate: await askCertificate(new URL(route.url ?? '').hostname, entrance) };
  } catch (thrown) {
    return { ...route, certificate: { missing: thrown instanceof Error ? thrown.message : String(thrown) } };
  }
}

function printRoutes({ out, err }: CommandContext, routes: readonly ListedRoute[]): void {
  if (routes.length === 0) err.line('no routes; a service gets one by x-orbitr: { routes: [{ subdomain: NAME }] }');
  for (const [stack, own] of Map.groupBy(routes, (route) => route.stack)) {
    out.line(out.paint('bold', stack));
    for (const route of own) {
      const colour = route.state === 'served' ? 'green' : route.state === 'conflict' || route.state === 'rejected' || route.state === 'unavailable' ? 'red' : 'yellow';
      out.line(`  ${route.url ?? route.name} → ${route.service}:${route.port}${details(route)}  ${out.paint(colour, route.state)}${route.message === '' ? '' : `  ${route.message}`}`);
    }
  }
}

function details({ tls, middlewares, url, certificate }: ListedRoute): string {
  const shown = certificate === undefined ? [] : ['missing' in certificate ? `no certificate: ${certificate.missing}` : describeCertificate(certificate, Date.now())];
  const words = [...(url?.startsWith('http:') === true && tls === 'off' ? [] : [`tls ${tls}`]), ...middlewares, ...shown];
  return words.length === 0 ? '' : `  (${words.join(', ')})`;
}
