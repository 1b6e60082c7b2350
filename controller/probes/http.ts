import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import type { HttpProbeSpec, ProbeResult } from '../model/health.ts';
import { dial } from './connect.ts';
import { askInside } from './http-inside.ts';
import type { Probe, ProbeTarget } from './probe.ts';
import { fail, pass } from './probe.ts';

/** Asks the container by HTTP and looks at the status. Where no way leads to it, a program in the container asks. */
export const httpProbe: Probe<HttpProbeSpec> = async (spec, target, means, signal) => {
  if (target.memory.inside !== true && target.address !== undefined) {
    const dialled = await dial(target, spec.port, signal);
    if (dialled.kind === 'refused') return fail(dialled.message);
    if (dialled.kind === 'open') return verdict(spec, await ask(spec, target, dialled.socket, signal));
  }
  const answer = await askInside(spec, target, means, signal);
  if ('kind' in answer) return answer;
  target.memory.inside = true;
  return verdict(spec, answer.status);
};

function verdict({ method, path, status }: HttpProbeSpec, answered: number): ProbeResult {
  const message = `${method} ${path} answered ${answered}`;
  return status.some(({ from, to }) => from <= answered && answered <= to) ? pass(message) : fail(message);
}

/** The status alone: the body may be endless. @throws Error when there is no answer, or `signal` aborts */
async function ask({ scheme, port, path, method, headers }: HttpProbeSpec, { address = '' }: ProbeTarget, socket: Socket, signal: AbortSignal): Promise<number> {
  // The certificate is of a name that is not the container's address; who listens there is known from the engine.
  const connection = scheme === 'https' ? secure({ socket, rejectUnauthorized: false }) : socket;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const host = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  // Not imported, because an import of node:http reads all its exports, and some of them load undici: 14 MB.
  const asked = process.getBuiltinModule('node:http').request({ createConnection: () => connection, path, method, headers: { host, 'user-agent': 'orbitr-health', connection: 'close', ...headers }, signal });
  asked.once('response', resolve);
  asked.once('error', reject);
  asked.end();
  try {
    const response = await promise;
    response.on('error', () => undefined);
    return response.statusCode ?? 0;
  } finally {
    asked.destroy();
    connection.destroy();
    socket.destroy();
  }
}
