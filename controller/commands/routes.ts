import type { ListedRoute } from '../model/listed-route.ts';
import { describeCertificate } from '../model/listed-route.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/**
 * `orbitr routes [STACK] [--json]`: every name, where it leads, whether the proxy has it, and what certificate it shows. Exit 0: all are served; 1: some are not.
 */
export async function routesCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const chosen = new Set(chosenStacks(controller, stack).map(({ name }) => name));
    await controller.lookAtCertificates();
    const all = controller.api.routes().filter((route) => chosen.has(route.stack));
    if (options.json === true) printJson(context, { routes: all });
    else printRoutes(context, all);
    return all.every(({ state }) => state === 'served' || state === 'held' || state === 'not-served') ? 0 : 1;
  });
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
