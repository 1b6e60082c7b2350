import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import semver from 'semver';
import type { RegistryIndex } from '../../schemas/generated/registry.ts';
import { validate } from '../../schemas/validate.ts';
import { checkTemplate } from '../catalogue/check-template.ts';
import { hasErrors } from '../catalogue/problem.ts';
import { openTrial } from '../composition/catalogue/open-trial.ts';
import type { TrialStep, TrialTemplate } from '../composition/catalogue/try-template.ts';
import { tryTemplate } from '../composition/catalogue/try-template.ts';
import { OrbitrError } from '../model/errors.ts';
import { readTemplateFolder } from '../registry/read-template-folder.ts';
import type { CommandContext, ExitCode } from './command-context.ts';
import { printJson } from './command-context.ts';
import { pairs } from './option-pairs.ts';
import { foldersOf } from './template-validate.ts';

export interface TestOptions {
  readonly previous?: string;
  readonly set?: readonly string[];
  readonly grant?: readonly string[];
  readonly timeout: string;
  readonly json?: boolean;
}

/**
 * `orbitr template test DIR [--previous DIR] …`: installs a template into a throw-away stack on the engine, waits until it is healthy, updates it from its
 * previous version with an edit of a user in the file, and removes it. Exit 1: something of that failed.
 */
export async function templateTestCommand(context: CommandContext, target: string, options: TestOptions): Promise<ExitCode> {
  const timeout = Number(options.timeout) * 1_000;
  if (!(timeout > 0)) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `--timeout takes seconds, not "${options.timeout}"` });
  const [folder = '', ...more] = await foldersOf(target);
  if (more.length > 0) throw new OrbitrError({ code: 'command/usage', kind: 'terminal', message: `${target} holds ${more.length + 1} templates, and one is tried at a time` });
  const template = await readValid(folder, basename(folder));
  const previous = options.previous === undefined ? undefined : await previousOf(resolve(options.previous), template);
  await using trial = await openTrial(context.config, { onRecord: (record) => context.err.operation(record), onPull: (progress) => context.err.pull(progress) }, dirname(folder));
  const held = trial.controller.readOnly();
  if (held !== undefined) throw new OrbitrError({ code: 'command/engine-held', kind: 'conflict', message: `nothing was tried: ${held}` });
  const steps = await tryTemplate({ ...trial, template, previous, stack: `${template.manifest.id.slice(0, 30)}-test-${trial.token}`, answers: pairs(options.set, '--set'), consent: options.grant ?? [], timeout });
  const passed = steps.every(({ result }) => result !== 'failed');
  if (options.json === true) printJson(context, { test: { id: template.manifest.id, version: template.manifest.version, previous: previous?.manifest.version, passed, steps } });
  else for (const step of steps) print(context, step);
  return passed ? 0 : 1;
}

/** @throws OrbitrError `template/invalid` */
async function readValid(folder: string, id: string): Promise<TrialTemplate> {
  const { manifest, diagnostics } = checkTemplate(id, await readTemplateFolder(folder), 'own');
  if (manifest !== undefined && !hasErrors(diagnostics)) return { folder, manifest };
  throw new OrbitrError({ code: 'template/invalid', kind: 'terminal', message: `not tried: ${folder} is not right (${diagnostics.find(({ severity }) => severity === 'error')?.message ?? 'no manifest'})`, hint: '`orbitr template validate` says all of it.' });
}

/** The folder of an older version, or what `orbitr template publish` wrote, in which the newest older one is taken. @throws OrbitrError `template/not-found`, `template/invalid` */
async function previousOf(place: string, { manifest }: TrialTemplate): Promise<TrialTemplate> {
  const index: unknown = await readFile(join(place, 'registry.json'), 'utf8').then(JSON.parse, () => undefined);
  if (index === undefined || validate('registry', index).length > 0) {
    const before = await readValid(place, manifest.id);
    if (semver.lt(before.manifest.version, manifest.version)) return before;
    throw new OrbitrError({ code: 'template/not-found', kind: 'terminal', message: `${place} has ${before.manifest.version}, which is not older than ${manifest.version}`, hint: 'Every change of a template gets a new version.' });
  }
  const versions = (index as RegistryIndex).apps.filter(({ id, version }) => id === manifest.id && semver.lt(version, manifest.version)).map(({ version }) => version);
  const newest = versions.toSorted(semver.rcompare)[0];
  if (newest === undefined) throw new OrbitrError({ code: 'template/not-found', kind: 'terminal', message: `${place} has no version of ${manifest.id} before ${manifest.version}` });
  return readValid(join(place, manifest.id, newest), manifest.id);
}

function print({ out }: CommandContext, { name, result, message, duration }: TrialStep): void {
  const mark = { passed: out.paint('green', '✓'), failed: out.paint('red', '✗'), skipped: out.paint('dim', '–') }[result];
  out.line(`${mark} ${name}  ${message}${result === 'skipped' ? '' : out.paint('dim', `  ${(duration / 1_000).toFixed(1)} s`)}`);
}
