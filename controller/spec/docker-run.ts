import { Document, isScalar, isSeq, Scalar } from 'yaml';
import { RUN_FLAGS } from './docker-run-flags.ts';
import { readRunWords } from './run-words.ts';
import type { RunOption } from './run-words.ts';
import { runSpecials } from './run-specials.ts';
import type { RunDraft } from './run-specials.ts';
import { splitShellLine } from './shell-line.ts';

export type ConvertedRun =
  /** `notes` says what a person should know that the text does not. */
  | { readonly kind: 'stack'; readonly name: string; readonly text: string; readonly notes: readonly string[] }
  /** `at`: where in the line, from 0. */
  | { readonly kind: 'invalid'; readonly reason: string; readonly hint?: string; readonly at?: number };

/** A line longer than this is no line that a person pastes. */
const LONGEST = 32 * 1024;

/**
 * Turns a `docker run` line into the text of a stack file that means the same. What no stack file can say, and what only a shell knows, is refused by name. Pure.
 */
export function convertDockerRun(line: string): ConvertedRun {
  if (line.length > LONGEST) return { kind: 'invalid', reason: 'the line is too long' };
  const split = splitShellLine(line.trim());
  if (split.kind === 'invalid') return split;
  const run = readRunWords(split.words);
  if (run.kind === 'invalid') return run;
  const { options, image, command } = run;
  const draft: RunDraft = { service: { image }, sections: {}, notes: [] };
  for (const option of options) {
    const problem = take(option, draft);
    if (problem !== undefined) return { kind: 'invalid', ...problem };
  }
  const problem = runSpecials(options, draft);
  if (problem !== undefined) return { kind: 'invalid', ...problem };
  if (command.length > 0) draft.service['command'] = command;
  const name = stackName(options.findLast((option) => option.name === 'name')?.value ?? imageName(image));
  return { kind: 'stack', name, text: print(name, draft), notes: draft.notes };
}

/** Options that are a key with a value; what is more than that comes afterwards, in `runSpecials`. */
function take({ name, value }: RunOption, { service }: RunDraft): { readonly reason: string } | undefined {
  const flag = RUN_FLAGS.get(name);
  if (flag === undefined || flag.take === 'special' || flag.take === 'nothing' || flag.take === 'refuse') return undefined;
  const [parent, key] = place(service, flag.key);
  if (flag.take === 'list') parent[key] = [...((parent[key] as readonly string[] | undefined) ?? []), value];
  else if (flag.take === 'switch') {
    if (value !== 'true' && value !== 'false') return { reason: `"--${name}" is true or false, not "${value}"` };
    if (value === 'true') parent[key] = true;
  } else if (flag.take === 'map') {
    const at = value.indexOf('=');
    parent[key] = { ...(parent[key] as object | undefined), [at === -1 ? value : value.slice(0, at)]: at === -1 ? '' : value.slice(at + 1) };
  } else parent[key] = flag.number === true && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : `${value}${flag.suffix ?? ''}`;
  return undefined;
}

function place(service: Record<string, unknown>, dotted: string): readonly [Record<string, unknown>, string] {
  const [first = '', second] = dotted.split('.');
  if (second === undefined) return [service, first];
  const inner = (service[first] ??= {}) as Record<string, unknown>;
  return [inner, second];
}

function print(name: string, { service, sections }: RunDraft): string {
  const document = new Document(escaped({ services: { [name]: service }, ...sections }));
  const ports: unknown = document.getIn(['services', name, 'ports'], true);
  // Two numbers with a colon are one number to the YAML 1.1 of other tools.
  if (isSeq(ports)) for (const port of ports.items) if (isScalar(port)) port.type = Scalar.QUOTE_DOUBLE;
  return document.toString({ lineWidth: 0 });
}

/** What is no variable to the shell must be none to Compose. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (Array.isArray(value)) return value.map(escaped);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)])) : value;
}

function imageName(image: string): string {
  return image.replace(/@.*$/, '').split('/').at(-1)?.replace(/:.*$/, '') ?? '';
}

function stackName(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-').replace(/^-+/, '').slice(0, 40).replace(/-+$/, '') || 'app';
}
