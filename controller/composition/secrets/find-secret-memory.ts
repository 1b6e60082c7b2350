import { chmod, lstat, mkdir, readdir, rmdir, statfs } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { parseDockerHost } from '../../engine/docker-host.ts';
import type { EngineInspector } from '../../engine/inspected.ts';
import type { HostPaths } from '../../spec/host-paths.ts';
import type { MemoryPlace } from './secret-memory.ts';

/** The usual places in memory: of programs that run, and of shared memory. Mounted at the same place when Orbitr runs in a container (compose.yaml). */
export const SECRET_PLACES = ['/run/orbitr', '/dev/shm/orbitr'];
/** `f_type` of statfs(2): tmpfs, ramfs. */
const IN_MEMORY: ReadonlySet<number> = new Set([0x01021994, 0x858458f6]);
/** With these the engine's root is not ours, or its containers may not read what we write. */
const APART = new Set(['userns', 'rootless', 'selinux']);

export interface SecretMemoryQuestion {
  readonly engine: Pick<EngineInspector, 'host'>;
  readonly dockerHost: string | undefined;
  readonly hostPaths: () => Promise<HostPaths>;
  /** False in a container of another engine, where nobody knows what our paths are to this one. */
  readonly isNear: () => Promise<boolean>;
  /** Id of the folder of stacks; the files of another one's are not ours to sweep away. */
  readonly instance: string;
}

/**
 * A folder in memory that only root can enter and that the engine sees. Undefined: there is none; Orbitr is not root, the engine is on another machine or in a
 * virtual one, or keeps its users apart from ours.
 * @throws OrbitrError when the engine does not answer
 */
export async function findSecretMemory({ engine, dockerHost, hostPaths, isNear, instance }: SecretMemoryQuestion, candidates: readonly string[] = SECRET_PLACES): Promise<MemoryPlace | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || parseDockerHost(dockerHost).kind !== 'socket') return undefined;
  const { kernel, security } = await engine.host();
  if (kernel !== release() || security.some((name) => APART.has(name)) || !(await isNear())) return undefined;
  for (const candidate of candidates) {
    const host = (await hostPaths()).toHost(candidate);
    if (host !== undefined && (await isPrivateMemory(candidate))) return { ours: join(candidate, instance), host: join(host, instance) };
  }
  return undefined;
}

/** Whether a folder may have been left there, for which the engine need not be asked. */
export async function mayHaveSecretMemory(instance: string, candidates: readonly string[] = SECRET_PLACES): Promise<boolean> {
  const found = await Promise.all(candidates.map((candidate) => readdir(join(candidate, instance)).catch(() => [])));
  return found.some((names) => names.length > 0);
}

/** Makes it when it is missing. One that somebody else made first, in a folder that is everybody's, is not taken. */
async function isPrivateMemory(folder: string): Promise<boolean> {
  try {
    const made = await mkdir(folder, { mode: 0o700 }).then(() => true, () => false);
    if (!IN_MEMORY.has((await statfs(folder)).type)) {
      if (made) await rmdir(folder);
      return false;
    }
    const { uid, mode } = await lstat(folder).then((found) => (found.isDirectory() ? found : { uid: -1, mode: 0 }));
    if (uid !== 0) return false;
    if ((mode & 0o077) !== 0) await chmod(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}
