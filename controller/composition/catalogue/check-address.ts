import { OrbitrError } from '../../model/errors.ts';
import { judgedUrl } from '../../registry/fetch-pinned.ts';
import { judgedHost, repositoryAddress } from './repository-address.ts';

/** Of a catalogue in orbitr.yaml. */
interface Where {
  readonly index?: string;
  readonly git?: string;
  readonly allow?: readonly string[];
}

/**
 * Judges where a catalogue is, as each fetch does, before its address is written anywhere. A host that cannot be found may be there later, and is no fault.
 * @throws OrbitrError `catalogue/address`
 */
export async function checkAddress({ index, git, allow = [] }: Where): Promise<void> {
  try {
    if (index !== undefined) await judgedUrl(index, { allow });
    if (git !== undefined) await judgedHost(repositoryAddress(git), allow);
  } catch (error) {
    if (!(error instanceof OrbitrError) || error.kind !== 'transient') throw error;
  }
}
