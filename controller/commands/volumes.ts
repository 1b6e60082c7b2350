import { createInterface } from 'node:readline/promises';
import { OrbitrError } from '../model/errors.ts';
import type { LedgerEntry } from '../model/volume-ledger.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';

/** `orbitr volumes [--json] [--size]`: every volume that Orbitr made: whose it is, who uses it, and since when nobody does. */
export async function volumesCommand(context: CommandContext, options: { readonly json?: boolean; readonly size?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const entries = options.size === true ? await controller.volumes.measured() : controller.volumes.ledger();
    if (options.json === true) printJson(context, { volumes: entries });
    else printLedger(context, entries, Date.now());
    return 0;
  });
}

/** `orbitr volumes delete NAME [--yes]`: deletes an orphaned volume and all that it holds, after its name was typed once more. */
export async function deleteVolumeCommand(context: CommandContext, name: string, options: { readonly yes?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async (controller) => {
    await controller.look();
    const entry = controller.volumes.deletable(name);
    if (options.yes !== true) await confirm(context, entry);
    await controller.volumes.remove(name);
    context.out.line(`volume ${name} is deleted`);
    return 0;
  });
}

async function confirm({ out }: CommandContext, entry: LedgerEntry): Promise<void> {
  if (!process.stdin.isTTY) throw notConfirmed('nobody is there to be asked', 'In scripts, say --yes.');
  out.line(`Volume ${entry.name} of stack ${entry.stack}${entry.lastUser === undefined ? '' : `, last used by ${entry.lastUser},`} is deleted for good, with all that it holds.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    if ((await terminal.question('Type its name to go on: ')) !== entry.name) throw notConfirmed('that is not its name', 'Nothing was deleted.');
  } finally {
    terminal.close();
  }
}

function notConfirmed(message: string, hint: string): OrbitrError {
  return new OrbitrError({ code: 'command/not-confirmed', kind: 'terminal', message, hint });
}

const COLOURS = { used: 'green', wanted: 'yellow', orphaned: 'dim' } as const;

function printLedger({ out, err }: CommandContext, entries: readonly LedgerEntry[], now: number): void {
  if (entries.length === 0) err.line('no volumes');
  const width = Math.max(0, ...entries.map(({ name }) => name.length));
  for (const entry of entries) {
    const words = [entry.name.padEnd(width), out.paint(COLOURS[entry.state], entry.state.padEnd('orphaned'.length)), `stack ${entry.stack}`, ...use(entry), ...(entry.size === undefined ? [] : [bytes(entry.size)])];
    out.line([...words, ...(entry.orphanedSince === undefined ? [] : [`since ${days(now - entry.orphanedSince)}`])].join('  '));
  }
}

function use({ state, users, lastUser }: LedgerEntry): readonly string[] {
  if (state === 'used') return [`by ${users.join(', ')}`];
  return lastUser === undefined ? [] : [`last by ${lastUser}`];
}

/** @param ms a duration */
function days(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / 3_600_000));
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}

function bytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, size < 1000 ? 0 : Math.floor(Math.log10(size) / 3));
  return power === 0 ? `${size} B` : `${(size / 1000 ** power).toFixed(1)} ${units[power]}`;
}
