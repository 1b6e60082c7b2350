import semver from 'semver';
import { isAlias, isMap } from 'yaml';
import type { Migration, TemplateManifest } from '../../schemas/generated/template.ts';
import { isFilledMap, spliceAnywhere } from './block-style.ts';
import { nodeAt, parseYaml } from './splice-yaml.ts';
import { defaultText } from './resolve-inputs.ts';
import type { Job } from './render-compose.ts';
import { unrenderable } from './render-compose.ts';

/** What the migrations of an update come to. */
export interface Migrated {
  /** The variables of the stack after renames and settings. */
  readonly values: ReadonlyMap<string, string>;
  /** Old name → new name. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  /** Containers that run once before the new version's services. */
  readonly jobs: readonly Job[];
  /** New volume key → key whose data it goes on with. */
  readonly volumes: ReadonlyMap<string, string>;
  /** What is done, in words. */
  readonly told: readonly string[];
}

/** The migrations from one version to another, in their order, as plain changes. Pure: a migration is data, and whatever runs is a container in the stack file. */
export function migrate(before: TemplateManifest, after: TemplateManifest, variables: ReadonlyMap<string, string>): Migrated {
  const due = (after.migrations ?? []).filter(({ to }) => semver.gt(to, before.version) && semver.lte(to, after.version));
  const values = new Map(variables);
  const renamed = new Map<string, string>();
  const removed: string[] = [];
  const volumes = new Map<string, string>();
  const jobs: Job[] = [];
  const told: string[] = [];
  for (const migration of due) {
    if (migration.description !== undefined) told.push(`${migration.to}: ${migration.description}`);
    for (const [index, step] of migration.steps.entries()) applyStep(step, `migrate-${migration.to.replaceAll('.', '-')}${index === 0 ? '' : `-${index}`}`);
  }
  return { values, renamed, removed, jobs, volumes, told };

  function applyStep(step: Migration['steps'][number], name: string): void {
    if (step.renameVolume !== undefined) {
      const { from, to } = step.renameVolume;
      volumes.set(to, volumes.get(from) ?? from);
      told.push(`the volume ${from} is called ${to} now, with the same data`);
    }
    if (step.renameInput !== undefined) {
      const { from, to } = step.renameInput;
      const value = values.get(from);
      if (value === undefined) return;
      values.delete(from);
      values.set(to, value);
      renamed.set(from, to);
      told.push(`${from} is called ${to} now`);
    }
    if (step.setInput !== undefined) setInput(step.setInput);
    if (step.removeInput !== undefined && values.delete(step.removeInput.name)) {
      removed.push(step.removeInput.name);
      told.push(`${step.removeInput.name} is gone`);
    }
    if (step.run !== undefined) {
      const { image, command, environment, volumes: mounts } = step.run;
      jobs.push({ name, before: [], service: { image, command: command.map((word) => word.replaceAll('$', '$$$$')), ...(environment === undefined ? {} : { environment }), ...(mounts === undefined ? {} : { volumes: mounts }), restart: 'no', security_opt: ['no-new-privileges:true'] } });
      told.push(`${image} runs once: ${command.join(' ').slice(0, 100)}`);
    }
  }

  /** What the user chose stays: without a `from`, only a value that still is the old default is replaced. */
  function setInput({ name, value, from }: { readonly name: string; readonly value: unknown; readonly from?: unknown }): void {
    const input = before.inputs?.find((one) => one.name === name);
    const expected = from === undefined ? (input === undefined ? undefined : defaultText(input)) : String(from);
    const current = values.get(name);
    if (current !== undefined && current !== expected) {
      told.push(`${name} would become ${String(value)}, but yours is kept`);
      return;
    }
    values.set(name, String(value));
    told.push(`${name} becomes ${String(value)}`);
  }
}

/**
 * The compose file of the new version, with volumes that go on with the data of others: their names on the engine stay.
 * @throws OrbitrError `template/unrenderable`: without its name a volume would be a new one, and empty
 */
export function keepVolumeNames(theirs: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((text, [key, name]) => {
    const document = parseYaml(text);
    if (nodeAt(document, ['volumes', key, 'name']) !== undefined || !isMap(nodeAt(document, ['volumes']))) return text;
    const volume = nodeAt(document, ['volumes', key]);
    // Settings that an alias stands for are written out beside the name.
    const others = isAlias(volume) ? (volume.toJS(document) as object) : {};
    const next = isFilledMap(volume) ? spliceAnywhere(text, ['volumes', key, 'name'], name) : spliceAnywhere(text, ['volumes', key], { ...others, name });
    if (next === undefined) throw unrenderable(`volumes.${key}`);
    return next;
  }, theirs);
}
