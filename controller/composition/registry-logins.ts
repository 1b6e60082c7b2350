import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Settings } from '../../schemas/generated/settings.ts';
import { dockerCredentials } from '../engine/docker-config.ts';
import type { RegistryCredentials } from '../engine/registry-credentials.ts';
import { configuredHost } from '../engine/registry-host.ts';
import { OrbitrError } from '../model/errors.ts';

/** One entry of `registries` in `orbitr.yaml`. It says where the password is, never what it is. */
export type RegistryLogin = NonNullable<Settings['registries']>[number];

export interface LoginSources {
  readonly logins: () => readonly RegistryLogin[];
  /** Where relative paths of password files start from: `stacks/`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds the credentials for a registry: `orbitr.yaml` first, then what `docker login` left behind. Everything is read when it is asked for
 * and kept nowhere, so that a password that changed counts at once, and none is there to be told.
 */
export function registryLogins({ logins, folder, environment }: LoginSources): (host: string) => Promise<RegistryCredentials | undefined> {
  return async (host) => {
    const login = logins().find((each) => configuredHost(each.host) === host);
    if (login === undefined) return dockerCredentials(environment['DOCKER_CONFIG'] || join(homedir(), '.docker'), host);
    return { username: login.username, password: await readPassword(login, folder, environment), serveraddress: host };
  };
}

async function readPassword({ host, passwordFile, passwordEnv }: RegistryLogin, folder: string, environment: LoginSources['environment']): Promise<string> {
  if (passwordFile !== undefined) {
    const path = resolve(folder, passwordFile);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw passwordMissing(host, `${path} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`);
    });
    // As editors and `echo` leave it.
    const password = text.replace(/\r?\n$/, '');
    if (password === '') throw passwordMissing(host, `${path} is empty`);
    return password;
  }
  const password = environment[passwordEnv ?? ''];
  if (password === undefined || password === '') throw passwordMissing(host, `${passwordEnv ?? ''} is not set where Orbitr runs`);
  return password;
}

function passwordMissing(host: string, why: string): OrbitrError {
  return new OrbitrError({ code: 'registry/password-missing', kind: 'terminal', message: `there is no password for the registry ${host}: ${why}`, hint: 'See registries in orbitr.yaml.' });
}
