import { CommitFiles } from '../../git/commit-files.ts';
import { commitOf } from '../../git/commit-paths.ts';
import type { CommitTree } from '../../git/commit-tree.ts';
import { changedPaths, listCommit } from '../../git/commit-tree.ts';
import { ObjectReader } from '../../git/object-reader.ts';
import type { GitCall } from '../../git/run-git.ts';
import { runGit } from '../../git/run-git.ts';
import type { Desired } from '../../loop/desired-state.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { Plan } from '../../model/plan.ts';
import type { StackSpec } from '../../model/stack-spec.ts';
import { asDeployed } from '../../plan/as-deployed.ts';
import type { BlastRadius } from '../../plan/blast-radius.ts';
import { blastRadius } from '../../plan/blast-radius.ts';
import { indexObservation } from '../../plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../plan/plan-input.ts';
import { planStack } from '../../plan/plan-stack.ts';
import type { Workbench } from '../workbench.ts';
import { changedFiles } from './changed-files.ts';
import { contextInCommit } from './context-in-commit.ts';

/** What one revision changes in a stack, as of another. */
export interface StackComparison {
  readonly stack: string;
  readonly plan: Plan;
  /** Why it cannot be planned. */
  readonly errors: readonly Diagnostic[];
  readonly blast: BlastRadius;
}

export interface RevisionComparison {
  /** Commits. */
  readonly from: string;
  readonly to: string;
  /** Only stacks that differ, sorted by name. */
  readonly stacks: readonly StackComparison[];
}

type ComparingBench = Pick<Workbench, 'config' | 'desiredIn' | 'place'>;

/** One revision, read. */
interface LoadedRevision {
  readonly tree: CommitTree;
  readonly stacks: ReadonlyMap<string, Desired>;
}

const INSTANCE = 'compared';

/**
 * Plans from one revision of `stacks/` to another as if the first ran undisturbed: needs no engine, and touches nothing.
 * @param sizes of images that are here, by name, in bytes
 * @throws OrbitrError `git/no-revision`, `git/no-repository`
 */
export async function compareRevisions(bench: ComparingBench, from: string, to: string, sizes: ReadonlyMap<string, number>): Promise<RevisionComparison> {
  const { call, directory } = await locate(bench.config.stacks);
  const objects = new ObjectReader(call);
  try {
    const [before, after] = await Promise.all([from, to].map((revision) => loadRevision(bench, revision, { call, directory, objects })));
    const [old, fresh] = [before!, after!];
    const changed = await changedFiles(bench, changedPaths(old.tree, fresh.tree));
    const specs = [...old.stacks.values()].flatMap((desired) => specOf(desired) ?? []);
    const observed = indexObservation(asDeployed(specs, INSTANCE), { instance: INSTANCE, complete: false, containers: new Set(), networks: new Set(), volumes: new Set(), intended: new Set() });
    const names = [...new Set([...old.stacks.keys(), ...fresh.stacks.keys()])].toSorted();
    const stacks = names.flatMap((stack): readonly StackComparison[] => {
      const [was, will] = [specOf(old.stacks.get(stack)), specOf(fresh.stacks.get(stack))];
      const plan = planStack({ stack, spec: will, instance: INSTANCE, observed, applied: was?.canonical, options: DEFAULT_PLAN_OPTIONS });
      const errors = problemsOf(fresh.stacks.get(stack));
      const made = errors.length > 0 ? { stack, operations: [], blocked: [], warnings: [] } : plan;
      const blast = blastRadius(was, errors.length > 0 ? was : will, made, { sizes, changed });
      const differs = digestOf(old.stacks.get(stack)) !== digestOf(fresh.stacks.get(stack)) || blast.files.length > 0;
      return differs ? [{ stack, plan: made, errors, blast }] : [];
    });
    return { from: old.tree.commit, to: fresh.tree.commit, stacks };
  } finally {
    objects.close();
  }
}

/** The folder of stacks may be a part of a repository: in a pull-request check it usually is one that was just cloned. */
async function locate(folder: string): Promise<{ readonly call: GitCall; readonly directory: string }> {
  const { code, stdout } = await runGit(['-C', folder, 'rev-parse', '--path-format=absolute', '--git-common-dir', '--show-prefix'], { accept: [128] });
  if (code !== 0) throw new OrbitrError({ code: 'git/no-repository', kind: 'terminal', message: `${folder} is no git work tree` });
  const [gitDirectory = '', prefix = ''] = stdout.toString('utf8').split('\n');
  return { call: { gitDirectory }, directory: prefix.replace(/\/$/, '') };
}

async function loadRevision({ config, desiredIn }: ComparingBench, revision: string, { call, directory, objects }: { readonly call: GitCall; readonly directory: string; readonly objects: ObjectReader }): Promise<LoadedRevision> {
  const commit = await commitOf({ call }, revision);
  if (commit === undefined) throw new OrbitrError({ code: 'git/no-revision', kind: 'terminal', message: `there is no revision "${revision}"`, hint: 'In a check of a pull request, fetch the whole history first (`fetch-depth: 0`).' });
  const tree = await listCommit(commit, directory, call);
  const files = new CommitFiles(tree, { folder: config.stacks, objects, vouches: () => true, now: () => Infinity, cache: new Map() });
  const desired = desiredIn({ discover: () => files.discover(), read: (stack, extra) => files.read(stack, extra), inputsOf: (build) => contextInCommit(files, config.stacks, build) });
  const { stacks } = await desired.discover();
  return { tree, stacks: new Map(await Promise.all(stacks.map(async (located): Promise<[string, Desired]> => [located.name, await desired.load(located)]))) };
}

function specOf(desired: Desired | undefined): StackSpec | undefined {
  return desired?.kind === 'spec' ? desired.spec : undefined;
}

function problemsOf(desired: Desired | undefined): readonly Diagnostic[] {
  return desired?.kind === 'invalid' ? desired.diagnostics : [];
}

/** Of all that decides what runs: the files of the stack, and what its images are made from. */
function digestOf(desired: Desired | undefined): string | undefined {
  if (desired?.kind === 'invalid') return desired.revision.digest;
  return desired?.kind === 'spec' ? [desired.spec.revision.digest, ...desired.spec.services.map(({ build }) => build?.inputs)].join(' ') : undefined;
}
