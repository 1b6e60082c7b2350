import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { OrbitrError } from '../model/errors.ts';

/** A helper that asks a person something would wait for ever, ms. */
const DEADLINE = 15_000;
/** The word that helpers put where a name would be, when the secret is a token. */
const TOKEN = '<token>';

export type HelperAnswer = { readonly kind: 'password'; readonly username: string; readonly secret: string } | { readonly kind: 'token'; readonly secret: string };

/**
 * Asks `docker-credential-<name>` for the credentials of a registry; undefined when it has none. No shell, and nothing secret in arguments.
 * @param server as the Docker configuration writes it
 * @throws OrbitrError `registry/helper-failed`; what the helper wrote is not repeated, because it may hold what it should hide
 */
export async function askCredentialHelper(name: string, server: string): Promise<HelperAnswer | undefined> {
  const program = `docker-credential-${name}`;
  if (!/^[a-z0-9-]+$/.test(name)) throw helperFailed(JSON.stringify(program), 'that is no name of a credential helper');
  const helper = spawn(program, ['get'], { stdio: ['pipe', 'pipe', 'ignore'], timeout: DEADLINE });
  const ended = new Promise<number | null>((resolve, reject) => void helper.on('error', reject).on('close', resolve));
  // One that ends without reading breaks the pipe; how it ended says more.
  helper.stdin.on('error', () => undefined).end(server);
  const [code, output] = await Promise.all([ended, text(helper.stdout)]).catch((thrown: unknown) => {
    throw helperFailed(program, isMissing(thrown) ? 'it is not installed, or not on the PATH of Orbitr' : 'it cannot be started');
  });
  if (code !== 0) {
    if (/credentials not found/i.test(output)) return undefined;
    throw helperFailed(program, code === null ? `it did not answer within ${DEADLINE / 1000} s` : `it ended with code ${code}`);
  }
  return readAnswer(program, output);
}

function readAnswer(program: string, output: string): HelperAnswer | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    throw helperFailed(program, 'its answer is not JSON');
  }
  const { Username: username, Secret: secret } = (typeof answer === 'object' && answer !== null ? answer : {}) as Readonly<Record<string, unknown>>;
  if (typeof username !== 'string' || typeof secret !== 'string') throw helperFailed(program, 'its answer has no Username and Secret');
  if (secret === '') return undefined;
  return username === TOKEN ? { kind: 'token', secret } : { kind: 'password', username, secret };
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}

function helperFailed(program: string, why: string): OrbitrError {
  return new OrbitrError({ code: 'registry/helper-failed', kind: 'terminal', message: `${program} gives no credentials: ${why}`, hint: 'The Docker configuration names this helper; try `docker pull` as the user that Orbitr runs as.' });
}
