import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommitFiles } from '../../git/commit-files.ts';
import type { CommitJudgement } from '../../git/receive/receive-push.ts';
import { stackOfPath } from '../../loop/affected-stacks.ts';
import type { Desired, DesiredState, Located } from '../../loop/desired-state.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import type { BuildSpec } from '../../model/stack-spec.ts';
import type { StackStatus } from '../../model/status.ts';
import { explainPlan } from '../../plan/explain.ts';
import type { ChangedFile } from '../../plan/mounted-files.ts';
import { explainMounted, mountedFiles } from '../../plan/mounted-files.ts';
import { parseSettings } from '../../source/read-settings.ts';
import type { Workbench } from '../workbench.ts';
import { changedFiles } from './changed-files.ts';
import { lastTrace } from './follow-stacks.ts';
import { contextInCommit } from './context-in-commit.ts';

export interface CommitJudges {
  readonly bench: Pick<Workbench, 'config' | 'desired' | 'desiredIn' | 'place'>;
  /** What counts by now. */
  readonly current: CommitFiles | undefined;
  /** Undefined: the engine was not seen yet. */
  readonly plan: (stack: string, desired: Desired) => Plan | undefined | Promise<Plan>;
  /** Undefined: no stack of this name has anything that runs. */
  readonly statusOf: (stack: string) => StackStatus | undefined;
}

/** A file beside the commit may be half written; a person waits, so not for long. */
const MOST_WAITS = 5;

/** Reads and plans the stacks that a commit changes, as the controller will: the texts are those that a person would get from `validate` and `plan`. */
export async function judgeCommit(files: CommitFiles, paths: readonly string[], { bench, plan, statusOf, current }: CommitJudges): Promise<CommitJudgement> {
  const desired = bench.desiredIn({ discover: () => files.discover(), read: (stack, extra) => files.read(stack, extra), inputsOf: (build) => changedInputs(build, files, current, bench.config.stacks), kept: async (all) => new Set(all.filter((path) => files.tree.files.has(relative(bench.config.stacks, path)))) });
  const { stacks: located } = await desired.discover();
  const changed = await changedFiles(bench, paths);
  const names = affectedStacks(bench.config.stacks, changed, bench.desired).filter((name) => statusOf(name) !== undefined || located.some((stack) => stack.name === name));
  const diagnostics: Diagnostic[] = [...(await settingsProblems(files, paths))];
  const plans: string[] = [];
  let operations = 0;
  const stacks = new Map<string, string | undefined>();
  const awaiting = new Map<string, string>();
  for (const name of names) {
    const found = await loadSettled(desired, located.find((stack) => stack.name === name));
    stacks.set(name, found.kind === 'spec' ? found.spec.revision.digest : undefined);
    if (found.kind === 'invalid') diagnostics.push(...found.diagnostics);
    if (found.kind === 'spec') diagnostics.push(...found.spec.warnings);
    const made = found.kind === 'invalid' ? undefined : await plan(name, found);
    if (made === undefined) continue;
    const trace = traceAtRest(statusOf(name));
    if (trace !== undefined && made.operations.length > 0) awaiting.set(name, trace);
    const mounted = found.kind === 'spec' ? explainMounted(mountedFiles(found.spec, made, changed)) : [];
    if (made.operations.length + made.blocked.length + mounted.length === 0) continue;
    plans.push([explainPlan(made), ...mounted].join('\n'));
    operations += made.operations.length;
  }
  return { diagnostics, plans, operations, stacks, awaiting };
}

/** Of the last pass; undefined while one is under way, because that may be the very one that is waited for. */
function traceAtRest(status: StackStatus | undefined): string | undefined {
  return status?.operations.some(({ result }) => result === 'pending' || result === 'running') === true ? undefined : lastTrace(status);
}

/** An image is made from what lies in `stacks/`. Before a commit is taken its files do not lie there: then what it tracks says whether they change. */
async function changedInputs(build: BuildSpec, files: CommitFiles, current: CommitFiles | undefined, folder: string): Promise<string | undefined> {
  if (current === undefined || current.tree.commit === files.tree.commit) return undefined;
  const [before, after] = await Promise.all([current, files].map((each) => contextInCommit(each, folder, build)));
  return before === after ? undefined : after;
}

function affectedStacks(folder: string, changed: readonly ChangedFile[], current: DesiredState): readonly string[] {
  const names = changed.flatMap(({ path }) => [stackOfPath(folder, join(folder, path)) ?? [], current.usersOf(join(folder, path))].flat());
  return [...new Set([...names, ...current.mountersOf(changed.map(({ host }) => host))])].toSorted();
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
