import { HEALTH_ORDER, type StackStatus } from '../../controller/model/status.ts';

/**
 * Whether a person should look at this stack now. A stack on its way to its desired state is not alarming, nor is one that is suspended on request;
 * while the engine is away every stack is Unknown, and one banner says so better than all of them.
 */
export function needsAttention(status: StackStatus, engineReachable: boolean): boolean {
  if (status.diagnostics.some(({ severity }) => severity === 'error')) return true;
  if ((status.plan?.blocked.length ?? 0) > 0 && status.sync !== 'Synced') return true;
  if (status.conditions.some(({ type, status: truth }) => (type === 'Stalled' || type === 'Conflict') && truth === 'True')) return true;
  switch (status.health) {
    case 'Degraded':
    case 'Missing':
      return true;
    case 'Unknown':
      return engineReachable;
    case 'Suspended':
    case 'Progressing':
      return false;
    case 'Healthy':
    case 'Completed':
      return status.sync === 'Unknown' ? engineReachable : status.sync === 'OutOfSync' && !isReconciling(status);
  }
}

/** A pass over this stack is under way. */
export function isReconciling(status: StackStatus): boolean {
  return status.conditions.some(({ type, status: truth }) => type === 'Reconciling' && truth === 'True');
}

/** Worst first, then by name. */
export function byUrgency(a: StackStatus, b: StackStatus): number {
  return HEALTH_ORDER.indexOf(b.health) - HEALTH_ORDER.indexOf(a.health) || (a.name < b.name ? -1 : 1);
}
