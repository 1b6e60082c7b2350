import { lstat, statfs } from 'node:fs/promises';
import type { Engine } from '../engine/port.ts';
import type { Preflight } from '../model/preflight.ts';
import type { StackSpec } from '../model/stack-spec.ts';
import { readHostSockets } from '../observe/host-sockets.ts';
import { imageListName } from '../plan/image-reference.ts';
import type { ObservationIndex } from '../plan/index-observation.ts';
import type { OwnPlace } from './own-place.ts';

/** The engine's own socket. One elsewhere may stand for a machine or a network that is not ours. */
const OWN_SOCKETS = new Set([undefined, 'unix:///var/run/docker.sock', 'unix:///run/docker.sock']);

export interface PreflightDependencies {
  readonly engine: Pick<Engine, 'imagePlatform'>;
  readonly place: OwnPlace;
  readonly dockerHost: string | undefined;
}

/** Looks at the engine's machine for a plan that is about to touch it. What cannot be seen from here is left out, never guessed. Costs one engine call for each image that was not seen before. */
export function openPreflight({ engine, place, dockerHost }: PreflightDependencies): (spec: StackSpec, observed: ObservationIndex) => Promise<Preflight> {
  const platforms = new Map<string, string | undefined>();
  const platformOf = async (id: string): Promise<string | undefined> => {
    if (!platforms.has(id)) platforms.set(id, await engine.imagePlatform(id).catch(() => undefined));
    return platforms.get(id);
  };
  return async (spec, observed) => {
    const onHost = OWN_SOCKETS.has(dockerHost) && (await place.isOnHost().catch(() => false));
    const images = [...new Set(spec.services.flatMap(({ container }) => observed.state.images.get(imageListName(container.image))?.id ?? []))];
    const binds = spec.services.flatMap(({ container }) => container.mounts.flatMap((mount) => (mount.kind === 'bind' && mount.createHostPath === false ? [mount.source] : [])));
    const [listening, missing, freeBytes, known] = await Promise.all([
      onHost ? readHostSockets() : undefined,
      missingOf(binds, place),
      onHost ? freeSpace(observed.state.engine.dataRoot) : undefined,
      Promise.all(images.map(async (id) => [id, await platformOf(id)] as const)),
    ]);
    return {
      ...(listening === undefined ? {} : { listening }),
      missing,
      ...(freeBytes === undefined ? {} : { freeBytes }),
      platforms: new Map(known.flatMap(([id, platform]) => (platform === undefined ? [] : [[id, platform]]))),
    };
  };
}

async function missingOf(paths: readonly string[], place: OwnPlace): Promise<ReadonlySet<string>> {
  const { fromHost } = await place.hostPaths();
  const looked = await Promise.all(paths.map(async (path) => {
    const ours = fromHost(path);
    return ours !== undefined && (await lstat(ours).then(() => false, (error: NodeJS.ErrnoException) => error.code === 'ENOENT')) ? [path] : [];
  }));
  return new Set(looked.flat());
}

async function freeSpace(directory: string | undefined): Promise<number | undefined> {
  if (directory === undefined) return undefined;
  return statfs(directory).then(({ bavail, bsize }) => bavail * bsize, () => undefined);
}
