import { readFile, realpath } from 'node:fs/promises';
import type { ContainerMount, EngineInspector } from './inspected.ts';
import { containerIdIn } from './lock-identity.ts';

/**
 * What is mounted in the container that we run in. Undefined on the engine's host, and in a container of another engine: there nobody can tell what
 * our paths are to this one. Outside containers it costs no call.
 * @throws OrbitrError when the engine does not answer
 */
export async function ownMounts(engine: Pick<EngineInspector, 'containerMounts'>): Promise<readonly ContainerMount[] | undefined> {
  // Systems without /proc run no Linux containers.
  const mountinfo = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  const id = containerIdIn(mountinfo);
  const mounts = id === undefined ? undefined : await engine.containerMounts(id);
  if (mounts === undefined) return undefined;
  const points = mountPointsIn(mountinfo);
  // A container in the network of another one has that one's /etc/hostname, by which we know ourselves: its mounts are not here.
  const here = await Promise.all(mounts.map(async ({ destination }) => points.has(await realpath(destination).catch(() => destination))));
  return mounts.filter((_, index) => here[index]);
}

/** The fifth field of each line of proc_pid_mountinfo(5), with its octal escapes (`\040`) undone. */
function mountPointsIn(mountinfo: string): ReadonlySet<string> {
  const fields = mountinfo.split('\n').map((line) => line.split(' ')[4] ?? '');
  return new Set(fields.map((field) => field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))));
}
