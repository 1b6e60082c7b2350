import { publicStatus } from '../model/public-plan.ts';
import type { ServiceStatus, StackStatus } from '../model/status.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/** `orbitr status [STACK] [--json]`: how the stacks are, seen from the files and the engine alone. Exit 0: all well; 1: something is not. */
export async function statusCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const statuses = chosenStacks(controller, stack);
    if (options.json === true) printJson(context, { stacks: statuses.map(publicStatus) });
    else for (const status of statuses) printStatus(context, status);
    return statuses.every(({ sync, health }) => sync === 'Synced' && health !== 'Degraded' && health !== 'Missing') ? 0 : 1;
  });
}

function printStatus({ out }: CommandContext, status: StackStatus): void {
  const colour = status.sync === 'Synced' && (status.health === 'Healthy' || status.health === 'Completed') ? 'green' : status.health === 'Degraded' || status.sync === 'Unknown' ? 'red' : 'yellow';
  out.line(`${out.paint('bold', status.name)}  ${out.paint(colour, `${status.sync}, ${status.health}`)}`);
  for (const service of status.services) out.line(`  ${describeService(service)}`);
  const ready = status.conditions.find(({ type }) => type === 'Ready');
  if (ready?.status === 'False') out.line(`  ${ready.message}`);
  const routed = status.conditions.find(({ type }) => type === 'Routed');
  if (routed?.status === 'False' && routed.message !== ready?.message) out.line(`  ${routed.message}`);
  for (const diagnostic of status.diagnostics) out.line(out.diagnostic(diagnostic));
  for (const volume of status.keptVolumes) out.line(`  volume ${volume} is kept; no service uses it`);
}

function describeService({ name, health, message, image, containers }: ServiceStatus): string {
  const ports = containers.flatMap(({ ports: all }) => all.flatMap(({ hostIp, published, target, protocol }) => (published === undefined ? [] : [`${hostIp ?? '0.0.0.0'}:${published}→${target}/${protocol}`])));
  return [name, health, image, ...new Set(ports), ...(message === '' ? [] : [`(${message})`])].join('  ');
}
