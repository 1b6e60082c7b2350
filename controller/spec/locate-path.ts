import { posix } from 'node:path';
import type { StackBundle } from '../model/source-bundle.ts';
import type { LoadContext } from './load-context.ts';
import { nodeAt, spanAt } from './node.ts';
import type { MapNode } from './node.ts';

/** One place by its two names. */
export interface LocatedPath {
  /** What the engine is told. */
  readonly onHost: string;
  /** Where Orbitr can look. Undefined: nowhere, it runs in a container without a mount of it. */
  readonly ours: string | undefined;
}

/**
 * Where a path of the merged file is, for the engine and for us. A path that was written from the file's folder is ours first, and the engine
 * must be told the host's name for it; one that was written as absolute is the host's already. The tempting mistake is to map both: then
 * `/srv/media` of a file would become a folder inside Orbitr's container.
 *
 * @param at keys and indexes that lead to the path in `root`
 */
export function locatePath(path: string, at: readonly (string | number)[], root: MapNode, context: LoadContext): LocatedPath {
  const { hostPaths, findings } = context;
  const node = nodeAt(root, at);
  if (node?.kind !== 'scalar' || node.resolved !== true) return { onHost: path, ours: hostPaths.fromHost(path) };
  const onHost = hostPaths.toHost(path);
  if (onHost === undefined) {
    findings.error('compose/host-path', `${path} exists only inside Orbitr's own container; the engine would look for it on its host, where it is something else`, spanAt(root, at), whatToMount(path, context));
  }
  return { onHost: onHost ?? path, ours: path };
}

/** Where we see a path that only we read: written from the file's folder it is ours, written as absolute it is the host's. Undefined: nowhere. */
export function ownPath(path: string, at: readonly (string | number)[], root: MapNode, { hostPaths }: LoadContext): string | undefined {
  const node = nodeAt(root, at);
  return node?.kind === 'scalar' && node.resolved === true ? path : hostPaths.fromHost(path);
}

function whatToMount(path: string, { bundle, homeDirectory }: LoadContext): string {
  const folder = stacksFolder(bundle);
  if (path === folder || path.startsWith(`${folder}/`)) return `Start Orbitr's container with your folder of stacks mounted from the host: -v /path/of/your/stacks:${folder}`;
  const instead = path === homeDirectory || path.startsWith(`${homeDirectory}/`) ? 'Write the path on the host in full instead of "~"' : 'Write the path on the host in full';
  return `${instead}, or start Orbitr's container with it mounted: -v /path/on/the/host:${path}`;
}

function stacksFolder({ layout, directory }: StackBundle): string {
  return layout === 'folder' ? posix.dirname(directory) : directory;
}
