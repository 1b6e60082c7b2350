import { join } from 'node:path';
import type { UpdateDraft } from '../../catalogue/draft-update.ts';
import type { StackDraft } from '../../catalogue/draft-stack.ts';
import { secretValues } from '../../catalogue/render-template.ts';
import { isMovable } from '../../catalogue/sealed-text.ts';
import { withVariables } from '../../catalogue/write-variables.ts';
import { OrbitrError } from '../../model/errors.ts';
import { changeVariables } from '../../secrets/change-variables.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { OpenFile, Opening, SealTools } from '../../secrets/sealed-file.ts';
import { openSealed } from '../../secrets/sealed-file.ts';
import { openSingle, sealSingle } from '../../secrets/single-value.ts';
import { looksSealed, valuesByPlace } from '../../secrets/unseal-bundle.ts';
import { readExactly } from '../../source/stack-files.ts';
import { parseEnvFile } from '../../spec/parse-env-file.ts';

type Files = UpdateDraft['files'];

/** What apps are told in secret: read where a private key is at hand, sealed where a public one is. */
export interface AppSecrets {
  /** The values of `.env` and `secrets.env` in a stack's folder, whether or not there is a stack in it. What no key here opens is its sealed text. */
  variables(stack: string): Promise<ReadonlyMap<string, string>>;
  /** Whether `secrets.env` of a stack is sealed, or would be if it was written now. */
  sealed(stack: string): Promise<boolean>;
  /** The files of a new stack, with `secrets.env` sealed; as they are when there is no public key. @throws OrbitrError `secrets/…` */
  sealNew(draft: StackDraft): Promise<StackDraft['files']>;
  /** The files of an update, with what becomes of the sealed `secrets.env`. @throws OrbitrError `secrets/…` */
  sealUpdate(stack: string, draft: UpdateDraft): Promise<Files>;
}

const SECRETS = 'secrets.env';

export function openAppSecrets(folder: string, keyring: Pick<Keyring, 'identities' | 'recipients'>, tools: SealTools): AppSecrets {
  const text = async (stack: string, name: string): Promise<string | undefined> => (await readExactly(folder, join(folder, stack, name)).catch(() => undefined))?.text;
  const opening = async (sealed: string): Promise<Opening> => openSealed(sealed, 'dotenv', await keyring.identities());
  const opened = async (sealed: string | undefined): Promise<OpenFile | undefined> => {
    const result = sealed === undefined ? undefined : await opening(sealed);
    return result?.kind === 'open' ? result.file : undefined;
  };

  const variablesOf = async (written: string): Promise<readonly (readonly [string, string])[]> => {
    if (looksSealed(SECRETS, written)) return [...valuesByPlace(SECRETS, written, await opened(written))];
    const parsed = parseEnvFile(written, () => undefined);
    return parsed.kind === 'variables' ? Promise.all([...parsed.variables].map(async ([name, value]) => [name, await openedSingle(value)] as const)) : [];
  };
  const openedSingle = async (value: string): Promise<string> => {
    const result = isMovable(value) ? await openSingle(value, await keyring.identities()) : undefined;
    return result?.kind === 'open' ? result.text : value;
  };

  return {
    variables: async (stack) => {
      const texts = await Promise.all(['.env', SECRETS].map((name) => text(stack, name)));
      return new Map((await Promise.all(texts.map((each) => (each === undefined ? [] : variablesOf(each))))).flat());
    },
    sealed: async (stack) => {
      const written = await text(stack, SECRETS);
      return written === undefined ? (await keyring.recipients()).length > 0 : looksSealed(SECRETS, written);
    },
    sealNew: async ({ stack, files, variables, secrets }) => {
      const [recipients, hidden] = [await keyring.recipients(), secretValues({ values: variables, secrets })];
      if (recipients.length === 0 || hidden.size === 0) return files;
      const left = await text(stack, SECRETS);
      const before = await opened(left);
      // What was written there in clear, by an earlier installation or by hand, is sealed along.
      const own = left === undefined || looksSealed(SECRETS, left) ? [] : await variablesOf(left);
      const sealed = await changeVariables(before, { set: new Map([...own, ...hidden]), gone: [] }, recipients, tools);
      return new Map([...files].flatMap(([path, content]) => (path === '.gitignore' ? [] : [[path, path === SECRETS ? sealed : content] as const])));
    },
    sealUpdate: async (stack, { files, secrets: { set, gone } }) => {
      const written = await text(stack, SECRETS);
      const result = written === undefined ? undefined : await opening(written);
      const before = result?.kind === 'open' ? result.file : undefined;
      const leaving = gone.some((name) => before?.document.leaves.some(({ path }) => path[0] === name));
      if (set.size === 0 && !leaving) return files;
      const recipients = await keyring.recipients();
      if (written === undefined || before !== undefined) return new Map(files).set(SECRETS, await changeVariables(before, { set, gone }, recipients, tools));
      if (result?.kind === 'refused' && result.problem.code !== 'secrets/no-key') throw new OrbitrError({ code: result.problem.code, kind: 'terminal', message: `${stack}/${SECRETS}, line ${result.problem.line}: ${result.problem.message}`, hint: result.problem.hint });
      // The checksum of the sealed file is over all of its values: who cannot read them cannot add one. A line that nobody needs any more does no harm.
      const singles = await Promise.all([...set].map(async ([name, value]) => [name, await sealSingle(recipients, value)] as const));
      const open = files.has('.env') ? files.get('.env') : await text(stack, '.env');
      return new Map(files).set('.env', withVariables(typeof open === 'string' ? open : '', new Map(singles)));
    },
  };
}
