import type { CheckRun } from '../engine/port.ts';
import type { ProbeResult } from '../model/health.ts';
import type { EngineHealth } from '../model/observed-state.ts';

/** The container that is checked. */
export interface ProbeTarget {
  readonly id: string;
  readonly name: string;
  /** Where it can be reached from here; undefined: only from inside itself. */
  readonly address: string | undefined;
  /** What the engine's own check says. */
  readonly health: EngineHealth;
  readonly healthOutput: string;
  /** Learnt by earlier checks of the same container. */
  readonly memory: ProbeMemory;
}

export interface ProbeMemory {
  /** Its address does not answer, but the container itself does. */
  inside?: true;
  /** The program in the container that asks. */
  tool?: 'curl' | 'wget';
}

/** What a probe works with. */
export interface ProbeMeans {
  /** Runs a command in the container. @throws OrbitrError when the engine cannot */
  readonly run: (target: ProbeTarget, command: readonly string[], signal: AbortSignal) => Promise<CheckRun>;
}

/**
 * One way to find out whether a container works. Makes one check and says what it came to; retries and times are the monitor's.
 * `signal` aborts when the time is up: the probe then lets go of what it holds, and may throw.
 */
export type Probe<Spec> = (spec: Spec, target: ProbeTarget, means: ProbeMeans, signal: AbortSignal) => Promise<ProbeResult>;

export const pass = (message: string): ProbeResult => ({ kind: 'pass', message });
export const fail = (message: string): ProbeResult => ({ kind: 'fail', message });
export const unable = (message: string): ProbeResult => ({ kind: 'unable', message });

/** The last line that says anything, cut: what is shown beside a status. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim().slice(0, 300) ?? '';
}
