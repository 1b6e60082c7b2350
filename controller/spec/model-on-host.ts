import type { CanonicalFile, CanonicalModel, CanonicalService } from './canonical-model.ts';
import { SAME_PATHS } from './host-paths.ts';
import type { LoadContext } from './load-context.ts';
import { locatePath } from './locate-path.ts';
import type { MapNode } from './node.ts';

/** The model with the host's names for what the engine mounts, so that neither a move into a container nor one out of it looks like a change of the file. */
export function modelOnHost(model: CanonicalModel, root: MapNode, context: LoadContext): CanonicalModel {
  if (context.hostPaths === SAME_PATHS) return model;
  const onHost = (path: string, ...at: readonly (string | number)[]): string => locatePath(path, at, root, context).onHost;
  const files = (section: 'configs' | 'secrets'): CanonicalModel['configs'] =>
    model[section] && mapEntries(model[section], (file: CanonicalFile, key) => (file.file === undefined ? file : { ...file, file: onHost(file.file, section, key, 'file') }));
  const services = mapEntries(model.services, (service: CanonicalService, name) => ({
    ...service,
    volumes: service.volumes?.map((mount, index) => (mount.type === 'bind' && mount.source !== undefined ? { ...mount, source: onHost(mount.source, 'services', name, 'volumes', index, 'source') } : mount)),
  }));
  return { ...model, services, configs: files('configs'), secrets: files('secrets') };
}

function mapEntries<T>(object: Readonly<Record<string, T>>, change: (value: T, key: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
