import { homedir } from 'node:os';
import { basename, relative } from 'node:path';
import { openJournal } from '../../state/journal.ts';
import { readStack } from '../composition/read-stack.ts';
import { openUnsealing } from '../composition/secrets/open-unsealing.ts';
import { openSettings } from '../composition/settings.ts';
import { OrbitrError } from '../model/errors.ts';
import type { OperationRecord } from '../model/status.ts';
import { maskedAt } from '../plan/mask-differences.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { lastCommit } from '../source/last-commit.ts';
import type { Detour } from '../spec/detour.ts';
import { explainOrigin } from '../spec/explain-origin.ts';
import type { Origin } from '../spec/explain-origin.ts';
import { placeOf } from '../spec/source-text.ts';
import type { Span } from '../spec/source-text.ts';
import type { VariableUse } from '../spec/variable-origin.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';
import { chooseFields } from './choose-fields.ts';

/** As many as the journal remembers. */
const JOURNAL = 200;

/** `orbitr why STACK[/SERVICE] [FIELD]`: where each setting was written and what it went through, and why a container was last replaced. Reads files only. */
export async function whyCommand(context: CommandContext, target: string, field: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  const { config, out } = context;
  const [name = '', service] = target.split('/', 2);
  const stack = (await discoverStacks(config.stacks)).stacks.find((each) => each.name === name);
  if (stack === undefined) throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `there is no stack "${name}"`, hint: '`orbitr status` lists them.' });
  const { profiles } = await openSettings(config.stacks).refresh();
  const { result } = await readStack(stack, (bundle) => explainOrigin(bundle, { homeDirectory: homedir(), profiles }), openUnsealing(config).unseal);
  if (result.kind !== 'origins') {
    for (const diagnostic of result.kind === 'invalid' ? result.diagnostics : []) context.err.line(context.err.diagnostic(diagnostic));
    return 1;
  }
  const chosen = chooseFields([...result.origins], service, field);
  const commits = new Map(await Promise.all([...new Set(chosen.map(([, { at }]) => at.source.path))].map(async (path) => [path, await lastCommit(path)] as const)));
  const replacements = lastReplacements((await openJournal(config.data)).recent(JOURNAL), name, service);
  if (options.json === true) {
    printJson(context, { stack: name, settings: chosen.map(([pointer, origin]) => toJson(pointer, origin, config.stacks, commits.get(origin.at.source.path))), replacements });
    return 0;
  }
  for (const [pointer, origin] of chosen) {
    out.line(`${out.paint('bold', pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~'))} = ${shown(maskedAt(pointer, origin.value))}`);
    for (const line of explain(origin, config.stacks)) out.line(`    ${line}`);
  }
  for (const [path, commit] of commits) if (commit !== undefined) out.line(out.paint('dim', `${shownPath(path, config.stacks)}: last changed by ${commit.author} in ${commit.id}, ${commit.date} (${commit.subject})`));
  for (const { subject, cause, startedAt } of replacements) out.line(`${subject.name} was last made ${new Date(startedAt).toISOString()}, because: ${cause}`);
  return 0;
}

function explain({ at, implied, detour, variables }: Origin, folder: string): readonly string[] {
  const where = whereText(at, folder);
  return [implied ? `nobody wrote it; it follows from ${where}` : `${where}${detour === undefined ? '' : `  ${detourText(detour)}`}`, ...variables.map((use) => variableText(use, folder))];
}

function whereText(at: Span, folder: string): string {
  const { file, line, column } = placeOf(at);
  return `${shownPath(file, folder)}:${line}:${column}`;
}

function detourText(detour: Detour): string {
  switch (detour.kind) {
    case 'anchor':
      return `by an anchor, from ${detour.section}`;
    case 'extends':
      return `by extends, from ${detour.service}`;
    case 'override':
      return 'set by the override file';
    case 'include':
      return 'by include';
    case 'env-file':
      return 'by env_file';
  }
}

function variableText(use: VariableUse, folder: string): string {
  if (use.from === 'file') return `\${${use.name}} is set in ${whereText(use.at, folder)}`;
  if (use.from === 'expression') return `\${${use.name}} ${use.text === '' ? 'becomes empty' : `becomes "${use.text}"`} by the expression itself`;
  return use.from === 'given' ? `\${${use.name}} is given by Orbitr` : `\${${use.name}} is set nowhere and becomes empty`;
}

/** The newest creation of each container. */
function lastReplacements(records: readonly OperationRecord[], stack: string, service: string | undefined): readonly Pick<OperationRecord, 'subject' | 'cause' | 'startedAt' | 'trace'>[] {
  const made = records.filter(({ kind, result, subject }) => kind === 'create-container' && result === 'done' && subject.stack === stack && (service === undefined || subject.service === service));
  // Until the one before it was gone, a replacement had a name of its own.
  const newest = new Map(made.toReversed().map(({ subject, cause, startedAt, trace }) => {
    const name = subject.name.replace(/\.next\d*$/, '');
    return [name, { subject: { ...subject, name }, cause, startedAt, trace }] as const;
  }));
  return [...newest.values()].toSorted((a, b) => (a.subject.name < b.subject.name ? -1 : 1));
}

function toJson(pointer: string, origin: Origin, folder: string, commit: object | undefined): object {
  const { at, implied, detour, variables, value } = origin;
  const { file, line, column } = placeOf(at);
  const uses = variables.map((use) => (use.from === 'file' ? { name: use.name, from: use.from, place: whereText(use.at, folder) } : use));
  return { path: pointer, value: maskedAt(pointer, value), file: shownPath(file, folder), line, column, implied, ...(detour === undefined ? {} : { detour }), variables: uses, ...(commit === undefined ? {} : { commit }) };
}

function shownPath(path: string, folder: string): string {
  const inside = relative(folder, path);
  return inside === '' ? basename(path) : inside.startsWith('..') ? path : inside;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
