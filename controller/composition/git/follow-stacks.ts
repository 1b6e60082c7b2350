import type { CommitJudgement } from '../../git/receive/receive-push.ts';
import type { StatusBoard } from '../../loop/status-board.ts';
import type { OperationRecord, StackStatus } from '../../model/status.ts';

/** Why stacks are not as a commit says. */
export interface FollowProblem {
  readonly kind: 'failure' | 'held' | 'overtaken';
  readonly why: string;
}

/** What a person wants to read of an operation while it goes on. */
type Tell = (text: string) => void;

const WELL = ['Healthy', 'Completed', 'Suspended'];

/**
 * Tells of the operations of some stacks until each is at its digest and well, or until one will not be without somebody's help.
 * @param judged the stacks by name, with the digest of the revision that counts; undefined: the stack goes
 * @param limit ms
 * @returns why they are not well; undefined: they are
 */
export async function followStacks(board: StatusBoard, { stacks, awaiting }: Pick<CommitJudgement, 'stacks' | 'awaiting'>, tell: Tell, signal: AbortSignal, limit: number): Promise<FollowProblem | undefined> {
  const { promise, resolve } = Promise.withResolvers<FollowProblem | undefined>();
  const told = new Set<string>();
  const begin = new Map([...stacks.keys()].map((name) => [name, board.get(name)?.attempted?.digest]));
  const reached = new Set<string>();
  const overtaken = (name: string, digest: string | undefined): Verdict | undefined => {
    const attempted = board.get(name)?.attempted?.digest;
    if (attempted === digest) reached.add(name);
    const past = digest !== undefined && attempted !== undefined && attempted !== '' && attempted !== digest && (reached.has(name) || attempted !== begin.get(name));
    return past ? { kind: 'failed', problem: 'overtaken', why: `${name} was overtaken by another commit` } : undefined;
  };
  // An image that is built anew changes no digest: without this the state from before the commit would be taken for what it came to.
  const isAwaited = (name: string): boolean => awaiting.has(name) && lastTrace(board.get(name)) === awaiting.get(name);
  const look = (): void => {
    const verdicts = [...stacks].map(([name, digest]) => overtaken(name, digest) ?? (isAwaited(name) ? notYet(name) : verdict(name, digest, board.get(name))));
    for (const name of stacks.keys()) for (const record of board.get(name)?.operations ?? []) tellOnce(record, told, tell);
    const failed = verdicts.find(({ kind }) => kind === 'failed');
    if (failed !== undefined) resolve({ kind: failed.problem ?? 'failure', why: failed.why });
    else if (verdicts.every(({ kind }) => kind === 'well')) resolve(undefined);
  };
  const stop = board.subscribe(look);
  const over = (): void => resolve({ kind: 'failure', why: 'nobody waits any more' });
  signal.addEventListener('abort', over, { once: true });
  const timer = setTimeout(() => resolve({ kind: 'failure', why: `${slowest(board, stacks)} after ${Math.round(limit / 1000)} s` }), limit);
  try {
    look();
    const problem = await promise;
    tell(problem === undefined ? `${[...stacks.keys()].join(', ') || 'Everything'}: as the commit says.` : `Not as the commit says: ${problem.why}.`);
    return problem;
  } finally {
    stop();
    clearTimeout(timer);
    signal.removeEventListener('abort', over);
  }
}

interface Verdict {
  readonly kind: 'well' | 'under-way' | 'failed';
  readonly problem?: FollowProblem['kind'];
  readonly why: string;
}

function notYet(name: string): Verdict {
  return { kind: 'under-way', why: `${name} was not looked at yet` };
}

/** Of the pass that runs or ran last. */
export function lastTrace(status: StackStatus | undefined): string | undefined {
  return status?.operations.at(-1)?.trace;
}

function verdict(name: string, digest: string | undefined, status: StackStatus | undefined): Verdict {
  if (status === undefined) return digest === undefined ? { kind: 'well', why: '' } : notYet(name);
  if (digest !== undefined && status.attempted?.digest !== digest) return notYet(name);
  const why = whyNot(name, status);
  if (digest !== undefined && status.sync === 'Synced' && WELL.includes(status.health)) return { kind: 'well', why };
  const stalled = status.conditions.some(({ type, status: is }) => type === 'Stalled' && is === 'True');
  const held = status.conditions.some(({ type, reason }) => type === 'Ready' && reason === 'Held');
  return { kind: stalled ? 'failed' : 'under-way', why, ...(held ? { problem: 'held' as const } : {}) };
}

function whyNot(name: string, status: StackStatus | undefined): string {
  const ready = status?.conditions.find(({ type }) => type === 'Ready');
  const service = status?.services.find(({ message }) => message !== '');
  const reason = ready?.status === 'False' ? ready.message : service === undefined ? (status?.health ?? '') : `${service.name}: ${service.message}`;
  return `${name} is ${status?.health ?? 'unknown'} (${reason.replace(/\.$/, '')})`;
}

function slowest(board: StatusBoard, stacks: ReadonlyMap<string, string | undefined>): string {
  const left = [...stacks].filter(([name, digest]) => verdict(name, digest, board.get(name)).kind !== 'well').map(([name]) => whyNot(name, board.get(name)));
  return left.join(', ');
}

function tellOnce({ id, trace, kind, subject, result, duration, error }: OperationRecord, told: Set<string>, tell: Tell): void {
  const key = `${trace} ${id} ${result}`;
  if (result === 'pending' || told.has(key)) return;
  told.add(key);
  const what = `${kind.replace('-', ' ')} ${subject.name}`;
  if (result === 'running') tell(`  … ${what}`);
  else tell(`  ${result === 'done' ? '✓' : result === 'failed' ? '✗' : '-'} ${what}${duration === undefined ? '' : ` (${(duration / 1000).toFixed(1)} s)`}${error === undefined ? '' : `: ${error.message}`}`);
}
