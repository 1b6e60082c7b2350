import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrbitrError } from '../model/errors.ts';

/** Where the engine listens. */
export type EngineAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls: boolean }
  | { readonly kind: 'ssh'; readonly host: string; readonly port: number; readonly user?: string };

const DEFAULT_SOCKET = '/var/run/docker.sock';

/**
 * Reads `DOCKER_HOST` (`unix://`, `tcp://`, `http://`, `https://`, `ssh://`); undefined or empty is the default socket.
 * TLS when `https`, or the port is 2376, or `tls` is asked for, as the docker CLI does.
 * @throws OrbitrError `config/docker-host`
 */
export function parseDockerHost(text: string | undefined, tls = false): EngineAddress {
  if (text === undefined || text === '') return { kind: 'socket', path: DEFAULT_SOCKET };
  if (text.startsWith('unix://')) return { kind: 'socket', path: text.slice('unix://'.length) || DEFAULT_SOCKET };
  if (text.startsWith('/')) return { kind: 'socket', path: text };
  const url = URL.parse(text.includes('://') ? text : `tcp://${text}`);
  const host = url?.hostname.replace(/^\[|\]$/g, '');
  if (url === null || !host) throw refused(text);
  switch (url.protocol) {
    case 'tcp:':
    case 'http:':
    case 'https:': {
      const secure = tls || url.protocol === 'https:' || url.port === '2376';
      return { kind: 'tcp', host, port: Number(url.port) || (secure ? 2376 : 2375), tls: secure };
    }
    case 'ssh:':
      return { kind: 'ssh', host, port: Number(url.port) || 22, ...(url.username ? { user: decodeURIComponent(url.username) } : {}) };
    default:
      throw refused(text);
  }
}

function refused(text: string): OrbitrError {
  return new OrbitrError({ code: 'config/docker-host', kind: 'terminal', message: `DOCKER_HOST is not an address: ${JSON.stringify(text)}`, hint: 'Write it as unix:///var/run/docker.sock or tcp://127.0.0.1:2375.' });
}

export interface ClientCertificates {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Reads `ca.pem`, `cert.pem` and `key.pem` from a directory, as the docker CLI does with `DOCKER_CERT_PATH`. */
export function readCertificates(directory: string): ClientCertificates {
  const read = (name: string) => readFileSync(join(directory, name));
  return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}
