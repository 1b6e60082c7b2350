import type { EditRequest, SealedPlace } from '../../edits.ts';
import { NO_FILE } from '../../edits.ts';
import type { Config } from '../../config.ts';
import { OrbitrError } from '../../model/errors.ts';
import { sealSingle } from '../../secrets/single-value.ts';
import { readExactly } from '../../source/stack-files.ts';
import type { SecretFiles } from '../secrets/secret-files.ts';
import { openSecretFiles } from '../secrets/secret-files.ts';
import type { DraftContext } from './draft-edit.ts';
import { findStack, pathOf } from './draft-edit.ts';

export interface Sealing {
  /** One value on its own. */
  readonly single: (value: string) => Promise<string>;
  /** The text of a file with one value sealed in it. */
  readonly withValue: SecretFiles['withValue'];
}

export function openSealing(config: Pick<Config, 'data' | 'stacks' | 'ageKeyFile'>): Sealing {
  const files = openSecretFiles(config);
  return { withValue: files.withValue, single: async (value) => sealSingle(await files.keyring.recipients(), value) };
}

/** @throws OrbitrError `secrets/…`, `edit/…` */
export async function draftSecret({ stack, path, name }: SealedPlace, value: string, context: DraftContext & { readonly sealing: Sealing }): Promise<EditRequest> {
  const absolute = pathOf(await findStack(stack, context), path);
  const before = await readExactly(context.folder, absolute);
  if (before !== undefined && before.text === undefined) throw new OrbitrError({ code: 'edit/binary', kind: 'terminal', message: `${path} is not text` });
  const content = await context.sealing.withValue({ path: absolute, text: before?.text }, name, value);
  return { kind: 'write-files', stack, files: [{ path, content, ifMatch: before?.etag ?? NO_FILE }] };
}
