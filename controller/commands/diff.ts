import { homedir } from 'node:os';
import { relative } from 'node:path';
import { comparePictures } from '../adoption/compare-pictures.ts';
import type { ThreeWayRow } from '../adoption/three-way.ts';
import { acceptDrift } from '../composition/accept-drift.ts';
import type { Texts } from '../composition/accept-drift.ts';
import type { ContainerDiff } from '../composition/diff-stack.ts';
import { commitWritten } from '../composition/git/commit-written.ts';
import { diffStack } from '../composition/diff-stack.ts';
import type { EngineLook } from '../composition/engine-look.ts';
import { withEngineLook } from '../composition/engine-look.ts';
import { readStack } from '../composition/read-stack.ts';
import { openUnsealing } from '../composition/secrets/open-unsealing.ts';
import { openSettings } from '../composition/settings.ts';
import { OrbitrError } from '../model/errors.ts';
import type { StackBundle } from '../model/source-bundle.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { replaceStackFile, textDigest } from '../source/edit.ts';
import { buildSpec } from '../spec/build-spec.ts';
import type { SpecOptions } from '../spec/resolve-model.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';

/**
 * `orbitr diff STACK [--accept]`: what the file says, what was applied last and what runs, field by field. `--accept` writes limits, restart policy and
 * networks that drifted into the file. Exit 0: all the same (or accepted); 2: differences; 1: error.
 */
export async function diffCommand(context: CommandContext, name: string, options: { readonly accept?: boolean; readonly json?: boolean }): Promise<ExitCode> {
  const { config } = context;
  const stack = (await discoverStacks(config.stacks)).stacks.find((each) => each.name === name);
  if (stack === undefined) throw new OrbitrError({ code: 'command/no-such-stack', kind: 'terminal', message: `there is no stack "${name}"`, hint: '`orbitr status` lists them.' });
  return withEngineLook(config, false, async (look) => {
    const rules: SpecOptions = { homeDirectory: homedir(), profiles: (await openSettings(config.stacks).refresh()).profiles, hostPaths: await look.bench.place.hostPaths() };
    const { bundle, result } = await readStack(stack, (read) => buildSpec(read, rules), openUnsealing(config).unseal);
    if (result.kind !== 'spec') {
      for (const diagnostic of result.kind === 'invalid' ? result.diagnostics : []) context.err.line(context.err.diagnostic(diagnostic));
      return 1;
    }
    const diffs = await diffStack(look, result.spec);
    const done = options.accept === true ? await accept(context, look, { bundle, rules, spec: result.spec, diffs }) : undefined;
    if (options.json === true) printJson(context, { stack: name, containers: diffs, ...(done === undefined ? {} : { accepted: done.accepted, refused: done.refused }) });
    else print(context, diffs, done);
    const left = done === undefined ? diffs.flatMap(({ rows }) => rows).length : done.refused.length;
    return left === 0 ? 0 : 2;
  });
}

interface Accepted {
  readonly files: readonly string[];
  readonly accepted: readonly ThreeWayRow[];
  readonly refused: readonly { readonly row: ThreeWayRow; readonly reason: string }[];
}

/** Edits, reads the result as the controller would, and writes it only if exactly what was accepted is no drift any more. */
async function accept({ config }: CommandContext, look: EngineLook, { bundle, rules, spec, diffs }: { readonly bundle: StackBundle; readonly rules: SpecOptions; readonly spec: StackSpec; readonly diffs: readonly ContainerDiff[] }): Promise<Accepted> {
  const texts: Texts = new Map(bundle.entries.flatMap((path): [string, string][] => {
    const content = bundle.files.get(path);
    return content?.kind === 'text' ? [[path, content.text]] : [];
  }));
  // Replicas of a service share its lines.
  const drifted = new Map(diffs.flatMap(({ rows }) => rows.filter(isDrift).map((row) => [row.path, row])));
  const result = acceptDrift([...drifted.values()], spec, texts);
  const changed = [...result.texts].filter(([path, text]) => texts.get(path) !== text);
  const read = buildSpec({ ...bundle, files: new Map([...bundle.files, ...changed.map(([path, text]) => [path, { kind: 'text', text }] as const)]) }, rules);
  const after = read.kind === 'spec' ? new Set((await diffStack(look, read.spec)).flatMap(({ rows }) => rows.filter(isDrift).map(({ path }) => path))) : undefined;
  const expected = new Set(result.refused.map(({ row }) => row.path));
  if (after === undefined || after.symmetricDifference(expected).size > 0) {
    throw new OrbitrError({ code: 'diff/cannot-accept', kind: 'terminal', message: 'nothing was written: the edited file would not mean what runs', hint: 'Edit it by hand; `orbitr why` tells where each setting is written.' });
  }
  for (const [path, text] of changed) await replaceStackFile(path, textDigest(texts.get(path) ?? ''), text);
  await commitWritten(config, changed.map(([path]) => path), `${spec.name}: accept what drifted`);
  return { files: changed.map(([path]) => relative(config.stacks, path)), accepted: result.accepted, refused: result.refused };
}

function isDrift({ desired, live }: ThreeWayRow): boolean {
  return comparePictures(live, desired, '').length > 0;
}

const MOVED = { file: 'changed in the file', live: 'drifted', both: 'changed in the file, and drifted', unknown: 'differs' } as const;

function print({ out }: CommandContext, diffs: readonly ContainerDiff[], done: Accepted | undefined): void {
  for (const { container, rows } of diffs) {
    out.line(`${rows.length === 0 ? out.paint('green', '=') : out.paint('yellow', '≠')} ${container}`);
    for (const { path, desired, applied, live, moved } of rows) {
      out.line(`    ${path.split('/').slice(3).join('.').replaceAll('~1', '/')}: ${MOVED[moved]}`);
      out.line(`      file ${shown(desired)} · applied ${moved === 'unknown' ? 'unknown' : shown(applied)} · runs with ${shown(live)}`);
    }
  }
  if (diffs.length === 0) out.line('no container of this stack exists');
  for (const { row, reason } of done?.refused ?? []) out.line(`${out.paint('yellow', '!')} ${row.path.slice(1).replaceAll('/', '.')} is not taken over: ${reason}`);
  if (done !== undefined) out.line(done.files.length === 0 ? 'nothing to take over' : `wrote ${done.files.join(', ')}: ${done.accepted.map(({ path }) => path.slice(1).replaceAll('/', '.')).join(', ')}`);
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
