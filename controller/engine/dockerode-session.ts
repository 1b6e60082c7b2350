import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import type { BuildAnswers } from './build-session.ts';
import type { Connection } from './dockerode-connect.ts';

/** An open door for questions of the builder. */
export interface BuildSession {
  /** Names it in the request to build. */
  readonly id: string;
  close(): void;
}

interface SessionModem {
  dial(options: object, callback: (error: unknown, socket?: Duplex) => void): void;
}

/**
 * `POST /session`: the connection is turned round, and BuildKit asks over it for secrets and logins.
 * The tempting mistake is dockerode's own session: it hands one registry's password to every registry that asks.
 */
export async function openBuildSession(connection: Connection, action: string, answers: BuildAnswers): Promise<BuildSession> {
  // With Node's HTTP/2, which nothing else needs.
  const { answerBuilder } = await import('./build-session.ts');
  const id = randomUUID();
  const socket = await connection.call(action, (docker, signal) => dial(docker, id, signal));
  socket.on('error', () => undefined);
  answerBuilder(socket, answers);
  return { id, close: () => void socket.destroy() };
}

function dial(docker: Docker, id: string, abortSignal: AbortSignal): Promise<Duplex> {
  const modem = docker.modem as unknown as SessionModem;
  const headers = { Upgrade: 'h2c', 'X-Docker-Expose-Session-Uuid': id, 'X-Docker-Expose-Session-Name': 'orbitr' };
  const options = { method: 'POST', path: '/session', hijack: true, headers, abortSignal, statusCodes: { 200: true, 500: 'server error' } };
  return new Promise((resolve, reject) => modem.dial(options, (error, socket) => (socket === undefined ? reject(error) : resolve(socket))));
}
