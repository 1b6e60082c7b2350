import type { RevisionComparison, StackComparison } from '../composition/git/compare-revisions.ts';
import { compareRevisions } from '../composition/git/compare-revisions.ts';
import { openSettings } from '../composition/settings.ts';
import { openWorkbench } from '../composition/workbench.ts';
import { publicPlan } from '../model/public-plan.ts';
import type { BlastRadius, Downtime } from '../plan/blast-radius.ts';
import { explainPlan } from '../plan/explain.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';

export interface PlanRevisionsOptions {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
  /** As a comment for a pull request. */
  readonly markdown?: boolean;
}

/**
 * `orbitr plan --from REV --to REV [--json | --markdown]`: what a change of the repository would do where the first revision runs, and what that means for users.
 * Needs no engine; where one is at hand, sizes of images are told. Exit 0: nothing; 2: changes; 1: errors.
 */
export async function planRevisionsCommand(context: CommandContext, { from, to, json, markdown }: PlanRevisionsOptions): Promise<ExitCode> {
  const { config } = context;
  const settings = openSettings(config.stacks);
  await settings.refresh();
  const bench = openWorkbench(config, { vouches: () => true, watchAlso: () => undefined, profiles: () => settings.current().profiles, engineMayBeAway: true });
  try {
    const images = await bench.engine.listImages().catch(() => new Map<string, { readonly size?: number }>());
    const sizes = new Map([...images].flatMap(([name, { size }]) => (size === undefined ? [] : [[name, size] as const])));
    const compared = await compareRevisions(bench, from, to, sizes);
    if (json === true) printJson(context, { from: compared.from, to: compared.to, plans: compared.stacks.map(toJson) });
    else if (markdown === true) context.out.line(toMarkdown(compared));
    else for (const each of compared.stacks) context.out.line([each.errors.length > 0 ? `${each.stack}: cannot be planned` : explainPlan(each.plan), ...each.errors.map((error) => context.out.diagnostic(error)), ...facts(each.blast).map((fact) => `  ${fact}`)].join('\n'));
    if (compared.stacks.some(({ errors }) => errors.length > 0)) return 1;
    return compared.stacks.some(({ plan }) => plan.operations.length + plan.blocked.length > 0) ? 2 : 0;
  } finally {
    bench.engine.close();
  }
}

function toJson({ plan, errors, blast }: StackComparison): object {
  return { ...publicPlan(plan), errors, blastRadius: blast };
}

/** What follows for people, one line each. */
function facts({ containers, downtime, ports, volumes, images, files }: BlastRadius): readonly string[] {
  const list = (title: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [`${title}: ${items.join(', ')}`]);
  return [
    ...list('containers', containers.map(({ name, what, downtime: away }) => `${name} ${what}${away.most > 0 ? ` (${inWords(away)})` : ''}`)),
    ...(containers.length === 0 ? [] : [`expected downtime: ${inWords(downtime)}`]),
    ...list('files that running containers mount, none of which is restarted for it', files.map(({ path, service, target }) => `${path} (${service}: ${target})`)),
    ...list('ports opened', ports.opened),
    ...list('ports closed', ports.closed),
    ...list('volumes created', volumes.created),
    ...list('volumes kept, but used no more', volumes.leftBehind),
    ...list('volumes at risk', volumes.atRisk),
    ...list('images', images.map(({ service, from, to, size }) => `${service}: ${from ?? 'none'} → ${to} (${size === undefined ? 'size not known here' : `${Math.round(size / 1_000_000)} MB`})`)),
  ];
}

function inWords({ least, most, why }: Downtime): string {
  if (most === 0) return 'none';
  return `${least} to ${most} s; ${why}`;
}

function toMarkdown({ from, to, stacks }: RevisionComparison): string {
  const title = `### Orbitr: ${from.slice(0, 7)} → ${to.slice(0, 7)}`;
  if (stacks.length === 0) return `${title}\n\nNo stack changes.`;
  // Texts come from the files of whoever asks for the change: they stay within code, where they cannot mean anything.
  const code = (text: string): string => `\`\`\`\`text\n${text.replaceAll('````', '` ` ` `')}\n\`\`\`\``;
  return [title, ...stacks.map(({ stack, plan, errors, blast }) => {
    const state = errors.length > 0 ? 'cannot be planned' : `${plan.operations.length} operations`;
    const problems = errors.map(({ place, message, code: name }) => `${place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `}${message} (${name})`);
    return [`<details open><summary><b>${stack.replace(/[^a-z0-9-]/g, '')}</b>: ${state}</summary>`, '', code([...problems, ...facts(blast)].join('\n') || 'nothing that anybody would notice'), '', ...(errors.length > 0 ? [] : ['<details><summary>plan</summary>', '', code(explainPlan(plan)), '</details>', '']), '</details>'].join('\n');
  })].join('\n\n');
}
