import { realpath } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Engine } from '../engine/port.ts';
import { containerBody } from '../engine/payload.ts';
import { OrbitrError } from '../model/errors.ts';
import { LABEL } from '../model/labels.ts';
import type { CreateContainerArgs, Labels } from '../model/operation.ts';
import type { StackSpec, VolumeSpec } from '../model/stack-spec.ts';
import { containerRequirements } from '../policy/container-requirements.ts';
import { notGranted } from '../policy/granted.ts';
import type { HostPlaces } from '../policy/host-places.ts';
import { bindSources } from '../policy/mount-requirements.ts';
import type { Requirement } from '../policy/requirement.ts';
import { pathsToResolve, stackRequirements, volumeRequirements } from '../policy/stack-requirements.ts';
import type { HostPaths } from '../spec/host-paths.ts';
import type { PlanOptions } from '../plan/plan-input.ts';

/**
 * Whether stacks may have what they want. Stacks of a catalogue need it granted under `x-orbitr.permissions`; others do with `policy: enforce`, and are only
 * warned of otherwise, because whoever writes stack files on the machine is root there already.
 */
export interface Policy {
  /** Looks where the paths of a spec really lead. To be called with each spec that is read, before it is planned. */
  prepare(spec: StackSpec): Promise<void>;
  verdict(spec: StackSpec | undefined): Pick<PlanOptions, 'refused' | 'doubtful'>;
  /** The engine behind the policy: looks once more, at the very body that is sent and at links as they are then. */
  guard(engine: Engine): Engine;
}

export interface PolicyWorld {
  /** By the host's names. */
  readonly orbitr: () => Promise<readonly string[]>;
  readonly hostPaths: () => Promise<HostPaths>;
  readonly enforce: () => boolean;
}

interface Known {
  readonly digest: string;
  readonly requirements: readonly Requirement[];
  readonly places: HostPlaces;
}

interface Rule {
  readonly grants: readonly string[];
  readonly fromCatalogue: boolean;
  readonly directory: string;
}

export function openPolicy({ orbitr, hostPaths, enforce }: PolicyWorld): Policy {
  const known = new Map<string, Known>();
  const drafts = new WeakMap<StackSpec, Known>();
  const rules = new Map<string, Rule>();
  const lookAt = async (spec: StackSpec): Promise<Known> => {
    const places = await placesFor(spec.directory, pathsToResolve(spec), await orbitr(), await hostPaths());
    return { digest: spec.revision.digest, requirements: stackRequirements(spec, places), places };
  };
  const enforced = ({ fromCatalogue }: Pick<Rule, 'fromCatalogue'>): boolean => fromCatalogue || enforce();
  const demand = async (stack: string, wanted: (places: HostPlaces) => readonly Requirement[], paths: readonly string[]): Promise<void> => {
    const rule = rules.get(stack);
    if (rule === undefined || !enforced(rule)) return;
    const places = await placesFor(rule.directory, paths, await orbitr(), await hostPaths());
    const [first] = notGranted(wanted(places), rule.grants);
    if (first !== undefined) throw new OrbitrError({ code: 'policy/not-granted', kind: 'terminal', message: `${first.subject} ${first.means}, and was not granted that`, hint: `If that is right, write "${first.permission}" under x-orbitr.permissions of the stack.` });
  };
  return {
    prepare: async (spec) => {
      // What nobody saved has no digest, and is judged for itself.
      if (spec.revision.digest === '') return void drafts.set(spec, await lookAt(spec));
      rules.set(spec.name, { grants: spec.permissions, fromCatalogue: spec.template !== undefined, directory: spec.directory });
      if (known.get(spec.name)?.digest !== spec.revision.digest) known.set(spec.name, await lookAt(spec));
    },
    verdict: (spec) => {
      const found = spec === undefined ? undefined : (drafts.get(spec) ?? (known.get(spec.name)?.digest === spec.revision.digest ? known.get(spec.name) : undefined));
      if (spec === undefined || found === undefined) return { refused: [], doubtful: [] };
      const missing = notGranted(found.requirements, spec.permissions);
      return enforced({ fromCatalogue: spec.template !== undefined }) ? { refused: missing, doubtful: [] } : { refused: [], doubtful: missing.filter(({ risk }) => risk === 'root') };
    },
    guard: (engine) => new Proxy(engine, {
      get: (target, name) => {
        if (name === 'createContainer') return async (args: CreateContainerArgs) => {
          const body = containerBody(args);
          await demand(args.labels[LABEL.stack] ?? '', (places) => containerRequirements(body, args.service.name, Object.values(args.peers), places), bindSources(body.HostConfig));
          return target.createContainer(args);
        };
        if (name === 'createVolume') return async (volume: VolumeSpec, labels: Labels) => {
          const stack = labels[LABEL.stack] ?? '';
          await demand(stack, (places) => volumeRequirements(volume, stack, places), volume.driverOptions['device'] === undefined ? [] : [volume.driverOptions['device']]);
          return target.createVolume(volume, labels);
        };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
  };
}

async function placesFor(stack: string, paths: readonly string[], orbitr: readonly string[], hostPaths: HostPaths): Promise<HostPlaces> {
  const real = new Map(await Promise.all([stack, ...orbitr, ...paths].map(async (path) => [path, await realHostPath(path, hostPaths)] as const)));
  const realPath = (path: string): string => real.get(path) ?? path;
  return { stack: realPath(stack), orbitr: orbitr.map(realPath), realPath };
}

/** Where a path of the host leads once links are followed; what is not there yet counts from the nearest folder that is. Paths that we cannot see stay as they are. */
async function realHostPath(path: string, hostPaths: HostPaths): Promise<string> {
  const ours = hostPaths.fromHost(path);
  if (ours === undefined) return path;
  for (let at = ours; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined) return hostPaths.toHost(join(real, relative(at, ours))) ?? path;
    if (at === dirname(at)) return path;
  }
}
