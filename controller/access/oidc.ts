import type * as OpenId from 'openid-client';
import type { OidcConfig } from '../config-access.ts';
import { ROLES } from '../model/access.ts';
import type { Role } from '../model/access.ts';
import type { Account } from '../model/account.ts';
import { OrbitrError } from '../model/errors.ts';
import type { Accounts } from './accounts.ts';
import { newSecret, secretHash } from './secret.ts';

/** How long somebody may take at the provider, in ms. */
const PATIENCE = 10 * 60_000;
const MOST_UNDER_WAY = 1_000;

interface UnderWay {
  readonly verifier: string;
  readonly nonce: string;
  /** Of the cookie that the same browser must bring back. */
  readonly browser: string;
  readonly to: string;
  readonly until: number;
}

/** Signing in at an OpenID provider: authorization code with PKCE, state and nonce. The library and the provider's description are loaded when somebody first asks. */
export class Oidc {
  readonly #config: OidcConfig;
  readonly #redirect: string;
  readonly #accounts: Accounts;
  readonly #now: () => number;
  readonly #underWay = new Map<string, UnderWay>();
  #provider: Promise<{ readonly client: typeof OpenId; readonly configuration: OpenId.Configuration }> | undefined;

  /** @param origin where people reach the page */
  constructor(config: OidcConfig, origin: string, accounts: Accounts, now: () => number) {
    this.#config = config;
    this.#redirect = `${origin}/sign-in/oidc/callback`;
    this.#accounts = accounts;
    this.#now = now;
  }

  /** @param to where to go afterwards @returns where to send the browser, and what its cookie is to hold @throws OrbitrError `access/oidc` */
  async begin(to: string): Promise<{ readonly url: string; readonly cookie: string }> {
    const { client, configuration } = await this.#load();
    const [verifier, state, nonce, cookie] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce(), newSecret()];
    for (const [key, { until }] of this.#underWay) if (until < this.#now() || this.#underWay.size >= MOST_UNDER_WAY) this.#underWay.delete(key);
    this.#underWay.set(state, { verifier, nonce, browser: secretHash(cookie), to, until: this.#now() + PATIENCE });
    const url = client.buildAuthorizationUrl(configuration, { redirect_uri: this.#redirect, scope: 'openid profile email', code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', state, nonce });
    return { url: url.href, cookie };
  }

  /** @param query of the address to which the provider sent the browser back @throws OrbitrError `access/oidc`: nobody was signed in */
  async finish(query: string, cookie: string | undefined): Promise<{ readonly account: Account; readonly to: string }> {
    const address = new URL(`${this.#redirect}?${query}`);
    const state = address.searchParams.get('state') ?? '';
    const underWay = this.#underWay.get(state);
    this.#underWay.delete(state);
    if (underWay === undefined || underWay.until < this.#now() || secretHash(cookie ?? '') !== underWay.browser) throw failed('this sign-in was not begun here, or took too long');
    const { client, configuration } = await this.#load();
    const tokens = await client.authorizationCodeGrant(configuration, address, { pkceCodeVerifier: underWay.verifier, expectedState: state, expectedNonce: underWay.nonce, idTokenExpected: true }).catch((cause: unknown) => {
      throw failed('the provider did not confirm who you are', cause);
    });
    const claims = tokens.claims();
    if (claims === undefined) throw failed('the provider did not say who you are');
    return { account: await this.#accountOf(claims), to: underWay.to };
  }

  /** Known by issuer and subject only: a name or an address can be chosen by anybody at some providers. */
  async #accountOf(claims: OpenId.IDToken): Promise<Account> {
    const external = `${claims.iss} ${claims.sub}`;
    const role = this.#roleOf(claims);
    const known = (await this.#accounts.list()).find((account) => account.external === external);
    if (known === undefined) {
      if (role === undefined) throw failed('you have no account here', undefined, 'Ask an admin of this Orbitr for one.');
      await this.#accounts.create({ name: nameOf(claims), role, external });
    } else if (this.#config.roleClaim !== undefined && known.role !== role) await this.#accounts.change(known.name, { role: role ?? null });
    const account = (await this.#accounts.list()).find((each) => each.external === external);
    if (account === undefined) throw failed('your account was removed just now');
    return account;
  }

  #roleOf(claims: OpenId.IDToken): Role | undefined {
    const { roleClaim, role } = this.#config;
    const claim: unknown = roleClaim === undefined ? undefined : claims[roleClaim];
    const said = Array.isArray(claim) ? claim : [claim];
    return ROLES.findLast((each) => said.includes(each)) ?? role;
  }

  async #load(): Promise<{ readonly client: typeof OpenId; readonly configuration: OpenId.Configuration }> {
    this.#provider ??= discover(this.#config);
    try {
      return await this.#provider;
    } catch (cause) {
      // A provider that was away is asked again next time.
      this.#provider = undefined;
      throw failed('the provider cannot be reached', cause);
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<{ readonly client: typeof OpenId; readonly configuration: OpenId.Configuration }> {
  const client = await import('openid-client');
  // Without the former the library believes a token's text because of the line that it came on, and looks at no signature (OpenID Connect Core 1.0, 3.1.3.7, 6).
  const options = { execute: [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])] };
  const method = clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret);
  return { client, configuration: await client.discovery(new URL(issuer), clientId, undefined, method, { ...options, timeout: 10 }) };
}

function nameOf(claims: OpenId.IDToken): string {
  const said = [claims['preferred_username'], claims['email'], claims.sub].find((each) => typeof each === 'string') ?? '';
  return String(said).toLowerCase().replaceAll(/[^a-z0-9._@-]+/g, '-').replace(/^[^a-z0-9]+/, '').slice(0, 64);
}

function failed(message: string, cause?: unknown, hint = 'Try again from the page for signing in.'): OrbitrError {
  return new OrbitrError({ code: 'access/oidc', kind: 'terminal', message, hint, cause });
}
