import { posix } from 'node:path';

/**
 * Paths as Orbitr sees them, and the same places as the engine's host knows them. They differ when Orbitr runs in a container:
 * there its own mounts say which is which, and what is not mounted from the host has no path on the host at all.
 */
export interface HostPaths {
  /** From our view to the host's. Undefined: it exists only inside Orbitr's container. */
  toHost(path: string): string | undefined;
  /** From the host's view to ours. Undefined: Orbitr cannot see it. */
  fromHost(path: string): string | undefined;
}

/** A mount of the container that Orbitr runs in. Without a source (tmpfs) it hides what is below it from the host. */
export interface OwnMount {
  readonly source?: string;
  readonly destination: string;
}

/** On the host itself a path is a path. */
export const SAME_PATHS: HostPaths = { toHost: (path) => path, fromHost: (path) => path };

/** Inside a container with these mounts. The innermost mount counts, as in the kernel. */
export function hostPathsOf(mounts: readonly OwnMount[]): HostPaths {
  const known = mounts.map(({ source, destination }) => ({ destination: clean(destination), source: source === undefined || source === '' ? undefined : clean(source) }));
  const inward = known.toSorted((a, b) => b.destination.length - a.destination.length);
  const outward = known.toSorted((a, b) => (b.source?.length ?? 0) - (a.source?.length ?? 0));

  const toHost = (path: string): string | undefined => {
    const own = clean(path);
    const mount = inward.find(({ destination }) => below(own, destination) !== undefined);
    return mount?.source === undefined ? undefined : join(mount.source, below(own, mount.destination));
  };
  return {
    toHost,
    fromHost: (path) => {
      const wanted = clean(path);
      const candidates = outward.flatMap(({ source, destination }) => (source === undefined || below(wanted, source) === undefined ? [] : [join(destination, below(wanted, source))]));
      // Another mount may lie over the place: then what we see there is not what the host has.
      return candidates.find((candidate) => toHost(candidate) === wanted);
    },
  };
}

/** The rest of a path below a folder, by whole segments: `/stacks2` is not below `/stacks`. Undefined: not below it. */
function below(path: string, folder: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder === '/' ? '/' : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

function join(folder: string, rest: string | undefined): string {
  return rest === undefined || rest === '' ? folder : posix.join(folder, rest);
}

function clean(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
