import type { EditPreview } from '../../controller/edits.ts';
import { diagnosticView, type DiagnosticView } from './diagnostic-view.ts';
import { differenceLines, type DifferenceLine } from './difference-lines.ts';
import { planSteps, type PlanView } from './plan-view.ts';

/** What an edit would come to, for whoever may read the files. */
export interface PreviewView {
  readonly files: readonly { readonly file: string; readonly fate: 'changed' | 'new' | 'deleted'; readonly lines: readonly DifferenceLine[] }[];
  /** Files that stay although their stack goes. */
  readonly kept: readonly string[];
  /** Errors stop it; warnings are only said. */
  readonly diagnostics: readonly DiagnosticView[];
  readonly wrong: boolean;
  /** Undefined: nobody can say, or there is nothing to plan. */
  readonly plan: Omit<PlanView, 'title'> | undefined;
  /** One sentence in place of a plan, or before it. */
  readonly says: string;
}

/** A preview as a page shows it. */
export function previewView({ changes, kept, outcome }: EditPreview): PreviewView {
  const files = changes.map(({ file, before, after, difference }) => ({ file, fate: before === undefined ? 'new' : after === undefined ? 'deleted' : 'changed', lines: differenceLines(difference) }) as const);
  const diagnostics = outcome.kind === 'invalid' ? outcome.diagnostics : outcome.kind === 'planned' ? outcome.warnings : [];
  const plan = outcome.kind === 'planned' ? outcome.plan : undefined;
  const steps = plan && plan.operations.length + plan.blocked.length > 0 ? planSteps(plan) : undefined;
  return { files, kept, diagnostics: diagnostics.map(diagnosticView), wrong: outcome.kind === 'invalid', plan: steps, says: sentence(outcome, plan === undefined ? undefined : plan.operations.length) };
}

function sentence(outcome: EditPreview['outcome'], operations: number | undefined): string {
  if (outcome.kind === 'invalid') return 'It would not be right; what runs would be left as it is.';
  if (outcome.kind === 'settings') return 'Settings take effect as soon as they are saved.';
  if (operations === undefined) return 'Docker was not seen yet, so nobody can say what would be done.';
  return operations === 0 ? 'Nothing on the engine changes.' : `Then Orbitr does ${operations === 1 ? 'this' : `these ${operations} things, in this order`}:`;
}
