import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccessFile } from '../../state/access-file.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Accounts } from './accounts.ts';
import { newSecret, sameSecret } from './secret.ts';

export type SetUpChoice = { readonly kind: 'account'; readonly name: string; readonly password: string } | { readonly kind: 'open' };

/** The first start: a token that proves that somebody can see this machine's terminal or files, good for one account. */
export class SetUp {
  readonly #file: AccessFile;
  readonly #accounts: Accounts;
  readonly #path: string;
  #token: string | undefined;

  constructor(file: AccessFile, accounts: Accounts, data: string) {
    this.#file = file;
    this.#accounts = accounts;
    this.#path = join(data, 'setup-token');
  }

  /** Makes a new token, into a file that only its owner can read, and returns it; undefined when there are accounts. */
  async offer(): Promise<string | undefined> {
    const { accounts } = await this.#file.read();
    await rm(this.#path, { force: true });
    if (accounts.length > 0) {
      this.#token = undefined;
      return undefined;
    }
    this.#token = newSecret();
    await mkdir(join(this.#path, '..'), { recursive: true, mode: 0o700 });
    await writeFile(this.#path, `${this.#token}\n`, { mode: 0o600, flag: 'wx' });
    return this.#token;
  }

  /**
   * Uses the token up: makes the first admin, or notes that nobody has to sign in.
   * @throws OrbitrError `access/setup` (wrong, or used), and as `Accounts.create`; then the token still holds
   */
  async take(token: string, choice: SetUpChoice): Promise<void> {
    const { accounts } = await this.#file.read();
    if (this.#token === undefined || accounts.length > 0 || !sameSecret(token.trim(), this.#token)) {
      throw new OrbitrError({ code: 'access/setup', kind: 'terminal', message: 'that is not the set-up token', hint: 'It was printed when Orbitr started, and stands in the file setup-token in its data folder.' });
    }
    if (choice.kind === 'open') await this.#file.update((data) => ({ ...data, open: true }));
    else await this.#accounts.create({ name: choice.name, role: 'admin', password: choice.password });
    this.#token = undefined;
    await rm(this.#path, { force: true });
  }
}
