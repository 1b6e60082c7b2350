import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrbitrError } from '../model/errors.ts';
import { askCredentialHelper } from './credential-helper.ts';
import type { RegistryCredentials } from './registry-credentials.ts';
import { configuredHost, DOCKER_HUB } from './registry-host.ts';

/** Under this name the Docker command line keeps what it knows of Docker Hub. */
const HUB_KEY = 'https://index.docker.io/v1/';

type Texts = Readonly<Record<string, unknown>>;

interface DockerConfig {
  readonly auths: Texts;
  readonly credHelpers: Texts;
  readonly credsStore: unknown;
}

/**
 * What `docker login` left behind for a registry: in the file itself, or with a credential helper. Read each time, so that a new login counts at once.
 * @param directory `DOCKER_CONFIG`, else `~/.docker`
 * @throws OrbitrError `registry/docker-config`, `registry/helper-failed`
 */
export async function dockerCredentials(directory: string, host: string): Promise<RegistryCredentials | undefined> {
  const config = await readDockerConfig(join(directory, 'config.json'));
  if (config === undefined) return undefined;
  const server = host === DOCKER_HUB ? HUB_KEY : host;
  const helper = byHost(config.credHelpers, host) ?? config.credsStore;
  if (typeof helper === 'string' && helper !== '') {
    const answer = await askCredentialHelper(helper, server);
    if (answer === undefined) return undefined;
    return answer.kind === 'token' ? { identitytoken: answer.secret, serveraddress: server } : { username: answer.username, password: answer.secret, serveraddress: server };
  }
  return fromEntry(byHost(config.auths, host), server);
}

async function readDockerConfig(path: string): Promise<DockerConfig | undefined> {
  // Nobody signed in, or it is somebody else's.
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const config = fields(JSON.parse(text));
    return { auths: fields(config['auths']), credHelpers: fields(config['credHelpers']), credsStore: config['credsStore'] };
  } catch {
    // The parser's own message would repeat a piece of the file.
    throw new OrbitrError({ code: 'registry/docker-config', kind: 'terminal', message: `${path} is not JSON`, hint: 'Mend or remove it; docker login writes it anew.' });
  }
}

/** The entry whose key means this host, however it is written: one that is written exactly so goes first. */
function byHost(entries: Texts, host: string): unknown {
  const key = Object.hasOwn(entries, host) ? host : Object.keys(entries).find((each) => configuredHost(each) === host);
  return key === undefined ? undefined : entries[key];
}

function fromEntry(entry: unknown, serveraddress: string): RegistryCredentials | undefined {
  const { auth, username, password, identitytoken } = fields(entry);
  if (typeof identitytoken === 'string' && identitytoken !== '') return { identitytoken, serveraddress };
  if (typeof username === 'string' && typeof password === 'string') return { username, password, serveraddress };
  const decoded = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '') : '';
  const colon = decoded.indexOf(':');
  return colon < 1 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1), serveraddress };
}

function fields(value: unknown): Texts {
  return typeof value === 'object' && value !== null ? (value as Texts) : {};
}
