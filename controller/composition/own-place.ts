import { stat } from 'node:fs/promises';
import type { EngineInspector } from '../engine/inspected.ts';
import { ownMounts } from '../engine/own-mounts.ts';
import type { HostPaths } from '../spec/host-paths.ts';
import { SAME_PATHS, hostPathsOf } from '../spec/host-paths.ts';

/** Where Orbitr runs, seen from the engine: on its host, or in one of its containers. */
export interface OwnPlace {
  /** Asked once, and again only when nobody answered. @throws OrbitrError when the engine does not answer */
  hostPaths(): Promise<HostPaths>;
  /** Whether Orbitr runs on the engine's host itself, in none of its containers. @throws OrbitrError as above */
  isOnHost(): Promise<boolean>;
  /** Whether something other than a directory stands at a path of the host. False where we cannot look. */
  isFile(hostPath: string): Promise<boolean>;
}

export function ownPlace(engine: Pick<EngineInspector, 'containerMounts'>): OwnPlace {
  let known: Promise<HostPaths> | undefined;
  const find = async (): Promise<HostPaths> => {
    const mounts = await ownMounts(engine);
    return mounts === undefined ? SAME_PATHS : hostPathsOf(mounts);
  };
  const hostPaths = (): Promise<HostPaths> => {
    // A guess would be worse than waiting: paths of the wrong side of the mounts become empty directories on the host.
    known ??= find().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    hostPaths,
    isOnHost: async () => (await hostPaths()) === SAME_PATHS,
    isFile: async (hostPath) => {
      const ours = (await hostPaths()).fromHost(hostPath);
      const found = ours === undefined ? undefined : await stat(ours).catch(() => undefined);
      return found !== undefined && !found.isDirectory();
    },
  };
}
