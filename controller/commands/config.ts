import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { looseStack, readStack } from '../composition/read-stack.ts';
import { openUnsealing } from '../composition/secrets/open-unsealing.ts';
import { openSettings } from '../composition/settings.ts';
import { OrbitrError } from '../model/errors.ts';
import type { DiscoveredStack } from '../source/discover-stacks.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { printModelJson, printModelYaml } from '../spec/print-model.ts';
import type { SpecOptions } from '../spec/resolve-model.ts';
import { resolveModel } from '../spec/resolve-model.ts';
import { hideSecrets } from '../spec/unsealed.ts';
import type { CommandContext, ExitCode } from './command-context.ts';

/** `orbitr config STACK|FILE [--json]`: the resolved file in Compose's own form. Touches no engine. Warnings and errors go to the other stream. Exit 1: errors. */
export async function configCommand(context: CommandContext, target: string, options: { readonly json?: boolean }): Promise<ExitCode> {
  const { stack, rules } = await locate(context, target);
  const { result } = await readStack(stack, (bundle) => resolveModel(bundle, rules), openUnsealing(context.config).unseal);
  const diagnostics = result.kind === 'invalid' ? result.diagnostics : result.kind === 'model' ? result.context.findings.warnings : [];
  for (const diagnostic of diagnostics) context.err.line(context.err.diagnostic(diagnostic));
  if (result.kind !== 'model') return 1;
  // Unlike a value in clear, one that is sealed is printed nowhere.
  const model = hideSecrets({ ...result.model }, result.context.hidden);
  context.out.line((options.json === true ? printModelJson(model) : printModelYaml(model)).trimEnd());
  return 0;
}

/** A stack is read as the controller does, with the name of its file; any other file as Compose does. */
async function locate({ config }: CommandContext, target: string): Promise<{ readonly stack: DiscoveredStack; readonly rules: SpecOptions }> {
  const { stacks } = await discoverStacks(config.stacks);
  const path = resolve(target);
  const known = stacks.find(({ name, entries, directory, layout }) => name === target || entries.includes(path) || (layout === 'folder' && directory === path));
  const homeDirectory = homedir();
  if (known !== undefined) return { stack: known, rules: { homeDirectory, profiles: (await openSettings(config.stacks).refresh()).profiles } };
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return { stack: looseStack([path]), rules: { homeDirectory, profiles: [], nameRule: 'compose' } };
  const names = stacks.map(({ name }) => name).join(', ');
  throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `"${target}" is neither a stack nor a file`, hint: names === '' ? 'stacks/ holds no stack yet.' : `There are: ${names}` });
}
