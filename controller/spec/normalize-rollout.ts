import type { RolloutSettings } from '../model/rollout.ts';
import { DEFAULT_ROLLOUT } from '../model/rollout.ts';
import { get } from './node.ts';
import type { Node } from './node.ts';
import { parseDuration } from './parse-duration.ts';
import { readBoolean, readNumber, readText } from './read-values.ts';

/** `x-orbitr.rollout` of a service, key by key over that of the stack. The schema has checked the values. */
export function normalizeRollout(stack: Node | undefined, service: Node | undefined): RolloutSettings {
  const levels = [get(get(service, 'x-orbitr'), 'rollout'), get(get(stack, 'x-orbitr'), 'rollout')];
  const first = <T>(read: (level: Node | undefined) => T | undefined): T | undefined => levels.map(read).find((value) => value !== undefined);
  const monitor = first((level) => milliseconds(readText(level, 'monitor')));
  return {
    strategy: first((level) => STRATEGIES.find((each) => each === readText(level, 'strategy'))) ?? DEFAULT_ROLLOUT.strategy,
    timeout: first((level) => milliseconds(readText(level, 'timeout'))) ?? DEFAULT_ROLLOUT.timeout,
    ...(monitor === undefined ? {} : { monitor }),
    rollback: first((level) => readBoolean(level, 'rollback')) ?? DEFAULT_ROLLOUT.rollback,
    parallelism: first((level) => readNumber(level, 'parallelism')) ?? DEFAULT_ROLLOUT.parallelism,
  };
}

const STRATEGIES = ['auto', 'start-first', 'stop-first', 'recreate'] as const;

function milliseconds(text: string | undefined): number | undefined {
  const nanoseconds = text === undefined ? undefined : parseDuration(text);
  return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
}
