import type { Config } from '../../config.ts';
import { OrbitrError } from '../../model/errors.ts';
import type { StackBundle } from '../../model/source-bundle.ts';
import type { UnsealedFile } from '../../model/unsealed.ts';
import { openKeyring } from '../../secrets/keyring.ts';
import type { OpenedTexts } from '../../secrets/unseal-bundle.ts';
import { refuseBundle, standIn, unsealBundle } from '../../secrets/unseal-bundle.ts';

/** Opens what is sealed in stacks, with the keys of this Orbitr. */
export interface Unsealing {
  /** Looks whether there are other keys now. Never throws. */
  refresh(): Promise<void>;
  /** Differs when the keys do. */
  stamp(): string;
  /** Never throws: a key that cannot be read is a problem of the files that need it. */
  unseal(bundle: StackBundle): Promise<StackBundle>;
  /** The same, with the sealed text in the place of what no key opens: enough to see what a stack is made of. */
  unsealBlind(bundle: StackBundle): Promise<StackBundle>;
}

export function openUnsealing(config: Pick<Config, 'data' | 'stacks' | 'ageKeyFile'>): Unsealing {
  const keyring = openKeyring({ data: config.data, stacks: config.stacks, keyFile: config.ageKeyFile });
  const memory: OpenedTexts = new Map();
  let problem = '';
  const unseal: Unsealing['unseal'] = async (bundle) => {
    try {
      return await unsealBundle(bundle, keyring.identities, memory);
    } catch (error) {
      if (error instanceof OrbitrError) return refuseBundle(bundle, keyProblem(error));
      throw error;
    }
  };
  return {
    refresh: async () => {
      problem = await keyring.identities().then(() => '', (error: Error) => error.message);
    },
    stamp: () => `${keyring.stamp()}${problem}`,
    unseal,
    unsealBlind: async (bundle) => standIn(await unseal(bundle)),
  };
}

function keyProblem({ message, hint }: OrbitrError): UnsealedFile {
  return { kind: 'refused', code: 'secrets/no-key', message, hint: hint ?? '', line: 1 };
}
