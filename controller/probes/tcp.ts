import { dial } from './connect.ts';
import type { Probe, ProbeMeans, ProbeTarget } from './probe.ts';
import { fail, pass, unable } from './probe.ts';
import type { ProbeResult } from '../model/health.ts';

/** Whether a port takes connections. Where no way leads to the container, the list of its sockets is read inside it. */
export const tcpProbe: Probe<{ readonly kind: 'tcp'; readonly port: number }> = async ({ port }, target, means, signal) => {
  if (target.memory.inside !== true && target.address !== undefined) {
    const dialled = await dial(target, port, signal);
    if (dialled.kind === 'open') {
      dialled.socket.destroy();
      return pass(`port ${port} takes connections`);
    }
    if (dialled.kind === 'refused') return fail(dialled.message);
  }
  const result = await listens(port, target, means, signal);
  if (result.kind === 'pass') target.memory.inside = true;
  return result;
};

async function listens(port: number, target: ProbeTarget, { run }: ProbeMeans, signal: AbortSignal): Promise<ProbeResult> {
  const ended = await run(target, ['cat', '/proc/net/tcp', '/proc/net/tcp6'], signal);
  if (ended.kind === 'running') return fail('the container does not answer');
  // 1: one of the two files is missing, as without IPv6.
  if (ended.exitCode > 1) return unable('its port cannot be reached from here, and it has no `cat` to look from inside');
  return listeningPorts(ended.output).has(port) ? pass(`port ${port} is open`) : fail(`port ${port} takes no connections`);
}

/** Ports in state 0A (listening) of proc_net_tcp(5): `sl  local_address rem_address   st …`, addresses as `0100007F:1F90`. */
export function listeningPorts(table: string): ReadonlySet<number> {
  return new Set(table.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/);
    const port = Number.parseInt(local.split(':')[1] ?? '', 16);
    return state === '0A' && !Number.isNaN(port) ? [port] : [];
  }));
}
