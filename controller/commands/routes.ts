import type { RouteStatus, StackStatus } from '../model/status.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/** `orbitr routes [STACK] [--json]`: every name, where it leads, and whether the proxy has it. Exit 0: all are served; 1: some are not. */
export async function routesCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const statuses = chosenStacks(controller, stack);
    const all = statuses.flatMap((status) => (status.routes ?? []).map((route) => ({ stack: status.name, ...route })));
    if (options.json === true) printJson(context, { routes: all });
    else printRoutes(context, statuses);
    return all.every(({ state }) => state === 'served' || state === 'held' || state === 'not-served') ? 0 : 1;
  });
}

function printRoutes({ out, err }: CommandContext, statuses: readonly StackStatus[]): void {
  const routed = statuses.filter(({ routes }) => routes !== undefined);
  if (routed.length === 0) err.line('no routes; a service gets one by x-orbitr: { routes: [{ subdomain: NAME }] }');
  for (const { name, routes = [] } of routed) {
    out.line(out.paint('bold', name));
    for (const route of routes) {
      const colour = route.state === 'served' ? 'green' : route.state === 'conflict' || route.state === 'rejected' || route.state === 'unavailable' ? 'red' : 'yellow';
      out.line(`  ${route.url ?? route.name} → ${route.service}:${route.port}${details(route)}  ${out.paint(colour, route.state)}${route.message === '' ? '' : `  ${route.message}`}`);
    }
  }
}

function details({ tls, middlewares, url }: RouteStatus): string {
  const words = [...(url?.startsWith('http:') === true && tls === 'off' ? [] : [`tls ${tls}`]), ...middlewares];
  return words.length === 0 ? '' : `  (${words.join(', ')})`;
}
