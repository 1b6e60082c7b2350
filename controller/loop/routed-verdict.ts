import type { Condition, RouteStatus } from '../model/status.ts';

type Verdict = Omit<Condition, 'type' | 'since'>;

/** Worst first: the first one that a name is in says how all of them are. */
const VERDICTS: readonly (readonly [RouteStatus['state'], Condition['status'], string])[] = [
  ['rejected', 'False', 'Rejected'],
  ['unavailable', 'False', 'ProxyUnavailable'],
  ['conflict', 'False', 'Conflict'],
  ['not-served', 'Unknown', 'NoProxy'],
  ['pending', 'Unknown', 'Pending'],
  // The proxy has it; that no container is ready is told by the services.
  ['held', 'True', 'Held'],
];

/** Whether the proxy has what the stack's routes say, in one sentence. Undefined: it has none. Pure. */
export function routedVerdict(routes: readonly RouteStatus[]): Verdict | undefined {
  if (routes.length === 0) return undefined;
  for (const [state, status, reason] of VERDICTS) {
    const found = routes.filter((route) => route.state === state);
    if (found.length > 0) return { status, reason, message: `${found.map(({ name }) => name).join(', ')}: ${found[0]?.message ?? ''}.` };
  }
  return { status: 'True', reason: 'Served', message: `The proxy serves ${routes.length === 1 ? 'its name' : `all ${routes.length} names`}.` };
}
