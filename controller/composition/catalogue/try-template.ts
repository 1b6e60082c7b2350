import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateManifest } from '../../../schemas/generated/template.ts';
import { neededAnswers, sampleAnswer } from '../../catalogue/sample-inputs.ts';
import { spliceValue } from '../../catalogue/splice-yaml.ts';
import { COMPOSE_FILE } from '../../catalogue/template.ts';
import { OrbitrError } from '../../model/errors.ts';
import { readExactly } from '../../source/stack-files.ts';
import type { OpenController } from '../open-controller.ts';
import { demandConsent, UNVERIFIED } from './install-app.ts';

/** What a trial needs of the world. Its folders and its controller are its own, and go away with it. */
export interface Trial {
  readonly controller: OpenController;
  /** Its `stacks/`. */
  readonly stacks: string;
  /** The catalogue that the template under test is put into, called `CATALOGUE`. */
  readonly templates: string;
  /** A folder of the machine for inputs that ask for one. */
  readonly folder: string;
  /** Folder and manifest of the template, and of its previous version. */
  readonly template: TrialTemplate;
  readonly previous: TrialTemplate | undefined;
  readonly stack: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Permissions that the author agrees to. */
  readonly consent: readonly string[];
  /** ms for each wait. */
  readonly timeout: number;
  /** Waits until `look` has an answer. @returns undefined: it took too long */
  until<T>(look: () => T | undefined, atMost: number): Promise<T | undefined>;
  readonly now: () => number;
}

export interface TrialTemplate {
  readonly folder: string;
  readonly manifest: TemplateManifest;
}

export interface TrialStep {
  readonly name: 'install' | 'update' | 'remove';
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What was seen, or why not. */
  readonly message: string;
  /** ms */
  readonly duration: number;
}

export const CATALOGUE = 'under-test';
const AUTHOR = { via: 'cli', actor: 'orbitr template test' } as const;
/** ms that taking everything away may last, however short the author's patience is. */
const REMOVAL = 120_000;
/** What an update must keep. */
const EDIT = '# A line of the user: an update must keep it.';
const GRACE = '7s';

/**
 * A template as its users meet it: installed from a catalogue into a stack of its own on a real engine, with what it needs, until all of it is healthy and
 * nothing is left to be done; updated from the previous version with an edit of the user in the file; removed with its volumes.
 * Whatever happens, what it made is taken away again. @throws OrbitrError `catalogue/consent` before anything is made
 */
export async function tryTemplate(trial: Trial): Promise<readonly TrialStep[]> {
  const steps: TrialStep[] = [];
  const made: string[] = [];
  const step = async (name: TrialStep['name'], action: () => Promise<string>): Promise<boolean> => {
    const began = trial.now();
    const done = (result: TrialStep['result'], message: string): boolean => {
      steps.push({ name, result, message, duration: Math.round(trial.now() - began) });
      return result === 'passed';
    };
    try {
      return done('passed', await action());
    } catch (thrown) {
      // Nothing was made yet, and the author has to say yes first.
      if (thrown instanceof OrbitrError && thrown.code === 'catalogue/consent' && made.length === 0) throw thrown;
      return done('failed', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  const skip = (name: TrialStep['name'], message: string): void => void steps.push({ name, result: 'skipped', message, duration: 0 });
  const installed = await step('install', () => install(trial, made));
  if (trial.previous === undefined) skip('update', 'no previous version was given (--previous)');
  else if (installed) await step('update', () => update(trial, made));
  else skip('update', 'it was not installed');
  await step('remove', () => remove(trial, made));
  return steps;
}

async function install(trial: Trial, made: string[]): Promise<string> {
  const { template, previous, controller, stack } = trial;
  const first = previous ?? template;
  await shelve(trial, first);
  const request = { id: template.manifest.id, source: CATALOGUE, stack, answers: answersFor(first.manifest, trial), routes: [] };
  const { consent, problems } = await controller.catalogue.preview(request);
  if (problems.length > 0) throw new Error(problems.join('; '));
  const wanted = consent.filter((word) => word !== UNVERIFIED);
  demandConsent(wanted, trial.consent);
  const { stacks } = await controller.catalogue.install({ ...request, consent }, AUTHOR);
  made.push(...stacks);
  await healthy(trial, stacks);
  return `${first.manifest.version} is healthy, and nothing is left to be done${stacks.length > 1 ? ` (with ${stacks.slice(0, -1).join(', ')})` : ''}`;
}

/** With an edit of the user in the file: a setting and a comment. */
async function update(trial: Trial, made: readonly string[]): Promise<string> {
  const { controller, stack, template, previous } = trial;
  const path = join(trial.stacks, stack, COMPOSE_FILE);
  const before = await readExactly(trial.stacks, path);
  const service = controller.board.get(stack)?.services[0]?.name ?? '';
  const edited = spliceValue(before?.text ?? '', ['services', service, 'stop_grace_period'], GRACE);
  if (before === undefined || edited === undefined) throw new Error(`the stack file has no service ${service} that a user could edit`);
  await taken(trial, () => controller.edits.make({ kind: 'write-files', stack, files: [{ path: COMPOSE_FILE, content: `${edited.trimEnd()}\n${EDIT}\n`, ifMatch: before.etag }] }, AUTHOR));
  await shelve(trial, template);
  const { consent, conflicts, problems } = await trial.controller.catalogue.previewUpdate({ stack, version: template.manifest.version });
  if (problems.length > 0 || conflicts.length > 0) throw new Error([...problems, ...conflicts.map(({ key }) => `${key} conflicts, although the user did not touch it`)].join('; '));
  demandConsent(consent, trial.consent);
  await taken(trial, () => controller.catalogue.update({ stack, version: template.manifest.version, consent }, AUTHOR));
  await healthy(trial, made);
  const after = (await readExactly(trial.stacks, path))?.text ?? '';
  if (!after.includes(EDIT) || !after.includes(`stop_grace_period: ${GRACE}`)) throw new Error('the update lost an edit of the user');
  if (!after.includes(`version: ${template.manifest.version}`)) throw new Error('the stack file does not say the new version');
  return `from ${previous?.manifest.version ?? ''} to ${template.manifest.version}, healthy again, an edit of the user kept`;
}

/** Writes files, and waits until the controller has read them: what was well before is said to be well until then. @throws Error when it did not read them in time */
async function taken({ controller, stack, until, timeout }: Trial, write: () => Promise<unknown>): Promise<void> {
  const digest = (): string | undefined => controller.board.get(stack)?.attempted?.digest;
  const before = digest();
  await write();
  if ((await until(() => (digest() === before ? undefined : true), timeout)) === undefined) throw new Error(`the controller did not take up the change of ${stack} within ${Math.round(timeout / 1_000)} s`);
}

/** The app first, then what it needed; then the volumes, by name. */
async function remove({ controller, until }: Trial, made: readonly string[]): Promise<string> {
  for (const stack of made.toReversed()) await controller.catalogue.remove(stack, AUTHOR);
  const volumes = (): ReturnType<OpenController['volumes']['ledger']> => controller.volumes.ledger().filter(({ stack }) => made.includes(stack));
  // Off the board is not yet off the last look at the engine, and only what nobody uses there may be deleted.
  const gone = await until(() => (made.every((stack) => controller.board.get(stack) === undefined) && volumes().every(({ state }) => state === 'orphaned') ? volumes() : undefined), REMOVAL);
  if (gone === undefined) throw new Error(`still there: ${[...made.filter((stack) => controller.board.get(stack) !== undefined), ...volumes().map(({ name }) => name)].join(', ')}`);
  for (const { name } of gone) await controller.volumes.remove(name);
  return `containers and networks are gone; ${gone.length} volumes stayed until they were deleted by name`;
}

/** @throws Error with what is not well */
async function healthy({ controller, until, timeout }: Trial, stacks: readonly string[]): Promise<void> {
  const wait = (stack: string): true | undefined => {
    const { queue } = controller.api.overview();
    const status = controller.board.get(stack);
    const busy = [...queue.running, ...queue.waiting].includes(stack);
    return !busy && status?.sync === 'Synced' && ['Healthy', 'Completed'].includes(status.health) ? true : undefined;
  };
  for (const stack of stacks) {
    if ((await until(() => wait(stack), timeout)) === true) continue;
    const status = controller.board.get(stack);
    const why = status?.conditions.filter(({ type }) => type === 'Ready').map(({ message }) => message) ?? [];
    throw new Error(`${stack} is ${status?.sync ?? 'Unknown'} and ${status?.health ?? 'Unknown'} after ${Math.round(timeout / 1_000)} s: ${[...why, ...(await lastWords(controller, stack))].join('; ')}`);
  }
}

/** What its containers said last, in few lines. */
async function lastWords(controller: OpenController, stack: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { container, text } of controller.api.logs(stack, undefined, { tail: 5, follow: false, timestamps: false, signal: AbortSignal.timeout(5_000) })) lines.push(`${container}: ${text}`);
  return lines.slice(-10);
}

/** The only template of its catalogue, at just this version. */
async function shelve({ templates, controller }: Trial, { folder, manifest }: TrialTemplate): Promise<void> {
  const target = join(templates, manifest.id);
  await rm(target, { recursive: true, force: true });
  await mkdir(templates, { recursive: true });
  await cp(folder, target, { recursive: true });
  // What was seen in a folder is believed for a few seconds otherwise.
  await controller.catalogue.refresh();
}

/** What has no default is answered with what the manifest gives as an example. A path is a folder that is there. */
function answersFor({ inputs = [] }: TemplateManifest, { answers, folder }: Trial): Readonly<Record<string, string>> {
  const asked = inputs.filter(({ generate }) => generate === undefined);
  return { ...neededAnswers(asked, (input) => (input.type === 'path' ? folder : sampleAnswer(input))), ...answers };
}
