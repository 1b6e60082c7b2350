import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { leaveAdoption } from '../../state/adoption-inbox.ts';
import { readInventory } from '../../state/inventory.ts';
import { openStore } from '../../state/store.ts';
import type { AdoptionReview } from '../adoption/review.ts';
import { projectOf, reviewAdoption } from '../adoption/review.ts';
import { claimInstance, knownInstance } from '../composition/instance.ts';
import type { LoadedProject } from '../composition/load-project.ts';
import { loadProject } from '../composition/load-project.ts';
import { openSettings } from '../composition/settings.ts';
import { projectPairs } from '../composition/take-pictures.ts';
import { takeUpAdoptions, withInstance } from '../composition/take-up-adoptions.ts';
import { openWorkbench } from '../composition/workbench.ts';
import { mergeAdoptions, NO_ADOPTION } from '../model/adoption.ts';
import { OrbitrError } from '../model/errors.ts';
import { COMPOSE_LABEL } from '../model/labels.ts';
import type { ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import { publicPlan } from '../model/public-plan.ts';
import { explainPlan } from '../plan/explain.ts';
import { indexObservation } from '../plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../plan/plan-input.ts';
import { planStack } from '../plan/plan-stack.ts';
import { addStackFiles } from '../source/edit.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';
import { maskDifferences } from '../plan/mask-differences.ts';

export interface AdoptOptions {
  readonly file?: readonly string[];
  readonly write?: boolean;
  readonly allowChanges?: boolean;
  readonly json?: boolean;
}

/**
 * `orbitr adopt PROJECT`: takes over what Docker Compose runs. Shows how the file and what runs differ, and what Orbitr would do about it; with `--write`
 * writes the stack file and leaves the adoption for the controller. Touches no container.
 * Exit 0: the file means what runs; 2: it does not; 1: error.
 */
export async function adoptCommand(context: CommandContext, name: string, options: AdoptOptions): Promise<ExitCode> {
  const { config } = context;
  const store = await openStore(config.data, () => undefined, Date.now);
  const instance = await (options.write === true ? claimInstance(config.stacks, store, randomUUID) : knownInstance(config.stacks, store));
  await takeUpAdoptions(store, config.data, instance.id, false);
  const settings = openSettings(config.stacks);
  await settings.refresh();
  const bench = openWorkbench(config, { vouches: () => true, watchAlso: () => undefined, profiles: () => settings.current().profiles, adopted: () => store.memory.adopted });
  try {
    const before = await bench.observe(true);
    const project = projectOf(name, before);
    if (project.containers.length === 0) throw noSuchProject(name, before);
    const loaded = await loadProject(config.stacks, name, project, options.file ?? []);
    if (loaded.kind === 'invalid') {
      for (const diagnostic of loaded.diagnostics) context.err.line(context.err.diagnostic(diagnostic));
      return 1;
    }
    const review = reviewAdoption(loaded.spec, project, await projectPairs(bench.engine, loaded.spec, project, before.containers));
    // As the controller will see it; in this process only.
    store.memory.adopted = mergeAdoptions(store.memory.adopted ?? NO_ADOPTION, withInstance(review.adoption, instance.id));
    const observed = indexObservation(await bench.observe(true), readInventory(store, instance.id, store.found));
    const plan = planStack({ stack: name, spec: loaded.spec, instance: instance.id, observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
    const clean = plan.operations.length === 0 && plan.blocked.length === 0 && review.comparisons.every(({ differences }) => differences.length === 0);
    if (options.write === true && (clean || options.allowChanges === true)) await write(config.stacks, config.data, name, loaded, review);
    print(context, name, loaded, review, plan, clean, options);
    if (options.write === true && !clean && options.allowChanges !== true) {
      throw new OrbitrError({ code: 'adopt/differs', kind: 'terminal', message: 'nothing was written: the file does not mean what runs', hint: 'Change the file until it does, or say --allow-changes to let Orbitr carry out the above.' });
    }
    return clean || options.write === true ? 0 : 2;
  } finally {
    bench.engine.close();
  }
}

// The adoption first: it is taken up only when the file is there, so that at no moment a file is without it, nor it without a file.
async function write(stacks: string, data: string, name: string, loaded: Exclude<LoadedProject, { kind: 'invalid' }>, review: AdoptionReview): Promise<void> {
  await leaveAdoption(data, { stack: name, entry: loaded.entry, adoption: review.adoption });
  if (loaded.kind === 'elsewhere') await addStackFiles(stacks, loaded.layout.files);
  // Wakes a controller that runs; it would look by itself within half a minute.
  else await utimes(loaded.entry, new Date(), new Date());
}

function noSuchProject(name: string, { containers }: ObservedState): OrbitrError {
  const projects = [...new Set(containers.flatMap(({ labels }) => labels[COMPOSE_LABEL.project] ?? []))].sort().join(', ');
  return new OrbitrError({ code: 'adopt/no-such-project', kind: 'terminal', message: `Docker Compose runs no project "${name}" on this engine`, hint: projects === '' ? 'Plain containers are taken over with --from-containers NAME….' : `There are: ${projects}` });
}

function print(context: CommandContext, name: string, loaded: Exclude<LoadedProject, { kind: 'invalid' }>, review: AdoptionReview, plan: Plan, clean: boolean, { write: written = false, json = false, allowChanges = false }: AdoptOptions): void {
  const { out } = context;
  const comparisons = review.comparisons.map((comparison) => ({ ...comparison, differences: maskDifferences(comparison.differences) }));
  const files = loaded.kind === 'elsewhere' ? [...loaded.layout.files.keys()] : [];
  const done = written && (clean || allowChanges);
  if (json) {
    printJson(context, { project: name, matches: clean, written: done, files, comparisons, plan: publicPlan(plan) });
    return;
  }
  for (const { type, name: object, differences } of comparisons) {
    out.line(`${differences.length === 0 ? out.paint('green', '=') : out.paint('yellow', '≠')} ${type} ${object}`);
    for (const { path, from, to } of differences) out.line(`    ${path.split('/').slice(3).join('.').replaceAll('~1', '/')}: runs with ${text(from)}, the file says ${text(to)}`);
  }
  if (loaded.kind === 'elsewhere') {
    for (const { from, to } of loaded.layout.written) out.line(`  ${from} is written out as ${to}: it stays where it is`);
    out.line(`${done ? 'wrote' : 'would write'} ${files.join(', ')}`);
  } else out.line(`${loaded.entry} is there already`);
  out.line(clean ? `${name}: the file means what runs; ${done ? 'it is Orbitr’s now, and' : '--write takes it over, and'} nothing is restarted` : explainPlan(plan));
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
