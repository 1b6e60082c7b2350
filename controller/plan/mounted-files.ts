import type { Plan } from '../model/plan.ts';
import type { StackSpec } from '../model/stack-spec.ts';

/** A file that changed, under both of its names. */
export interface ChangedFile {
  /** Relative to `stacks/`. */
  readonly path: string;
  /** Absolute, as the engine's host knows it. */
  readonly host: string;
}

/** A file that changes in a container which goes on running. */
export interface MountedFile {
  /** Relative to `stacks/`. */
  readonly path: string;
  readonly service: string;
  /** Where the container has it. */
  readonly target: string;
}

/**
 * Files that containers see change because they mount them, or a folder around them. Such a container is not restarted for it: whether its program reads the
 * file again only its owner knows. What is given as `configs:` is an input of the service instead. Pure.
 * @param plan containers that it makes anew are left out
 */
export function mountedFiles({ services }: StackSpec, { operations }: Pick<Plan, 'operations'>, changed: readonly ChangedFile[]): readonly MountedFile[] {
  const anew = new Set(operations.filter(({ kind }) => kind === 'create-container').map(({ subject }) => subject.service));
  return services.filter(({ name }) => !anew.has(name)).flatMap(({ name, container }) => container.mounts.flatMap((mount): MountedFile[] => {
    if (mount.kind !== 'bind') return [];
    return changed.flatMap(({ path, host }) => (host === mount.source || host.startsWith(`${mount.source}/`) ? [{ path, service: name, target: `${mount.target}${host.slice(mount.source.length)}` }] : []));
  }));
}

const MOST_SHOWN = 5;

/** One line for each file that is shown, and one for how many more there are. */
export function explainMounted(files: readonly MountedFile[]): readonly string[] {
  const shown = files.slice(0, MOST_SHOWN).map(({ path, service, target }) => `  ~ ${path} changes where ${service} mounts it, at ${target}; it is not restarted`);
  return files.length <= MOST_SHOWN ? shown : [...shown, `  ~ and ${files.length - MOST_SHOWN} more files that are mounted`];
}
