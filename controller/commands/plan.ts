import type { Plan } from '../model/plan.ts';
import type { StackStatus } from '../model/status.ts';
import { explainPlan } from '../plan/explain.ts';
import { publicPlan } from '../model/public-plan.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/** `orbitr plan [STACK] [--json]`: what would be done. Exit 0: nothing; 2: changes, or blocked ones; 1: errors. */
export async function planCommand(context: CommandContext, stack: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const statuses = chosenStacks(controller, stack);
    if (options.json === true) printJson(context, { plans: statuses.map(toJson) });
    else for (const status of statuses) printPlan(context, status);
    if (statuses.length === 0) context.err.line('no stacks');
    for (const id of controller.api.overview().unusedApprovals) context.err.line(`the approval ${id} in orbitr.yaml is for nothing that is to be done; take it out`);
    return exitCode(statuses);
  });
}

function toJson({ name, plan, diagnostics }: StackStatus): object {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 || plan === undefined ? { stack: name, operations: [], blocked: [], warnings: [], errors } : { ...publicPlan(plan), errors };
}

function printPlan({ out }: CommandContext, { name, plan, diagnostics }: StackStatus): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) out.line([`${name}: cannot be planned`, ...errors.map((error) => out.diagnostic(error))].join('\n'));
  else if (plan !== undefined) out.line(explainPlan(plan));
}

function exitCode(statuses: readonly StackStatus[]): ExitCode {
  if (statuses.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))) return 1;
  const pending = (plan: Plan | undefined): boolean => plan !== undefined && plan.operations.length + plan.blocked.length > 0;
  return statuses.some(({ plan }) => pending(plan)) ? 2 : 0;
}
