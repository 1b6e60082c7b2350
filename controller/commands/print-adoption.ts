import type { Judgement } from '../composition/adoption/judge-adoption.ts';
import type { LoadedProject } from '../composition/load-project.ts';
import { publicPlan } from '../model/public-plan.ts';
import { explainPlan } from '../plan/explain.ts';
import { maskDifferences } from '../plan/mask-differences.ts';
import type { CommandContext } from './command-context.ts';
import { printJson } from './command-context.ts';

/** What an adoption found: each thing with its differences, the files, and what would be done. Values that may be secret are masked. */
export function printAdoption(context: CommandContext, loaded: Exclude<LoadedProject, { kind: 'invalid' }>, { review, plan, clean }: Judgement, { written, json }: { readonly written: boolean; readonly json: boolean }): void {
  const { out } = context;
  const { name } = loaded.spec;
  const comparisons = review.comparisons.map((comparison) => ({ ...comparison, differences: maskDifferences(comparison.differences) }));
  const files = loaded.kind === 'elsewhere' ? [...loaded.layout.files.keys()] : [];
  if (json) {
    printJson(context, { stack: name, matches: clean, written, files, comparisons, plan: publicPlan(plan) });
    return;
  }
  for (const { type, name: object, differences } of comparisons) {
    out.line(`${differences.length === 0 ? out.paint('green', '=') : out.paint('yellow', '≠')} ${type} ${object}`);
    for (const { path, from, to } of differences) out.line(`    ${path.split('/').slice(3).join('.').replaceAll('~1', '/')}: runs with ${shown(from)}, the file says ${shown(to)}`);
  }
  if (loaded.kind === 'elsewhere') {
    for (const { from, to } of loaded.layout.written) out.line(`  ${from} is written out as ${to}: it stays where it is`);
    out.line(`${written ? 'wrote' : 'would write'} ${files.join(', ')}`);
  } else out.line(`${loaded.entry} is there already`);
  out.line(clean ? `${name}: the file means what runs; ${written ? 'it is Orbitr’s now, and' : '--write takes it over, and'} nothing is restarted` : explainPlan(plan));
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
