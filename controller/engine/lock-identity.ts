import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import type { EngineReader } from './port.ts';
import type { LockHolder } from './lock-decision.ts';

/** Who we are, for the lock. One nonce for each call. Reads /proc; what a system does not have stays empty, and proves nothing. */
export async function lockIdentity(engine: Pick<EngineReader, 'inspectContainer'>, dataDirectory: string, listen: string): Promise<LockHolder> {
  return {
    nonce: randomUUID(),
    machine: read('/etc/machine-id'),
    boot: read('/proc/sys/kernel/random/boot_id'),
    pidNamespace: attempt(() => readlinkSync('/proc/self/ns/pid')),
    pid: process.pid,
    startTime: startTimeOf(process.pid) ?? '',
    container: await ownContainer(engine),
    dataDirectory,
    listen,
  };
}

/** Start of a process in clock ticks after boot: field 22 of /proc/PID/stat (proc(5)). Undefined when there is no such process. */
export function startTimeOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // Counted from behind the command's name, which may hold spaces and brackets.
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** Empty unless the container that we run in is one of this very engine: another engine's containers are not in its list, and would look dead. */
async function ownContainer(engine: Pick<EngineReader, 'inspectContainer'>): Promise<string> {
  const id = containerIdIn(read('/proc/self/mountinfo'));
  if (id === undefined) return '';
  return (await engine.inspectContainer(id)) === undefined ? '' : id;
}

/** The engine mounts /etc/hostname from its folder of the container: `…/containers/<id>/hostname`. */
export function containerIdIn(mountinfo: string): string | undefined {
  return /\/containers\/([0-9a-f]{64})\/hostname \/etc\/hostname /.exec(mountinfo)?.[1];
}

function read(path: string): string {
  return attempt(() => readFileSync(path, 'utf8').trim());
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
