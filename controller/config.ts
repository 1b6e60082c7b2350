import { resolve } from 'node:path';
import { readAccessConfig } from './config-access.ts';
import { OrbitrError } from './model/errors.ts';

/** Everything that the environment decides, read once. */
export interface Config {
  /** Absolute path of the desired-state folder. */
  readonly stacks: string;
  /** Absolute path of the controller's own data. */
  readonly data: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** `DOCKER_HOST`; undefined: the default socket. */
  readonly dockerHost: string | undefined;
  /** Name of the volume that is the lock on the engine. Another one lets tests share an engine. */
  readonly engineLock: string;
  /** File with the private age keys; absent: one in the data directory. */
  readonly ageKeyFile?: string;
}

/**
 * Reads the configuration from an environment.
 * @throws OrbitrError `config/listen` when the address is not one, or others could reach it although nobody has to sign in; `config/access`
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, workingDirectory: string): Config {
  return Object.freeze({
    stacks: resolve(workingDirectory, environment['ORBITR_STACKS'] || 'stacks'),
    data: resolve(workingDirectory, environment['ORBITR_DATA'] || 'data'),
    listen: readListen(environment),
    dockerHost: environment['DOCKER_HOST'] || undefined,
    engineLock: environment['ORBITR_ENGINE_LOCK'] || 'orbitr-lock',
    ...(environment['ORBITR_AGE_KEY_FILE'] ? { ageKeyFile: resolve(workingDirectory, environment['ORBITR_AGE_KEY_FILE']) } : {}),
  });
}

function readListen(environment: Readonly<Record<string, string | undefined>>): Config['listen'] {
  const text = environment['ORBITR_LISTEN'] || '127.0.0.1:3000';
  const listen = parseListen(text);
  const { auth, insecure } = readAccessConfig(environment);
  if (isLoopback(listen.host) || auth === 'accounts' || insecure) return listen;
  throw new OrbitrError({
    code: 'config/listen',
    kind: 'terminal',
    message: `ORBITR_LISTEN=${text} with ORBITR_AUTH=off is refused: whoever reaches the page could do everything, as root on this machine`,
    hint: 'Leave ORBITR_AUTH out, so that people sign in; or listen on 127.0.0.1. ORBITR_INSECURE=1 allows it all the same.',
  });
}

function parseListen(text: string): Config['listen'] {
  const match = /^(?:(?<host>\[[0-9a-fA-F:]+\]|[^:]+):)?(?<port>\d{1,5})$/.exec(text);
  const host = (match?.groups?.['host'] ?? '127.0.0.1').replace(/^\[|\]$/g, '');
  const port = Number(match?.groups?.['port']);
  if (!match || port > 65_535) {
    throw new OrbitrError({ code: 'config/listen', kind: 'terminal', message: `ORBITR_LISTEN is not an address: ${JSON.stringify(text)}`, hint: 'Write it as 127.0.0.1:3000.' });
  }
  return { host, port };
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
