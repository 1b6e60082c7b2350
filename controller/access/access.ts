import type { AccessFile } from '../../state/access-file.ts';
import type { AccessConfig } from '../config-access.ts';
import type { Identity, Role } from '../model/access.ts';
import type { Account } from '../model/account.ts';
import { OrbitrError } from '../model/errors.ts';
import { Accounts } from './accounts.ts';
import { Oidc } from './oidc.ts';
import { PasswordHasher } from './password.ts';
import { sameSecret } from './secret.ts';
import type { Enrolment } from './second-factor.ts';
import { confirm, enrol } from './second-factor.ts';
import { Sessions } from './sessions.ts';
import { SetUp } from './setup.ts';
import { SignIn } from './sign-in.ts';
import { tokenRights, Tokens } from './tokens.ts';

/** What a request brings to show who it is from. */
export interface Credentials {
  /** Of the session's cookie. */
  readonly cookie: string | undefined;
  /** Of `Authorization: Bearer`. */
  readonly bearer: string | undefined;
  /** Who a trusted proxy says it is; nobody else's word comes this far. */
  readonly proxyUser: string | undefined;
}

export interface AccessDependencies {
  readonly file: AccessFile;
  readonly config: AccessConfig;
  /** Only this machine can reach the page. */
  readonly loopback: boolean;
  /** Of `ORBITR_DATA`. */
  readonly data: string;
  /** See `control-secret.ts`; undefined: none. */
  readonly controlSecret: string | undefined;
  /** ms since 1970. */
  readonly now: () => number;
  readonly hasher?: PasswordHasher;
}

/** - `setup`: nobody can sign in yet; - `open`: nobody has to. */
export type AccessState = 'setup' | 'open' | 'accounts';

const EVERYBODY: Identity = { name: 'local', kind: 'open', role: 'admin', grants: [] };
const CONTROL: Identity = { name: 'command line', kind: 'control', role: 'admin', grants: [] };

/** Who may come in, and who somebody is. The one door: everything else asks here. */
export class Access {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly signIn: SignIn;
  readonly setUp: SetUp;
  readonly oidc: Oidc | undefined;
  readonly config: AccessConfig;
  readonly #dependencies: AccessDependencies;

  constructor(dependencies: AccessDependencies) {
    const { file, config, data, now, hasher = new PasswordHasher() } = dependencies;
    this.#dependencies = dependencies;
    this.config = config;
    this.accounts = new Accounts(file, hasher, now);
    this.sessions = new Sessions(file, now);
    this.tokens = new Tokens(file, now);
    this.signIn = new SignIn(this.accounts, this.sessions, hasher, now);
    this.setUp = new SetUp(file, this.accounts, data);
    this.oidc = config.oidc === undefined || config.origin === undefined ? undefined : new Oidc(config.oidc, config.origin, this.accounts, now);
  }

  /** Whether somebody who sets this up may choose that nobody has to sign in. */
  get mayStayOpen(): boolean {
    return this.#dependencies.loopback;
  }

  async state(): Promise<AccessState> {
    const { config, loopback, file } = this.#dependencies;
    if (config.auth === 'off') return 'open';
    const { accounts, open } = await file.read();
    if (accounts.length > 0) return 'accounts';
    if (open && loopback) return 'open';
    return config.forwardAuth?.role === undefined && config.oidc === undefined ? 'setup' : 'accounts';
  }

  /** Undefined: a stranger. Something wrong is a stranger too, never a fallback to the next way. */
  async identify({ cookie, bearer, proxyUser }: Credentials): Promise<Identity | undefined> {
    if (bearer !== undefined) return this.#byBearer(bearer);
    if ((await this.state()) === 'open') return EVERYBODY;
    if (cookie !== undefined) {
      const found = await this.sessions.find(cookie);
      if (found !== undefined) return { ...rightsOf(found.account), kind: 'session', id: found.session.id };
    }
    return proxyUser === undefined ? undefined : this.#byProxy(proxyUser);
  }

  /** Begins to set a second factor up: what the authenticator app is to be told. Nothing is kept. */
  async beginSecondFactor(account: string): Promise<Enrolment> {
    return enrol(account);
  }

  /** Sets a second factor up. @returns the recovery codes, to be shown once; undefined: the code is wrong */
  async addSecondFactor(account: string, secret: string, code: string): Promise<readonly string[] | undefined> {
    const confirmed = await confirm(secret, code, this.#dependencies.now());
    if (confirmed === undefined) return undefined;
    await this.accounts.update(account, (each) => {
      if (each.secondFactor !== undefined) throw new OrbitrError({ code: 'access/exists', kind: 'conflict', message: 'there is a second factor already' });
      return { ...each, secondFactor: confirmed.factor };
    });
    return confirmed.recovery;
  }

  async #byBearer(bearer: string): Promise<Identity | undefined> {
    const { controlSecret } = this.#dependencies;
    if (controlSecret !== undefined && sameSecret(bearer, controlSecret)) return CONTROL;
    const found = await this.tokens.find(bearer);
    return found && { name: found.account.name, kind: 'token', id: found.token.id, ...tokenRights(found.token, found.account) };
  }

  async #byProxy(name: string): Promise<Identity | undefined> {
    const account = await this.accounts.find(name.toLowerCase());
    if (account !== undefined) return { ...rightsOf(account), kind: 'proxy' };
    const role = this.config.forwardAuth?.role;
    return role === undefined || !/^[^\p{C}]{1,128}$/u.test(name) ? undefined : { name, kind: 'proxy', role, grants: [] };
  }
}

function rightsOf({ name, role, grants }: Account): { readonly name: string; readonly role: Role | undefined; readonly grants: Account['grants'] } {
  return { name, role, grants };
}
