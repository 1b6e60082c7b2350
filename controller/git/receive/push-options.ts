/** What `git push -o …` asked for. */
export interface PushOptions {
  /** Print the plan and take nothing. */
  readonly dryRun: boolean;
  /** Wait until what changed is healthy or failed; at most so long, ms. Undefined: do not wait. */
  readonly wait: number | undefined;
  /** The branch may lose commits that it has. */
  readonly rewrite: boolean;
  readonly unknown: readonly string[];
}

const WAIT = 10 * 60_000;
const LONGEST_WAIT = 60 * 60_000;

/** Reads `dry-run`, `wait`, `wait=90s`, `rewrite`. Pure. */
export function readPushOptions(options: readonly string[]): PushOptions {
  const waits = options.flatMap((option) => (option === 'wait' ? [WAIT] : (waitOf(option) ?? [])));
  return {
    dryRun: options.includes('dry-run'),
    wait: waits.length === 0 ? undefined : Math.min(LONGEST_WAIT, Math.max(...waits)),
    rewrite: options.includes('rewrite'),
    unknown: options.filter((option) => !['dry-run', 'wait', 'rewrite'].includes(option) && waitOf(option) === undefined),
  };
}

function waitOf(option: string): number | undefined {
  const match = /^wait=(?<number>\d{1,5})(?<unit>s|m|)$/.exec(option);
  return match === null ? undefined : Number(match.groups?.['number']) * (match.groups?.['unit'] === 'm' ? 60_000 : 1_000);
}
