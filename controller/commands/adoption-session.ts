import { join } from 'node:path';
import { adoptionDiffers } from '../composition/adoption/adoption-differs.ts';
import { carryOutAdoption } from '../composition/adoption/carry-out-adoption.ts';
import type { Judgement } from '../composition/adoption/judge-adoption.ts';
import type { EngineLook } from '../composition/engine-look.ts';
import { withEngineLook } from '../composition/engine-look.ts';
import { commitWritten } from '../composition/git/commit-written.ts';
import type { LoadedProject } from '../composition/load-project.ts';
import type { ObservedState } from '../model/observed-state.ts';
import { addStackFiles } from '../source/edit.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printAdoption } from './print-adoption.ts';

export interface AdoptOptions {
  readonly write?: boolean;
  readonly allowChanges?: boolean;
  readonly json?: boolean;
}

/** A look at the engine, with what was adopted before. */
export interface AdoptionSession {
  readonly context: CommandContext;
  readonly options: AdoptOptions;
  readonly look: EngineLook;
  readonly before: ObservedState;
}

/** Opens what an adoption needs, and closes it whatever happens. */
export async function withAdoptionSession<T>(context: CommandContext, options: AdoptOptions, action: (session: AdoptionSession) => Promise<T>): Promise<T> {
  return withEngineLook(context.config, options.write === true, async (look) => action({ context, options, look, before: (await look.observe()).state }));
}

/** Says what was found, and writes when that was asked for and may be. @throws OrbitrError `adopt/differs` */
export async function concludeAdoption(session: AdoptionSession, loaded: Exclude<LoadedProject, { kind: 'invalid' }>, judgement: Judgement): Promise<ExitCode> {
  const { context, options } = session;
  const asked = options.write === true;
  const mayWrite = judgement.clean || options.allowChanges === true;
  if (asked && mayWrite) await write(context, loaded, judgement);
  printAdoption(context, loaded, judgement, { written: asked && mayWrite, json: options.json === true });
  if (asked && !mayWrite) throw adoptionDiffers('Change the file until it does, or say --allow-changes to let Orbitr carry out the above.');
  return judgement.clean || asked ? 0 : 2;
}

async function write({ config: { stacks, data } }: CommandContext, loaded: Exclude<LoadedProject, { kind: 'invalid' }>, { review }: Judgement): Promise<void> {
  const files = loaded.kind === 'elsewhere' ? loaded.layout.files : new Map<string, string>();
  await carryOutAdoption(data, loaded, review.adoption, () => addStackFiles(stacks, files));
  // By now it is adopted, whether git takes the files or not.
  if (files.size > 0) await commitWritten({ stacks, data }, [...files.keys()].map((path) => join(stacks, path)), `${loaded.spec.name}: adopt what runs`);
}
