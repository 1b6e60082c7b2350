import { join } from 'node:path';
import type { ChangedFile } from '../../plan/mounted-files.ts';
import { SAME_PATHS } from '../../spec/host-paths.ts';
import type { Workbench } from '../workbench.ts';

/** Paths of a commit by both of their names; what the engine's host cannot see no container mounts. @param paths relative to `stacks/` */
export async function changedFiles({ config, place }: Pick<Workbench, 'config' | 'place'>, paths: readonly string[]): Promise<readonly ChangedFile[]> {
  const { toHost } = await place.hostPaths().catch(() => SAME_PATHS);
  return paths.flatMap((path) => {
    const host = toHost(join(config.stacks, path));
    return host === undefined ? [] : [{ path, host }];
  });
}
