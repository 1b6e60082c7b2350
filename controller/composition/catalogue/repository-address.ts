import type { RemoteAddress } from '../../git/follow/remote-address.ts';
import { parseRemoteAddress } from '../../git/follow/remote-address.ts';
import { OrbitrError } from '../../model/errors.ts';
import { judgedAddress } from '../../registry/fetch-pinned.ts';

/** Where the repository of a catalogue is. @throws OrbitrError `catalogue/address` */
export function repositoryAddress(text: string): RemoteAddress {
  try {
    return parseRemoteAddress(text);
  } catch (error) {
    // The room that fetches stacks speaks of other keys of orbitr.yaml.
    if (!(error instanceof OrbitrError)) throw error;
    throw new OrbitrError({ code: 'catalogue/address', kind: 'terminal', message: `the address of the catalogue is refused: ${error.message}`, hint: 'Write it as https://host/path without a password. A folder of this machine is a catalogue by "folder", on the command line --folder.', cause: error });
  }
}

/** The host of a repository, and the one address of it that was judged. @throws OrbitrError `catalogue/address`, `catalogue/unreachable` */
export async function judgedHost({ kind, host }: RemoteAddress, allow: readonly string[]): Promise<{ readonly name: string; readonly port: string; readonly address: string }> {
  const [, name = '', port = kind === 'https' ? '443' : '22'] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(host) ?? [];
  return { name, port, address: await judgedAddress(name.replace(/^\[|\]$/g, ''), { allow }) };
}
