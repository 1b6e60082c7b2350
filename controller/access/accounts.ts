import type { AccessFile } from '../../state/access-file.ts';
import type { Grant, Role } from '../model/access.ts';
import { ROLES } from '../model/access.ts';
import type { AccessData, Account, StoredPassword } from '../model/account.ts';
import { OrbitrError } from '../model/errors.ts';
import { checkPassword } from './password.ts';
import type { PasswordHasher } from './password.ts';

const NAME = /^[a-z0-9][a-z0-9._@-]{0,63}$/;
const PATTERN = /^[a-z0-9*-]{1,60}$/;
const MOST_ACCOUNTS = 1_000;

export interface NewAccount {
  readonly name: string;
  readonly role?: Role | undefined;
  readonly grants?: readonly Grant[] | undefined;
  /** Absent: signs in elsewhere only. */
  readonly password?: string | undefined;
  readonly external?: string | undefined;
}

export interface AccountChange {
  /** Null: none on everything. */
  readonly role?: Role | null | undefined;
  readonly grants?: readonly Grant[] | undefined;
  readonly password?: string | undefined;
  /** Takes the second factor away, for somebody who lost the phone. */
  readonly resetSecondFactor?: boolean | undefined;
}

/** Makes, changes and removes accounts. Whoever calls has checked that it is an admin, or the account itself. */
export class Accounts {
  readonly #file: AccessFile;
  readonly #hasher: PasswordHasher;
  readonly #now: () => number;

  constructor(file: AccessFile, hasher: PasswordHasher, now: () => number) {
    this.#file = file;
    this.#hasher = hasher;
    this.#now = now;
  }

  async list(): Promise<readonly Account[]> {
    return (await this.#file.read()).accounts;
  }

  async find(name: string): Promise<Account | undefined> {
    return (await this.list()).find((account) => account.name === name);
  }

  /** @throws OrbitrError `access/name`, `access/exists`, `access/password`, `access/grant` */
  async create(wanted: NewAccount): Promise<void> {
    const { name, role, grants = [], password, external } = wanted;
    if (!NAME.test(name)) throw new OrbitrError({ code: 'access/name', kind: 'terminal', message: 'that cannot be the name of an account', hint: 'Use lower-case letters, digits, ".", "_", "@" and "-", at most 64, beginning with a letter or digit.' });
    checkRights(role, grants);
    const hash = password === undefined ? undefined : await this.#hasher.hash(password);
    const account: Account = { name, ...(role && { role }), grants, ...(hash && { password: hash }), ...(external && { external }), generation: 1, createdAt: this.#now() };
    await this.#file.update((data) => {
      if (data.accounts.some((each) => each.name === name)) throw new OrbitrError({ code: 'access/exists', kind: 'conflict', message: `there is an account "${name}" already` });
      if (data.accounts.length >= MOST_ACCOUNTS) throw new OrbitrError({ code: 'access/exists', kind: 'terminal', message: `there are ${MOST_ACCOUNTS} accounts already` });
      return { ...data, accounts: [...data.accounts, account] };
    });
  }

  /** Ends the account's sessions. @throws OrbitrError `access/no-such-account`, `access/last-admin`, `access/password`, `access/grant` */
  async change(name: string, { role, grants, password, resetSecondFactor }: AccountChange): Promise<void> {
    checkRights(role ?? undefined, grants ?? []);
    if (password !== undefined) checkPassword(password);
    const hash = password === undefined ? undefined : await this.#hasher.hash(password);
    await this.#update(name, (account) => {
      const { role: before, secondFactor, ...rest } = account;
      const after = role === undefined ? before : (role ?? undefined);
      return { ...rest, ...(after && { role: after }), ...(grants && { grants }), ...(hash && { password: hash }), ...(secondFactor && resetSecondFactor !== true && { secondFactor }), generation: account.generation + 1 };
    });
  }

  /** With its sessions and tokens. @throws OrbitrError `access/no-such-account`, `access/last-admin` */
  async remove(name: string): Promise<void> {
    await this.#update(name, () => undefined);
  }

  /** @param hash a password of a stronger cost than the stored one */
  async rehash(name: string, hash: StoredPassword): Promise<void> {
    await this.#update(name, (account) => ({ ...account, password: hash }));
  }

  /** Replaces what is kept of an account, as it is at that moment. @param change undefined: it is removed */
  async update(name: string, change: (account: Account) => Account): Promise<void> {
    await this.#update(name, change);
  }

  async #update(name: string, change: (account: Account) => Account | undefined): Promise<void> {
    await this.#file.update((data) => {
      const account = data.accounts.find((each) => each.name === name);
      if (account === undefined) throw new OrbitrError({ code: 'access/no-such-account', kind: 'terminal', message: `there is no account "${name}"` });
      const changed = change(account);
      const after = without(data, name, changed);
      if (data.accounts.some(isAdmin) && !after.accounts.some(isAdmin)) throw new OrbitrError({ code: 'access/last-admin', kind: 'terminal', message: `"${name}" is the last admin`, hint: 'Make another account an admin first.' });
      return after;
    });
  }
}

function without(data: AccessData, name: string, changed: Account | undefined): AccessData {
  return {
    ...data,
    accounts: data.accounts.flatMap((each) => (each.name === name ? (changed ?? []) : each)),
    tokens: changed === undefined ? data.tokens.filter(({ account }) => account !== name) : data.tokens,
    // Of an earlier generation: they have ended.
    sessions: data.sessions.filter((session) => session.account !== name || session.generation === changed?.generation),
  };
}

function isAdmin({ role }: Account): boolean {
  return role === 'admin';
}

function checkRights(role: Role | undefined, grants: readonly Grant[]): void {
  const bad = (role !== undefined && !ROLES.includes(role)) || grants.length > 100 || grants.some((grant) => !PATTERN.test(grant.stacks) || !['viewer', 'operator'].includes(grant.role));
  if (bad) throw new OrbitrError({ code: 'access/grant', kind: 'terminal', message: 'that is no role, or no grant', hint: 'Roles are viewer, operator and admin; a grant is a role (not admin) on a pattern of stacks such as media-*.' });
}
