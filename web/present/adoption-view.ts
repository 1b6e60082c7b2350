import type { AdoptionPreview } from '../../controller/adoptions.ts';
import { planSteps, type PlanView } from './plan-view.ts';
import { previewView, type PreviewView } from './preview-view.ts';

export interface AdoptionView {
  readonly stack: string;
  readonly clean: boolean;
  readonly basis: string;
  readonly edit: PreviewView | undefined;
  /** When no file is written, what would be done is told by itself. */
  readonly plan: Omit<PlanView, 'title'> | undefined;
  readonly differing: readonly { readonly type: string; readonly name: string; readonly lines: readonly { readonly path: string; readonly live: string; readonly wanted: string }[] }[];
  /** How many things mean just what the file says. */
  readonly same: number;
}

/** An adoption before it is made: what differs is told thing by thing. */
export function adoptionView({ stack, edit, plan, comparisons, clean, basis }: AdoptionPreview): AdoptionView {
  const differing = comparisons.filter(({ differences }) => differences.length > 0);
  return {
    stack, clean, basis,
    edit: edit && previewView(edit),
    plan: edit === undefined && plan.operations.length + plan.blocked.length > 0 ? planSteps(plan) : undefined,
    differing: differing.map(({ type, name, differences }) => ({ type, name, lines: differences.map(({ path, from, to }) => ({ path: path.split('/').slice(3).join('.').replaceAll('~1', '/'), live: shown(from), wanted: shown(to) })) })),
    same: comparisons.length - differing.length,
  };
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
