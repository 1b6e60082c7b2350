import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { StoredPassword } from '../model/account.ts';
import { OrbitrError } from '../model/errors.ts';

/** OWASP's first choice for scrypt: 128 MiB and about half a second. */
export const COST = { N: 2 ** 17, r: 8, p: 1 };
const SHORTEST = 10;
/** Nobody's password is longer, and hashing megabytes is a way to keep a server busy. In bytes. */
const LONGEST = 1024;
/** At once; each takes 128 MiB and one of the four threads that also read files. */
const AT_ONCE = 2;
const MOST_WAITING = 20;

/** @throws OrbitrError `access/password`, before anything is computed */
export function checkPassword(password: string): void {
  const length = Buffer.byteLength(password);
  if ([...password].length < SHORTEST || length > LONGEST) {
    throw new OrbitrError({ code: 'access/password', kind: 'terminal', message: length > LONGEST ? `a password has at most ${LONGEST} bytes` : `a password has at least ${SHORTEST} characters`, hint: 'Three or four words that do not belong together are easy to keep in mind.' });
  }
}

/** Makes and checks hashes, few at a time. */
export class PasswordHasher {
  readonly #cost: typeof COST;
  readonly #unknown: StoredPassword;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param cost lower only in tests */
  constructor(cost = COST) {
    this.#cost = cost;
    this.#unknown = { scheme: 'scrypt', ...cost, salt: randomBytes(16).toString('base64'), hash: randomBytes(32).toString('base64') };
  }

  /** @throws OrbitrError `access/password`, `access/busy` */
  async hash(password: string): Promise<StoredPassword> {
    checkPassword(password);
    const salt = randomBytes(16);
    const hash = await this.#derive(password, salt, this.#cost);
    return { scheme: 'scrypt', ...this.#cost, salt: salt.toString('base64'), hash: hash.toString('base64') };
  }

  /** @param known undefined: no such account, or none with a password; it takes the same time. @throws OrbitrError `access/busy` */
  async matches(password: string, known: StoredPassword | undefined): Promise<boolean> {
    if (Buffer.byteLength(password) > LONGEST) return false;
    const { salt, hash, N, r, p } = known ?? this.#unknown;
    const derived = await this.#derive(password, Buffer.from(salt, 'base64'), { N, r, p });
    const expected = Buffer.from(hash, 'base64');
    return derived.length === expected.length && timingSafeEqual(derived, expected) && known !== undefined;
  }

  async #derive(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= MOST_WAITING) throw new OrbitrError({ code: 'access/busy', kind: 'transient', message: 'too many people sign in at once', hint: 'Try again in a moment.', retryAfter: 5_000 });
      await new Promise<void>((go) => this.#waiting.push(go));
    } else this.#running += 1;
    try {
      return await new Promise<Buffer>((resolve, reject) => scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error === null ? resolve(key) : reject(error))));
    } finally {
      // The turn goes to whoever waits longest.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
