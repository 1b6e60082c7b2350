import { readFile } from 'node:fs/promises';
import { OrbitrError } from '../../model/errors.ts';
import type { SecretProvider } from './provider.ts';
import { checkPath, notThere, unavailable } from './provider.ts';
import type { VaultAnswer } from './vault-request.ts';
import { vaultRequest } from './vault-request.ts';

/** HashiCorp Vault or OpenBao, as orbitr.yaml names it. */
export interface VaultPlace {
  /** https://…; http only to this machine itself. */
  readonly address: string;
  /** Of the KV engine. */
  readonly mount: string;
  /** Of the KV engine. */
  readonly version: 1 | 2;
  readonly namespace?: string;
  /** File with certificates that count besides the system's. */
  readonly caFile?: string;
  /** Prefixes; absent: every path. */
  readonly paths?: readonly string[];
  readonly credentials: { readonly kind: 'token'; readonly token: Reading } | RoleCredentials;
  /** ms. */
  readonly timeout?: number;
}

interface RoleCredentials {
  readonly kind: 'approle';
  /** Of the sign-in. */
  readonly mount: string;
  readonly roleId: string;
  readonly secretId: Reading;
}

/** Read anew each time, so that a new one needs no restart. */
export type Reading = () => Promise<string>;

const TIMEOUT = 5_000;
/** How long one that kept silent is not asked again, in ms. */
const SILENCE = 15_000;

/**
 * The KV engine of Vault and OpenBao over their HTTP API. Redirects are not followed, answers are bounded, and nothing of an answer but the words of the status is told.
 * Silence is waited for once: a hundred stacks that each want another path must not wait for it one after the other. @param now ms of a steady clock
 */
export function vaultProvider(place: VaultPlace, now: () => number): SecretProvider {
  const { timeout = TIMEOUT } = place;
  let session: Promise<string> | undefined;
  let silent: { readonly since: number; readonly error: unknown } | undefined;
  const call = async (...question: Parameters<typeof ask>): Promise<VaultAnswer> => {
    const began = now();
    if (silent !== undefined && began - silent.since < SILENCE) throw silent.error;
    try {
      return await ask(...question);
    } catch (error) {
      if (now() - began >= timeout) silent = { since: now(), error };
      throw error;
    }
  };
  const ask = async (method: 'GET' | 'POST', path: string, token: string | undefined, body?: unknown): Promise<VaultAnswer> => vaultRequest({
    address: place.address, method, path, timeout,
    ...(place.caFile === undefined ? {} : { ca: await readFile(place.caFile, 'utf8').catch((error: NodeJS.ErrnoException) => Promise.reject(unavailable(`the certificates for ${place.address} cannot be read (${error.code ?? 'unknown'})`))) }),
    headers: { accept: 'application/json', 'x-vault-request': 'true', ...(token === undefined ? {} : { 'x-vault-token': token }), ...(place.namespace === undefined ? {} : { 'x-vault-namespace': place.namespace }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const signIn = async (credentials: RoleCredentials): Promise<string> => {
    const answer = await call('POST', `auth/${checkPath(credentials.mount).join('/')}/login`, undefined, { role_id: credentials.roleId, secret_id: await credentials.secretId() });
    const token = member(member(answer.json, 'auth'), 'client_token');
    if (answer.status !== 200 || typeof token !== 'string') throw unavailable(`${place.address} does not let the role in (${answer.status})`, 'Look at roleId and the secret id in orbitr.yaml. What runs is left as it is.');
    return token;
  };
  const tokenOf = (): Promise<string> => {
    const { credentials } = place;
    if (credentials.kind === 'token') return credentials.token();
    if (session !== undefined) return session;
    // A hundred stacks ask at once: one signs in, and the others wait for it.
    const attempt = signIn(credentials);
    session = attempt;
    attempt.catch(() => signOut(attempt));
    return attempt;
  };
  /** Not when somebody has signed in anew meanwhile. */
  const signOut = (token: Promise<string>): void => {
    if (session === token) session = undefined;
  };
  return {
    read: async (path) => {
      const segments = checkPath(path);
      if (place.paths !== undefined && !place.paths.some((prefix) => path === prefix.replace(/\/$/, '') || path.startsWith(prefix.replace(/\/?$/, '/')))) throw notThere(`${path} is not among the paths that may be read`, 'Add it to "paths" of the provider in orbitr.yaml.');
      const where = [...checkPath(place.mount), ...(place.version === 2 ? ['data'] : []), ...segments].map(encodeURIComponent).join('/');
      const token = tokenOf();
      let answer = await call('GET', where, await token);
      if (answer.status === 403 && place.credentials.kind === 'approle') {
        // What the role was given may have run out.
        signOut(token);
        answer = await call('GET', where, await tokenOf());
      }
      if (answer.status === 404) throw notThere(`${place.address} has nothing under ${path}`, `Write it there, or correct the path; the KV engine is taken to be "${place.mount}", version ${place.version}.`);
      if (answer.status === 403) throw unavailable(`${place.address} does not allow to read ${path}`, 'Give the token or role of Orbitr a policy that reads it. What runs is left as it is.');
      if (answer.status !== 200) throw unavailable(`${place.address} answers with ${answer.status}`);
      const data = place.version === 2 ? member(member(answer.json, 'data'), 'data') : member(answer.json, 'data');
      if (typeof data !== 'object' || data === null) throw notThere(`what ${place.address} has under ${path} was deleted, or is not of the KV engine`, `Is it version ${place.version === 2 ? 1 : 2} of the engine?`);
      return new Map(Object.entries(data).flatMap(([key, value]): [string, string][] => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, String(value)]] : [])));
    },
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** @throws OrbitrError `secrets/unavailable` @returns a secret that stands in a file or in Orbitr's environment; it is trimmed, because files end in line feeds */
export function credentialFrom({ file, variable }: { readonly file?: string | undefined; readonly variable?: string | undefined }, environment: Readonly<Record<string, string | undefined>>): Reading {
  return async () => {
    const text = file === undefined ? environment[variable ?? ''] : await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => Promise.reject(unavailable(`${file} cannot be read (${error.code ?? 'unknown'})`, 'Make it readable for the user that runs Orbitr.')));
    const credential = text?.trim() ?? '';
    // In a header anything else would be a header of its own.
    if (!/^[\x21-\x7e]+$/.test(credential)) throw new OrbitrError({ code: 'secrets/unavailable', kind: 'transient', message: `${file ?? variable ?? 'the credential'} holds no token`, hint: 'It holds one line, the token itself.' });
    return credential;
  };
}
