import type { Engine } from '../../engine/port.ts';
import { ownStandpoint } from '../own-standpoint.ts';
import type { SecretMemoryQuestion } from './find-secret-memory.ts';
import { findSecretMemory, mayHaveSecretMemory } from './find-secret-memory.ts';
import type { SecretMemory } from './secret-memory.ts';
import { secretMemory } from './secret-memory.ts';
import { secretsInMemory } from './secrets-in-memory.ts';

/** The engine, with files of secrets in memory where this machine has a place for them. The place is looked for when the first such file is there. */
export function withSecretMemory(engine: Engine, where: Pick<SecretMemoryQuestion, 'dockerHost' | 'hostPaths' | 'instance'>): Engine {
  const standpoint = ownStandpoint(engine, where.dockerHost, () => performance.now());
  let known: Promise<SecretMemory | undefined> | undefined;
  const find = async (): Promise<SecretMemory | undefined> => {
    const place = await findSecretMemory({ ...where, engine, isNear: async () => (await standpoint()).kind !== 'elsewhere' });
    return place === undefined ? undefined : secretMemory(place);
  };
  const memory = (): Promise<SecretMemory | undefined> => {
    known ??= find().catch((thrown: unknown) => {
      known = undefined;
      throw thrown;
    });
    return known;
  };
  return secretsInMemory(engine, { memory, giveUp: () => void (known = Promise.resolve(undefined)) }, () => mayHaveSecretMemory(where.instance), Date.now);
}
