import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { leaveAdoption } from '../../state/adoption-inbox.ts';
import { readInventory } from '../../state/inventory.ts';
import type { Store } from '../../state/store.ts';
import { openStore } from '../../state/store.ts';
import type { AdoptionReview, Project } from '../adoption/review.ts';
import { reviewAdoption } from '../adoption/review.ts';
import { claimInstance, knownInstance } from '../composition/instance.ts';
import type { LoadedProject } from '../composition/load-project.ts';
import { openSettings } from '../composition/settings.ts';
import { projectPairs } from '../composition/take-pictures.ts';
import { takeUpAdoptions, withInstance } from '../composition/take-up-adoptions.ts';
import type { Workbench } from '../composition/workbench.ts';
import { openWorkbench } from '../composition/workbench.ts';
import { mergeAdoptions, NO_ADOPTION } from '../model/adoption.ts';
import { OrbitrError } from '../model/errors.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { indexObservation } from '../plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../plan/plan-input.ts';
import { planStack } from '../plan/plan-stack.ts';
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
  readonly bench: Workbench;
  readonly store: Store;
  readonly instance: string;
  readonly before: ObservedState;
}

/** What adopting would mean. */
export interface Judgement {
  readonly review: AdoptionReview;
  /** What the controller would do afterwards. */
  readonly plan: Plan;
  /** Nothing differs, and nothing would be done. */
  readonly clean: boolean;
}

/** Opens what an adoption needs, and closes it whatever happens. Only a real one (`--write`) may claim the folder for an instance. */
export async function withAdoptionSession<T>(context: CommandContext, options: AdoptOptions, action: (session: AdoptionSession) => Promise<T>): Promise<T> {
  const { config } = context;
  const store = await openStore(config.data, () => undefined, Date.now);
  const instance = await (options.write === true ? claimInstance(config.stacks, store, randomUUID) : knownInstance(config.stacks, store));
  await takeUpAdoptions(store, config.data, instance.id, false);
  const settings = openSettings(config.stacks);
  await settings.refresh();
  const bench = openWorkbench(config, { vouches: () => true, watchAlso: () => undefined, profiles: () => settings.current().profiles, adopted: () => store.memory.adopted });
  try {
    return await action({ context, options, bench, store, instance: instance.id, before: await bench.observe(true) });
  } finally {
    bench.engine.close();
  }
}

/** Compares, and plans with the very planner that will see it. */
export async function judgeAdoption(session: AdoptionSession, spec: StackSpec, project: Project): Promise<Judgement> {
  const { bench, store, instance, before } = session;
  const review = reviewAdoption(spec, project, await projectPairs(bench.engine, spec, project, before));
  // As the controller will see it; in this process only.
  store.memory.adopted = mergeAdoptions(store.memory.adopted ?? NO_ADOPTION, withInstance(review.adoption, instance));
  const observed = indexObservation(await bench.observe(true), readInventory(store, instance, store.found));
  const plan = planStack({ stack: spec.name, spec, instance, observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
  const clean = plan.operations.length === 0 && plan.blocked.length === 0 && review.comparisons.every(({ differences }) => differences.length === 0);
  return { review, plan, clean };
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
  if (loaded.kind === 'elsewhere') await addStackFiles(config.stacks, loaded.layout.files);
  // Wakes a controller that runs; it would look by itself within half a minute.
  else await utimes(loaded.entry, new Date(), new Date());
}
