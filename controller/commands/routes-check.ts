import type { RouteCheck } from '../model/listed-route.ts';
import { checkedWell, describeCheck } from '../model/listed-route.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/** `orbitr routes check [STACK] [--json]`: DNS, port, TLS and HTTP of every name, seen from this machine. Exit 0: all answer; 1: some do not. */
export async function routesCheckCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const checks = (await Promise.all(chosenStacks(controller, stack).map(({ name }) => controller.api.checkRoutes(name)))).flat();
    if (options.json === true) printJson(context, { checks });
    else if (checks.length === 0) context.err.line('no route that could be opened by its name');
    else for (const check of checks) printCheck(context, check);
    return checks.every(checkedWell) ? 0 : 1;
  });
}

function printCheck({ out }: CommandContext, check: RouteCheck): void {
  const well = checkedWell(check);
  out.line(`${out.paint(well ? 'green' : 'red', well ? '✓' : '✗')} ${check.url}  ${describeCheck(check, Date.now()).join('  ')}`);
}
