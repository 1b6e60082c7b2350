import { join } from 'node:path';
import type { InstalledInstance } from '../../catalogue/draft-install.ts';
import { readManifest } from '../../catalogue/read-manifest.ts';
import { BASE_FOLDER } from '../../catalogue/render-template.ts';
import { MANIFEST_FILE } from '../../catalogue/template.ts';
import type { DesiredState } from '../../loop/desired-state.ts';
import type { StackSpec } from '../../model/stack-spec.ts';
import { readExactly } from '../../source/stack-files.ts';
import type { AppSecrets } from './app-secrets.ts';

/** All stacks as their files say, and what of them came from a catalogue. Read afresh. */
export interface StackSurvey {
  /** Names of all stacks, right or wrong. */
  readonly names: ReadonlySet<string>;
  readonly specs: readonly StackSpec[];
  /** Stacks with an origin, with what they were told. */
  readonly instances: ReadonlyMap<string, InstalledInstance & { readonly spec: StackSpec }>;
}

export async function surveyStacks(folder: string, desired: Pick<DesiredState, 'discover' | 'load'>, variables: AppSecrets['variables']): Promise<StackSurvey> {
  const { stacks } = await desired.discover();
  const loaded = await Promise.all(stacks.map((stack) => desired.load(stack)));
  const specs = loaded.flatMap((each) => (each.kind === 'spec' ? [each.spec] : []));
  const instances = await Promise.all(specs.filter(({ template }) => template !== undefined).map(async (spec) => {
    const instance = await readInstance(folder, spec, variables);
    return instance === undefined ? [] : [[spec.name, { ...instance, spec }] as const];
  }));
  return { names: new Set(stacks.map(({ name }) => name)), specs, instances: new Map(instances.flat()) };
}

/** What a stack was made from and told; undefined when its base is gone or broken: then nobody can depend on it, but it runs all the same. */
async function readInstance(folder: string, spec: Pick<StackSpec, 'name'>, variables: AppSecrets['variables']): Promise<InstalledInstance | undefined> {
  const text = await readText(folder, spec.name, `${BASE_FOLDER}/${MANIFEST_FILE}`);
  const read = text === undefined ? undefined : readManifest(MANIFEST_FILE, text);
  return read?.kind === 'good' ? { stack: spec.name, manifest: read.value, variables: await variables(spec.name) } : undefined;
}

/** A file of a stack's folder as text; undefined when it is not there, or cannot be read as such. */
async function readText(folder: string, stack: string, path: string): Promise<string | undefined> {
  return (await readExactly(folder, join(folder, stack, path)).catch(() => undefined))?.text;
}
