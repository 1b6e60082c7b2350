import { randomBytes } from 'node:crypto';
import type { AccessFile } from '../../state/access-file.ts';
import type { Rights, Scope } from '../model/access.ts';
import { SCOPES } from '../model/access.ts';
import type { Account, ApiToken } from '../model/account.ts';
import { OrbitrError } from '../model/errors.ts';
import { newSecret, sameSecret, secretHash } from './secret.ts';

/** How often the use of a token is written down, in ms. */
const USED = 3_600_000;
const MOST_OF_ONE = 100;
const LONGEST_LIFE = 10 * 365 * 86_400_000;
const PATTERN = /^[a-z0-9*-]{1,60}$/;

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly stacks?: string | undefined;
  /** ms; undefined: it does not expire. */
  readonly lifetime?: number | undefined;
}

/** Secrets for programs: `orb_ID_SECRET`, of which only the hash is kept. */
export class Tokens {
  readonly #file: AccessFile;
  readonly #now: () => number;

  constructor(file: AccessFile, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /** @returns the token, which is shown once. @throws OrbitrError `access/token`, `access/no-such-account` */
  async create(account: string, { name, scopes, stacks, lifetime }: NewToken): Promise<{ readonly token: string; readonly record: ApiToken }> {
    const good = /^[^\p{C}]{1,60}$/u.test(name) && scopes.length > 0 && scopes.every((scope) => SCOPES.includes(scope)) && (stacks === undefined || PATTERN.test(stacks)) && (lifetime === undefined || (lifetime > 0 && lifetime < LONGEST_LIFE));
    if (!good) throw new OrbitrError({ code: 'access/token', kind: 'terminal', message: 'a token needs a name, scopes out of read, edit and admin, and a time to live or none' });
    const secret = newSecret();
    const now = this.#now();
    const record: ApiToken = { id: randomBytes(4).toString('hex'), name, account, hash: secretHash(secret), scopes, ...(stacks && { stacks }), createdAt: now, ...(lifetime && { expiresAt: now + lifetime }) };
    await this.#file.update((data) => {
      if (!data.accounts.some((each) => each.name === account)) throw new OrbitrError({ code: 'access/no-such-account', kind: 'terminal', message: `there is no account "${account}"` });
      if (data.tokens.filter((each) => each.account === account).length >= MOST_OF_ONE) throw new OrbitrError({ code: 'access/token', kind: 'terminal', message: `"${account}" has ${MOST_OF_ONE} tokens already` });
      return { ...data, tokens: [...data.tokens, record] };
    });
    return { token: `orb_${record.id}_${secret}`, record };
  }

  /** Whose token it is, if it still holds. */
  async find(text: string): Promise<{ readonly token: ApiToken; readonly account: Account } | undefined> {
    const [, id, secret] = /^orb_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const { tokens, accounts } = await this.#file.read();
    const token = tokens.find((each) => each.id === id);
    const account = accounts.find(({ name }) => name === token?.account);
    const now = this.#now();
    if (token === undefined || account === undefined || !sameSecret(secretHash(secret), token.hash) || now >= (token.expiresAt ?? Infinity)) return undefined;
    if (now - (token.lastUsedAt ?? 0) > USED) await this.#file.update((data) => ({ ...data, tokens: data.tokens.map((each) => (each.id === id ? { ...each, lastUsedAt: now } : each)) }));
    return { token, account };
  }

  /** @param account undefined: of everybody */
  async list(account: string | undefined): Promise<readonly ApiToken[]> {
    return (await this.#file.read()).tokens.filter((each) => account === undefined || each.account === account);
  }

  /** @param account whose it must be; undefined: anybody's. @returns whether there was one */
  async revoke(id: string, account: string | undefined): Promise<boolean> {
    let found = false;
    await this.#file.update((data) => {
      const left = data.tokens.filter((each) => each.id !== id || (account !== undefined && each.account !== account));
      found = left.length < data.tokens.length;
      return found ? { ...data, tokens: left } : undefined;
    });
    return found;
  }
}

/** What a token may do: what its account may, within its scopes and its stacks. */
export function tokenRights({ scopes, stacks }: ApiToken, { role, grants }: Account): Rights {
  return { role, grants, scopes, ...(stacks && { within: stacks }) };
}
