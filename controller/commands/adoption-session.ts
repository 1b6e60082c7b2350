import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { leaveAdoption } from '../../state/adoption-inbox.ts';
import type { AdoptionReview } from '../adoption/review.ts';
import type { Judgement } from '../composition/adoption/judge-adoption.ts';
import type { EngineLook } from '../composition/engine-look.ts';
import { withEngineLook } from '../composition/engine-look.ts';
import { commitWritten } from '../composition/git/commit-written.ts';
import type { LoadedProject } from '../composition/load-project.ts';
import { OrbitrError } from '../model/errors.ts';
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
  if (asked && mayWrite) await write(context, loaded, judgement.review);
  printAdoption(context, loaded, judgement, { written: asked && mayWrite, json: options.json === true });
  if (asked && !mayWrite) {
    throw new OrbitrError({ code: 'adopt/differs', kind: 'terminal', message: 'nothing was written: the file does not mean what runs', hint: 'Change the file until it does, or say --allow-changes to let Orbitr carry out the above.' });
  }
  return judgement.clean || asked ? 0 : 2;
}

// The adoption first: it is taken up only when the file is there, so that at no moment a file is without it, nor it without a file.
async function write({ config }: CommandContext, loaded: Exclude<LoadedProject, { kind: 'invalid' }>, review: AdoptionReview): Promise<void> {
  await leaveAdoption(config.data, { stack: loaded.spec.name, entry: loaded.entry, adoption: review.adoption });
  if (loaded.kind === 'elsewhere') {
    await addStackFiles(config.stacks, loaded.layout.files);
    await commitWritten(config, [...loaded.layout.files.keys()].map((path) => join(config.stacks, path)), `${loaded.spec.name}: adopt what runs`);
  }
  // Wakes a controller that runs; it would look by itself within half a minute.
  else await utimes(loaded.entry, new Date(), new Date());
}
