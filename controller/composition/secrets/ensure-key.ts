import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { toOrbitrError } from '../../model/errors.ts';
import { openKeyring } from '../../secrets/keyring.ts';

/**
 * Makes the private key at the first start, so that from then on secrets can be sealed.
 * @returns what the person who started Orbitr should do now; undefined: nothing. Never throws: stacks without sealed values need no key
 */
export async function ensureKey({ data, stacks, ageKeyFile }: Pick<Config, 'data' | 'stacks' | 'ageKeyFile'>, log: Pick<Logger, 'warn'>): Promise<string | undefined> {
  const keyring = openKeyring({ data, stacks, keyFile: ageKeyFile });
  // A key that is there is not looked into: what that takes would stay in memory for nothing.
  const look = async (): Promise<'made' | 'exposed' | 'fine'> => {
    if ((await keyring.identities()).length > 0) return (await keyring.exposed()) ? 'exposed' : 'fine';
    await keyring.ensure(Date.now());
    return 'made';
  };
  const advice = await look().then(
    (state) => (state === 'made' ? `A key for secrets was made: ${keyring.path}\n    KEEP A COPY of that file in another place, now: without it nobody can open what is sealed to it.` : state === 'exposed' ? `Others may read the private key of your secrets. Run: chmod 600 ${keyring.path}` : undefined),
    (error: unknown) => `There is no key for secrets: ${toOrbitrError(error).message}`,
  );
  if (advice !== undefined) log.warn({ key: keyring.path }, advice.replace(/\s+/g, ' '));
  return advice;
}
