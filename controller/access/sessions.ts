import { randomBytes } from 'node:crypto';
import type { AccessFile } from '../../state/access-file.ts';
import type { Account, Session } from '../model/account.ts';
import { newSecret, secretHash } from './secret.ts';

/** Not seen for so long, it has ended; and however busy, after the other. In ms. */
const IDLE = 7 * 86_400_000;
const LONGEST = 30 * 86_400_000;
/** How often a sign of life is written down, in ms. */
const SEEN = 5 * 60_000;
const MOST_OF_ONE = 50;

export interface Visitor {
  readonly address: string;
  /** `User-Agent`, cut. */
  readonly agent: string;
}

/** Who has signed in. Only hashes of what cookies hold are kept. Times are ms since 1970. */
export class Sessions {
  readonly #file: AccessFile;
  readonly #now: () => number;

  constructor(file: AccessFile, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /** A new one, whatever cookie somebody came with. @returns what the cookie is to hold */
  async begin(account: Pick<Account, 'name' | 'generation'>, via: Session['via'], { address, agent }: Visitor): Promise<string> {
    const secret = newSecret();
    const now = this.#now();
    const session: Session = { id: randomBytes(6).toString('hex'), hash: secretHash(secret), account: account.name, generation: account.generation, via, createdAt: now, lastSeenAt: now, expiresAt: now + LONGEST, address, agent: agent.slice(0, 200) };
    await this.#file.update((data) => {
      const alive = data.sessions.filter((each) => isAlive(each, now));
      const own = alive.filter((each) => each.account === account.name).slice(-MOST_OF_ONE + 1);
      return { ...data, sessions: [...alive.filter((each) => each.account !== account.name), ...own, session] };
    });
    return secret;
  }

  /** Whose session a cookie is of; undefined: of none that still holds. */
  async find(secret: string): Promise<{ readonly session: Session; readonly account: Account } | undefined> {
    const { sessions, accounts } = await this.#file.read();
    const hash = secretHash(secret);
    // Hashes of random secrets: where two of them differ tells nothing.
    const session = sessions.find((each) => each.hash === hash);
    const account = accounts.find(({ name }) => name === session?.account);
    const now = this.#now();
    if (session === undefined || account === undefined || !isAlive(session, now) || session.generation !== account.generation) return undefined;
    if (now - session.lastSeenAt > SEEN) await this.#seen(session.id, now);
    return { session, account };
  }

  /** Newest first. @param account undefined: of everybody */
  async list(account: string | undefined): Promise<readonly Session[]> {
    const { sessions } = await this.#file.read();
    return sessions.filter((each) => (account === undefined || each.account === account) && isAlive(each, this.#now())).toReversed();
  }

  /** @param account whose it must be; undefined: anybody's. @returns whether there was one */
  async revoke(id: string, account: string | undefined): Promise<boolean> {
    let found = false;
    await this.#file.update((data) => {
      const left = data.sessions.filter((each) => each.id !== id || (account !== undefined && each.account !== account));
      found = left.length < data.sessions.length;
      return found ? { ...data, sessions: left } : undefined;
    });
    return found;
  }

  async #seen(id: string, now: number): Promise<void> {
    await this.#file.update((data) => ({ ...data, sessions: data.sessions.map((each) => (each.id === id ? { ...each, lastSeenAt: now } : each)) }));
  }
}

function isAlive({ lastSeenAt, expiresAt }: Session, now: number): boolean {
  return now < expiresAt && now - lastSeenAt < IDLE;
}
