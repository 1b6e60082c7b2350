import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommitFiles } from '../../git/commit-files.ts';
import type { CommitJudgement } from '../../git/receive/receive-push.ts';
import { stackOfPath } from '../../loop/affected-stacks.ts';
import type { Desired, DesiredState, Located } from '../../loop/desired-state.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { explainPlan } from '../../plan/explain.ts';
import { parseSettings } from '../../source/read-settings.ts';
import type { Workbench } from '../workbench.ts';

export interface CommitJudges {
  readonly bench: Pick<Workbench, 'config' | 'desired' | 'desiredIn'>;
  /** Undefined: the engine was not seen yet. */
  readonly plan: (stack: string, desired: Desired) => Plan | undefined | Promise<Plan>;
  /** Whether a stack of this name has anything that runs. */
  readonly isKnown: (stack: string) => boolean;
}

/** A file beside the commit may be half written; a person waits, so not for long. */
const MOST_WAITS = 5;

/** Reads and plans the stacks that a commit changes, as the controller will: the texts are those that a person would get from `validate` and `plan`. */
export async function judgeCommit(files: CommitFiles, paths: readonly string[], { bench, plan, isKnown }: CommitJudges): Promise<CommitJudgement> {
  const desired = bench.desiredIn({ discover: () => files.discover(), read: (stack, extra) => files.read(stack, extra) });
  const { stacks: located } = await desired.discover();
  const names = affectedStacks(bench.config.stacks, paths, bench.desired).filter((name) => isKnown(name) || located.some((stack) => stack.name === name));
  const diagnostics: Diagnostic[] = [...(await settingsProblems(files, paths))];
  const plans: string[] = [];
  let operations = 0;
  const stacks = new Map<string, string | undefined>();
  for (const name of names) {
    const found = await loadSettled(desired, located.find((stack) => stack.name === name));
    stacks.set(name, found.kind === 'spec' ? found.spec.revision.digest : undefined);
    if (found.kind === 'invalid') diagnostics.push(...found.diagnostics);
    if (found.kind === 'spec') diagnostics.push(...found.spec.warnings);
    const made = found.kind === 'invalid' ? undefined : await plan(name, found);
    if (made === undefined || made.operations.length + made.blocked.length === 0) continue;
    plans.push(explainPlan(made));
    operations += made.operations.length;
  }
  return { diagnostics, plans, operations, stacks };
}

function affectedStacks(folder: string, paths: readonly string[], current: DesiredState): readonly string[] {
  const names = paths.flatMap((path) => [stackOfPath(folder, join(folder, path)) ?? [], current.usersOf(join(folder, path))].flat());
  return [...new Set(names)].toSorted();
}

async function loadSettled(desired: DesiredState, located: Located | undefined): Promise<Desired> {
  if (located === undefined) return { kind: 'absent' };
  for (let waits = 0; ; waits++) {
    const found = await desired.load(located);
    if (found.kind !== 'unsettled' || waits === MOST_WAITS) return found;
    await pause(found.settlesIn);
  }
}

async function settingsProblems(files: CommitFiles, paths: readonly string[]): Promise<readonly Diagnostic[]> {
  const changed = paths.filter((path) => /^orbitr\.ya?ml$/.test(path) && files.tree.files.has(path));
  const readings = await Promise.all(changed.map(async (path) => parseSettings(path, { kind: 'text', text: (await files.textOf(path)) ?? '' })));
  return readings.flatMap((reading) => (reading.kind === 'invalid' ? reading.diagnostics : []));
}
