import type { Operation, OperationKind } from '../model/operation.ts';
import type { Plan } from '../model/plan.ts';

const SIGN: { readonly [K in OperationKind]: string } = {
  'pull-image': '↓',
  'build-image': '↓',
  'create-network': '+',
  'create-volume': '+',
  'create-container': '+',
  'copy-files': '+',
  'connect-network': '+',
  'start-container': '▶',
  'unpause-container': '▶',
  'run-hook': '▶',
  'stop-container': '■',
  'wait-container': '…',
  'publish-routes': '⇄',
  'withdraw-routes': '-',
  'drain-routes': '…',
  'rename-container': '~',
  'update-container': '~',
  'disconnect-network': '-',
  'remove-container': '-',
  'remove-network': '-',
  'remove-volume': '-',
};

/** A plan as a person reads it, one line an operation with its cause; `to do` of an empty one is said, too. Stable, for golden files. */
export function explainPlan(plan: Plan): string {
  const lines = [
    ...plan.operations.map((operation) => `  ${describeOperation(operation)}  (${operation.cause.message})`),
    ...(plan.rollouts ?? []).map(({ service, strategy, why }) => `  ⇄ ${service} is replaced ${strategy}  (${why})`),
    ...plan.blocked.map(({ kind, subject, code, message, hint }) => `  ✗ ${kind.replace('-', ' ')} ${subject.name}  ${code}: ${message}. ${hint}`),
    // Of what the file says wrong the place is shown elsewhere; what the plan itself warns of stands here alone.
    ...plan.warnings.map(({ code, message, hint }) => `  ! ${message}${hint !== undefined && code.startsWith('plan/') ? `. ${hint}` : ''}`),
  ];
  const count = plan.operations.length;
  const title = count === 0 ? 'nothing to do' : `${count} ${count === 1 ? 'operation' : 'operations'}`;
  return [`${plan.stack}: ${title}`, ...lines].join('\n');
}

/** `+ create container blog-web-1` */
export function describeOperation(operation: Operation): string {
  return `${SIGN[operation.kind]} ${operation.kind.replace('-', ' ')} ${operation.subject.name}${detail(operation)}`;
}

function detail(operation: Operation): string {
  switch (operation.kind) {
    case 'rename-container':
      return ` to ${operation.args.to}`;
    case 'connect-network':
      return ` to ${operation.args.attachment.name}`;
    case 'disconnect-network':
      return ` from ${operation.args.network.name}`;
    case 'run-hook':
      return ` ${operation.args.phase}: ${operation.args.hook.command[0] ?? ''}`;
    case 'wait-container':
      return ` until ${operation.args.condition}${operation.args.monitor ? ` for ${operation.args.monitor / 1000} s` : ''}`;
    default:
      return '';
  }
}
