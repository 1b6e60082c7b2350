import { posix } from 'node:path';
import { get, mapValues, scalar, withValue } from './node.ts';
import type { MapNode, Node } from './node.ts';

/** What relative paths start from. */
export interface PathBase {
  readonly directory: string;
  readonly homeDirectory: string;
}

/**
 * Makes every path of a file absolute: bind sources, build contexts, env files, configs, secrets. Done per file, because an included or
 * extended file means its own folder (Compose Specification, "Relative path resolution").
 */
export function resolvePaths(root: MapNode, base: PathBase): MapNode {
  return mapValues(root, (section, name) => {
    if (section.kind !== 'map') return section;
    if (name === 'services') return mapValues(section, (service) => resolveServicePaths(service, base));
    if (name === 'configs' || name === 'secrets') return mapValues(section, (file) => change(file, 'file', (path) => absolutePath(path, base)));
    if (name === 'volumes') return mapValues(section, (volume) => resolveBindVolume(volume, base));
    return section;
  }) as MapNode;
}

/** The same for one service. */
export function resolveServicePaths(service: Node, base: PathBase): Node {
  let result = change(service, 'build', undefined, (build) => {
    const withContext = change(build, 'context', (path) => contextPath(path, base));
    return change(withContext, 'additional_contexts', undefined, (contexts) => resolveContexts(contexts, base));
  });
  result = change(result, 'env_file', undefined, (files) => items(files, (file) => change(file, 'path', (path) => absolutePath(path, base))));
  result = change(result, 'label_file', undefined, (files) => items(files, (file) => mapText(file, (path) => absolutePath(path, base))));
  result = change(result, 'extends', undefined, (from) => change(from, 'file', (path) => absolutePath(path, base)));
  result = change(result, 'develop', undefined, (develop) => change(develop, 'watch', undefined, (watch) => items(watch, (rule) => change(rule, 'path', (path) => absolutePath(path, base)))));
  return change(result, 'volumes', undefined, (volumes) => items(volumes, (volume) => (isText(volume, 'type', 'bind') ? change(volume, 'source', (path) => mountPath(path, base)) : volume)));
}

/** `~` is the home directory; a path that is absolute already stays letter for letter. */
export function absolutePath(path: string, base: PathBase): string {
  if (path.startsWith('~')) return join(base.homeDirectory, path.slice(1));
  return path.startsWith('/') ? path : join(base.directory, path);
}

/** Go's filepath.Join: no slash at the end. */
function join(directory: string, path: string): string {
  const joined = posix.join(directory, path);
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}

function mountPath(path: string, base: PathBase): string {
  return /^[a-zA-Z]:[\\/]/.test(path) ? path : absolutePath(path, base);
}

/** A build context may be an address instead of a path. */
function contextPath(path: string, base: PathBase): string {
  return isRemoteContext(path) ? path : absolutePath(path, base);
}

export function isRemoteContext(context: string): boolean {
  return /^(https?|git|ssh|docker-image|oci-layout|service|target):/.test(context) || /^(github\.com\/|git@)/.test(context);
}

function resolveContexts(contexts: Node, base: PathBase): Node {
  if (contexts.kind === 'map') return mapValues(contexts, (context) => mapText(context, (path) => contextPath(path, base)));
  return items(contexts, (item) =>
    mapText(item, (text) => {
      const at = text.indexOf('=');
      return at === -1 ? text : `${text.slice(0, at)}=${contextPath(text.slice(at + 1), base)}`;
    }),
  );
}

/** A local volume that is a bind mount in disguise: its device is a path. */
function resolveBindVolume(volume: Node, base: PathBase): Node {
  const options = get(volume, 'driver_opts');
  if (volume.kind !== 'map' || options?.kind !== 'map' || !isText(volume, 'driver', 'local') || !isText(options, 'o', 'bind')) return volume;
  return withValue(volume, 'driver_opts', change(options, 'device', (path) => absolutePath(path, base)));
}

function isText(node: Node, key: string, value: string): boolean {
  const found = get(node, key);
  return found?.kind === 'scalar' && found.value === value;
}

function items(node: Node, form: (item: Node) => Node): Node {
  return node.kind === 'list' ? { ...node, items: node.items.map(form) } : node;
}

// What stays as it is stays the same node: a path of an extended file is resolved there, and must not lose the mark when it comes by here again.
function mapText(node: Node, form: (text: string) => string): Node {
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') return node;
  const path = form(node.value);
  return path === node.value ? node : { ...scalar(path, node.at), resolved: true };
}

/** Changes one value of a map, as text or as a node; anything else stays. */
function change(node: Node, key: string, text: ((text: string) => string) | undefined, form?: (value: Node) => Node): Node {
  const value = get(node, key);
  if (!value || node.kind !== 'map') return node;
  const changed = form ? form(value) : text ? mapText(value, text) : value;
  return changed === value ? node : withValue(node, key, changed);
}
