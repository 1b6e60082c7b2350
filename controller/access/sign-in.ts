import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from '../model/account.ts';
import type { Accounts } from './accounts.ts';
import { Limiter } from './limiter.ts';
import { COST, type PasswordHasher } from './password.ts';
import { spend } from './second-factor.ts';
import type { Sessions, Visitor } from './sessions.ts';

export interface Attempt {
  readonly name: string;
  readonly password: string;
  /** Of the second factor, or a recovery code; empty: not asked for yet. */
  readonly code: string;
}

export type SignInResult =
  /** `secret`: what the cookie is to hold. */
  | { readonly kind: 'signed-in'; readonly secret: string; readonly account: Account }
  /** Name and password are right; a code is still to be given. */
  | { readonly kind: 'code-needed' }
  /** Nobody is told what was wrong. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; /** In ms. */ readonly retryAfter: number };

/** Tries of one address at once, and how many come back a minute. */
const TRIES = 10;
/** Wrong tries for one name before each further one is made to wait, and the longest wait, in ms. A name is never locked: that would let anybody lock anybody out. */
const PATIENCE = 5;
const LONGEST_WAIT = 8_000;
const MOST_NAMES = 10_000;

/** Signing in by name and password. Counts by address, which is the socket's or what a trusted proxy says, never what a client claims. */
export class SignIn {
  readonly #accounts: Accounts;
  readonly #sessions: Sessions;
  readonly #hasher: PasswordHasher;
  readonly #now: () => number;
  readonly #byAddress: Limiter;
  readonly #failures = new Map<string, number>();

  constructor(accounts: Accounts, sessions: Sessions, hasher: PasswordHasher, now: () => number) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#hasher = hasher;
    this.#now = now;
    this.#byAddress = new Limiter(TRIES, TRIES / 2, now);
  }

  /** Whether an address may try something (a password, the set-up token) now. @returns 0, or how long to wait, in ms */
  mayTry(address: string): number {
    return this.#byAddress.take(address);
  }

  /** @throws OrbitrError `access/busy` */
  async try({ name, password, code }: Attempt, visitor: Visitor): Promise<SignInResult> {
    const retryAfter = this.mayTry(visitor.address);
    if (retryAfter > 0) return { kind: 'wait', retryAfter };
    await this.#slowDown(name);
    const account = await this.#accounts.find(name);
    const right = await this.#hasher.matches(password, account?.password);
    if (!right || account === undefined) return this.#refuse(name);
    const { secondFactor } = account;
    if (secondFactor !== undefined) {
      if (code === '') return { kind: 'code-needed' };
      const spent = await spend(secondFactor, code, this.#now());
      if (spent === undefined) return this.#refuse(name);
      await this.#accounts.update(name, (each) => ({ ...each, secondFactor: spent }));
    }
    this.#failures.delete(name);
    if ((account.password?.N ?? COST.N) < COST.N) await this.#accounts.rehash(name, await this.#hasher.hash(password));
    return { kind: 'signed-in', secret: await this.#sessions.begin(account, 'password', visitor), account };
  }

  #refuse(name: string): SignInResult {
    const count = (this.#failures.get(name) ?? 0) + 1;
    this.#failures.delete(name);
    this.#failures.set(name, count);
    for (const oldest of this.#failures.keys()) {
      if (this.#failures.size <= MOST_NAMES) break;
      this.#failures.delete(oldest);
    }
    return { kind: 'refused' };
  }

  async #slowDown(name: string): Promise<void> {
    const over = (this.#failures.get(name) ?? 0) - PATIENCE;
    if (over >= 0) await pause(Math.min(LONGEST_WAIT, 250 * 2 ** over));
  }
}
