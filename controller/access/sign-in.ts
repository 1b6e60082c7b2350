import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from '../model/account.ts';
import type { Accounts } from './accounts.ts';
import { Limiter } from './limiter.ts';
import { COST, type PasswordHasher } from './password.ts';
import { newSecret, secretHash } from './secret.ts';
import { spend } from './second-factor.ts';
import type { Sessions, Visitor } from './sessions.ts';

export type SignInResult =
  /** `secret`: what the cookie is to hold. */
  | { readonly kind: 'signed-in'; readonly secret: string; readonly account: Account }
  /** Name and password are right; `code` wants `pending` back. */
  | { readonly kind: 'code-needed'; readonly pending: string }
  /** Nobody is told what was wrong. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; /** In ms. */ readonly retryAfter: number };

/** Tries of one address at once, and how many come back a minute. */
const TRIES = 10;
/** Wrong tries for one name before each further one is made to wait, and the longest wait, in ms. A name is never locked: that would let anybody lock anybody out. */
const PATIENCE = 5;
const LONGEST_WAIT = 8_000;
const MOST_NAMES = 10_000;
/** How long somebody may look for the phone, in ms, and how often be wrong. */
const CODE_TIME = 5 * 60_000;
const CODE_TRIES = 5;

interface Pending {
  readonly account: Account;
  readonly until: number;
  tries: number;
}

/** Signing in by name and password, and by a code where there is a second factor. Counts by address, which is the socket's or what a trusted proxy says, never what a client claims. */
export class SignIn {
  readonly #accounts: Accounts;
  readonly #sessions: Sessions;
  readonly #hasher: PasswordHasher;
  readonly #now: () => number;
  readonly #byAddress = new Limiter(TRIES, TRIES / 2, () => performance.now());
  readonly #failures = new Map<string, number>();
  readonly #pending = new Map<string, Pending>();

  constructor(accounts: Accounts, sessions: Sessions, hasher: PasswordHasher, now: () => number) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#hasher = hasher;
    this.#now = now;
  }

  /** Whether an address may try something (a password, the set-up token) now. @returns 0, or how long to wait, in ms */
  mayTry(address: string): number {
    return this.#byAddress.take(address);
  }

  /** Whether somebody who is in already knows the account's password. @throws OrbitrError `access/busy` */
  async knows({ password }: Account, given: string): Promise<boolean> {
    return this.#hasher.matches(given, password);
  }

  /** @throws OrbitrError `access/busy` */
  async password(name: string, password: string, visitor: Visitor): Promise<SignInResult> {
    const retryAfter = this.mayTry(visitor.address);
    if (retryAfter > 0) return { kind: 'wait', retryAfter };
    await this.#slowDown(name);
    const account = await this.#accounts.find(name);
    const right = await this.#hasher.matches(password, account?.password);
    if (!right || account === undefined) return this.#refuse(name);
    if ((account.password?.N ?? COST.N) < COST.N) await this.#accounts.rehash(name, await this.#hasher.hash(password));
    return account.secondFactor === undefined ? this.#letIn(account, visitor) : { kind: 'code-needed', pending: this.#wait(account) };
  }

  /** The second step. @param pending of the first one's result */
  async code(pending: string, code: string, visitor: Visitor): Promise<SignInResult> {
    const retryAfter = this.mayTry(visitor.address);
    if (retryAfter > 0) return { kind: 'wait', retryAfter };
    const key = secretHash(pending);
    const waiting = this.#pending.get(key);
    if (waiting === undefined || waiting.until < this.#now()) return { kind: 'refused' };
    waiting.tries += 1;
    if (waiting.tries >= CODE_TRIES) this.#pending.delete(key);
    // As it is now: codes are used up, and the account may have changed meanwhile.
    const account = await this.#accounts.find(waiting.account.name);
    if (account?.secondFactor === undefined || account.generation !== waiting.account.generation) return { kind: 'refused' };
    const { name, secondFactor } = account;
    await this.#slowDown(name);
    const spent = await spend(secondFactor, code, this.#now());
    if (spent === undefined) return this.#refuse(name);
    let tooLate = false;
    await this.#accounts.update(name, (each) => {
      // Two with the same code at once: one of them is too late.
      tooLate = JSON.stringify(each.secondFactor) !== JSON.stringify(secondFactor);
      return tooLate ? each : { ...each, secondFactor: spent };
    });
    if (tooLate) return this.#refuse(name);
    this.#pending.delete(key);
    return this.#letIn(account, visitor);
  }

  async #letIn(account: Account, visitor: Visitor): Promise<SignInResult> {
    this.#failures.delete(account.name);
    return { kind: 'signed-in', secret: await this.#sessions.begin(account, 'password', visitor), account };
  }

  #wait(account: Account): string {
    const pending = newSecret();
    for (const [key, { until }] of this.#pending) if (until < this.#now() || this.#pending.size >= MOST_NAMES) this.#pending.delete(key);
    this.#pending.set(secretHash(pending), { account, until: this.#now() + CODE_TIME, tries: 0 });
    return pending;
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
