import type { UpdatePreview } from '../catalogue-api.ts';
import { publicRemoval, publicUpdate } from '../../web/present/public-app.ts';
import { chooseSides } from './choose-sides.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson, withController } from './command-context.ts';
import { pairs } from './option-pairs.ts';
import { printEdit } from './print-edit.ts';

export interface UpdateOptions {
  readonly to?: string;
  readonly set?: readonly string[];
  readonly mine?: readonly string[];
  readonly theirs?: readonly string[];
  readonly grant?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `orbitr app update STACK …`: merges a new version into the user's files. Exit 2: conflicts to decide on, or consent to give. */
export async function appUpdateCommand(context: CommandContext, stack: string, options: UpdateOptions): Promise<ExitCode> {
  const asked = {
    stack,
    ...(options.to === undefined ? {} : { version: options.to }),
    answers: pairs(options.set, '--set'),
    consent: options.grant ?? [],
  };
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue, look }) => {
    await look().catch(() => undefined);
    const decided = options.mine === undefined && options.theirs === undefined ? {} : chooseSides(options.mine ?? [], options.theirs ?? [], (await catalogue.previewUpdate(asked)).conflicts.map(({ key }) => key));
    const request = { ...asked, resolutions: decided };
    const preview = await catalogue.previewUpdate(request);
    const missing = preview.consent.filter((word) => !request.consent.includes(word));
    const waits = preview.problems.length > 0 || preview.conflicts.length > 0 || missing.length > 0;
    if (options.dryRun === true || waits) {
      if (options.json === true) printJson(context, { preview: publicUpdate(preview) });
      else print(context, preview);
      return waits ? 2 : 0;
    }
    const installed = await catalogue.update(request, { via: 'cli', actor: 'command line' });
    if (options.json === true) printJson(context, { installed });
    else context.out.line(`${context.out.paint('green', '✓')} ${stack}: ${preview.from} → ${installed.version}`);
    return 0;
  });
}

/** `orbitr app remove STACK [--dry-run]`: takes the app's files away; its volumes stay. */
export async function appRemoveCommand(context: CommandContext, stack: string, options: { readonly dryRun?: boolean; readonly json?: boolean }): Promise<ExitCode> {
  return withController<ExitCode>(context, { kind: 'look' }, async ({ catalogue, look }) => {
    await look().catch(() => undefined);
    const preview = options.dryRun === true ? await catalogue.previewRemoval(stack) : await catalogue.remove(stack, { via: 'cli', actor: 'command line' });
    if (options.json === true) {
      printJson(context, { removal: publicRemoval(preview) });
      return 0;
    }
    const { out } = context;
    if (options.dryRun === true) printEdit(context, preview.edit);
    else out.line(`${out.paint('green', '✓')} ${stack} is removed`);
    if (preview.volumes.length > 0) out.line(`  volumes that stay: ${preview.volumes.join(', ')}`);
    if (preview.edit.kept.length > 0) out.line(`  files that stay: ${preview.edit.kept.join(', ')}`);
    if (preview.unneeded.length > 0) out.line(`  nobody needs ${preview.unneeded.join(', ')} any more`);
    return 0;
  });
}

function print(context: CommandContext, preview: UpdatePreview): void {
  const { out } = context;
  out.line(out.paint('bold', `${preview.stack}: ${preview.from} → ${preview.to}`));
  for (const line of preview.migrations) out.line(`  ${line}`);
  for (const problem of preview.problems) out.line(`${out.paint('red', '✗')} ${problem}`);
  for (const { key, base, mine, theirs } of preview.conflicts) {
    out.line(`${out.paint('yellow', '!')} ${key}: you and the new version both changed it`);
    for (const [who, text] of [['was', base], ['mine', mine], ['theirs', theirs]] as const) out.line(`    ${who.padEnd(7)}${text?.replaceAll('\n', `\n${' '.repeat(11)}`) ?? '(not there)'}`);
  }
  if (preview.conflicts.length > 0) out.line(`  Decide for each, or change your file: ${preview.conflicts.map(({ key }) => `--mine ${JSON.stringify(key)}`).join(' ')} (or --theirs …)`);
  for (const { permission, reason } of preview.permissions) out.line(`  ${out.paint('yellow', permission)}  ${reason}`);
  if (preview.consent.length > 0) out.line(`${out.paint('yellow', '!')} wants your consent to: ${preview.consent.map((word) => `--grant ${JSON.stringify(word)}`).join(' ')}`);
  if (preview.edit !== undefined) printEdit(context, preview.edit);
}
