import type { StackStatus } from '../model/status.ts';

/** A stack that another one waits for. */
export interface UnreadyStack {
  readonly name: string;
  /** It is on its way up, or there is nothing of it that could be talked to. */
  readonly coming: boolean;
}

/** Which of these stacks are not Healthy. @param isActive a pass works on it, or is about to: it is not what it is going to be, because both may have changed together */
export function unreadyStacks(names: readonly string[], statusOf: (stack: string) => StackStatus | undefined, isActive: (stack: string) => boolean): readonly UnreadyStack[] {
  return names.flatMap((name) => {
    const status = statusOf(name);
    const active = isActive(name);
    if (!active && (status?.health === 'Healthy' || status?.health === 'Completed')) return [];
    const runs = status?.services.some(({ containers }) => containers.some(({ state }) => state === 'running')) === true;
    return [{ name, coming: active || !runs || status.health === 'Progressing' || status.health === 'Missing' }];
  });
}
