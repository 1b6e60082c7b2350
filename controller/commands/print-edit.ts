import type { EditPreview } from '../edits.ts';
import { withoutSecrets } from '../model/without-secrets.ts';
import { explainPlan } from '../plan/explain.ts';
import type { CommandContext } from './command-context.ts';

/** What an edit of an app's files would change, and what the controller would do then. */
export function printEdit({ out }: Pick<CommandContext, 'out'>, edit: EditPreview): void {
  for (const { difference } of withoutSecrets(edit).changes) out.line(difference.trimEnd());
  if (edit.outcome.kind === 'planned' && edit.outcome.plan !== undefined) out.line(explainPlan(edit.outcome.plan));
  if (edit.outcome.kind === 'invalid') for (const diagnostic of edit.outcome.diagnostics) out.line(out.diagnostic(diagnostic));
}
