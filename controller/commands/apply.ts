import { setTimeout as pause } from 'node:timers/promises';
import type { OpenController } from '../composition/open-controller.ts';
import { OrbitrError } from '../model/errors.ts';
import { publicPlan } from '../model/public-plan.ts';
import type { StackStatus } from '../model/status.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/** How often a stack that waits for another one is looked at again, in ms. */
const WAIT_POLL = 1_000;
/** How long such waiting may last, in ms. */
const WAIT_LIMIT = 10 * 60_000;

/** `orbitr apply [STACK] [--no-start] [--json]`: makes the engine match the files, once. Exit 0: it does now; 1: it does not. */
export async function applyCommand(context: CommandContext, stack: string | undefined, options: { readonly start?: boolean; readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'apply', noStart: options.start === false }, async (controller) => {
    await controller.look();
    const held = controller.readOnly();
    if (held !== undefined) {
      throw new OrbitrError({ code: 'command/engine-held', kind: 'conflict', message: `nothing was applied: ${held}`, hint: 'A running controller applies changed files by itself within a second; `orbitr status` shows how it goes.' });
    }
    for (const { name } of inOrder(chosenStacks(controller, stack))) await applyOne(controller, name);
    const statuses = controller.board.all().filter(({ name }) => stack === undefined || name === stack);
    if (options.json === true) printJson(context, { stacks: statuses.map(withoutArguments) });
    else for (const status of statuses) printResult(context, status);
    return statuses.every(isApplied) ? 0 : 1;
  });
}

async function applyOne(controller: OpenController, stack: string): Promise<void> {
  const deadline = performance.now() + WAIT_LIMIT;
  do {
    await controller.pass(stack);
    if (readyReason(controller.board.get(stack)) !== 'Waiting') return;
    await pause(WAIT_POLL);
  } while (performance.now() < deadline);
}

/** Stacks after those that they depend on, as far as the plan's waiting shows; by name otherwise. */
function inOrder(statuses: readonly StackStatus[]): readonly StackStatus[] {
  return statuses.toSorted((a, b) => Number(readyReason(a) === 'Waiting') - Number(readyReason(b) === 'Waiting'));
}

function isApplied(status: StackStatus): boolean {
  return status.sync === 'Synced' || readyReason(status) === 'Suspended';
}

function readyReason(status: StackStatus | undefined): string | undefined {
  return status?.conditions.find(({ type }) => type === 'Ready')?.reason;
}

function printResult({ out }: CommandContext, status: StackStatus): void {
  const ready = status.conditions.find(({ type }) => type === 'Ready');
  const errors = status.diagnostics.filter(({ severity }) => severity === 'error');
  const mark = isApplied(status) ? out.paint('green', '✓') : out.paint('red', '✗');
  out.line(`${mark} ${status.name}: ${status.sync}, ${status.health}${isApplied(status) ? '' : ` (${ready?.message ?? ''})`}`);
  for (const error of errors) out.line(out.diagnostic(error));
}

function withoutArguments(status: StackStatus): object {
  const { plan, ...rest } = status;
  return plan === undefined ? rest : { ...rest, plan: publicPlan(plan) };
}
