import { setTimeout as pause } from 'node:timers/promises';
import type { OpenController } from '../composition/open-controller.ts';
import { OrbitrError } from '../model/errors.ts';
import { publicStatus } from '../model/public-plan.ts';
import type { StackStatus } from '../model/status.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { chosenStacks, printJson, withController } from './command-context.ts';

/** How often stacks that wait for others are looked at again, in ms. */
const WAIT_POLL = 1_000;
/** How long such waiting may last, in ms. */
const WAIT_LIMIT = 10 * 60_000;
/** Passes in a row that the engine may overtake. */
const MOST_RACES = 5;

/** `orbitr apply [STACK] [--no-start] [--json]`: makes the engine match the files, once. Exit 0: it does now; 1: it does not. */
export async function applyCommand(context: CommandContext, stack: string | undefined, options: { readonly start?: boolean; readonly json?: boolean }): Promise<ExitCode> {
  return withController(context, { kind: 'apply', noStart: options.start === false }, async (controller) => {
    await controller.look();
    const held = controller.readOnly();
    if (held !== undefined) {
      throw new OrbitrError({ code: 'command/engine-held', kind: 'conflict', message: `nothing was applied: ${held}`, hint: 'A running controller applies changed files by itself within a second; `orbitr status` shows how it goes.' });
    }
    const names = chosenStacks(controller, stack).map(({ name }) => name);
    await applyAll(context, controller, names);
    // A stack whose file was gone has left the board with its last object.
    const statuses = names.flatMap((name) => controller.board.get(name) ?? []);
    if (options.json === true) printJson(context, { stacks: statuses.map(publicStatus) });
    else for (const status of statuses) printResult(context, status);
    return statuses.every(isApplied) ? 0 : 1;
  });
}

/**
 * In rounds, so that nobody has to know who depends on whom: what waits for another stack comes again in the next one, over as many levels as there are.
 * The tempting mistake is to wait within one stack's turn: those that it waits for may come after it.
 */
async function applyAll({ err }: CommandContext, controller: OpenController, names: readonly string[]): Promise<void> {
  const deadline = performance.now() + WAIT_LIMIT;
  const told = new Set<string>();
  for (let left = names; left.length > 0 && performance.now() < deadline; ) {
    const before = left.length;
    for (const name of left) await applyOne(controller, name);
    left = left.filter((name) => readyReason(controller.board.get(name)) === 'Waiting');
    if (left.length === before) {
      for (const name of left.filter((each) => !told.has(each))) err.line(`${name}: ${controller.board.get(name)?.conditions.find(({ type }) => type === 'Ready')?.message ?? ''}`);
      for (const name of left) told.add(name);
      await pause(WAIT_POLL);
      // Their health comes of itself: no pass of theirs is due that would notice.
      await controller.look();
    }
  }
}

async function applyOne(controller: OpenController, stack: string): Promise<void> {
  for (let races = 0; races < MOST_RACES; races++) {
    const result = await controller.pass(stack);
    if (result.kind !== 'raced') return;
  }
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
