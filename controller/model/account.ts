import type { Grant, Role, Scope } from './access.ts';

/** Somebody who may sign in. */
export interface Account {
  readonly name: string;
  /** On everything. Absent: only what the grants say. */
  readonly role?: Role;
  readonly grants: readonly Grant[];
  /** Absent: signs in elsewhere only (OIDC, a proxy). */
  readonly password?: StoredPassword;
  /** Absent: no second factor. */
  readonly secondFactor?: SecondFactor;
  /** Who it is at the OIDC provider: issuer and subject, with a space between. */
  readonly external?: string;
  /** Counts changes of password, second factor and rights: sessions of an earlier one have ended. */
  readonly generation: number;
  /** ms since 1970. */
  readonly createdAt: number;
}

export interface StoredPassword {
  readonly scheme: 'scrypt';
  readonly N: number;
  readonly r: number;
  readonly p: number;
  /** Base64; 16 bytes. */
  readonly salt: string;
  /** Base64; 32 bytes. */
  readonly hash: string;
}

export interface SecondFactor {
  /** Base32, as authenticator apps take it. */
  readonly secret: string;
  /** Of the last code that was taken: none is taken twice. */
  readonly lastCounter: number;
  /** sha-256 (hex) of codes for a lost phone; each works once. */
  readonly recovery: readonly string[];
}

/** A secret for programs. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** It may never do more than its account. */
  readonly account: string;
  /** sha-256 (hex) of the secret. */
  readonly hash: string;
  readonly scopes: readonly Scope[];
  /** Pattern of stacks that it is for; absent: all that the account may. */
  readonly stacks?: string;
  /** ms since 1970. */
  readonly createdAt: number;
  /** ms since 1970; absent: never. */
  readonly expiresAt?: number;
  /** ms since 1970, to about an hour; absent: never. */
  readonly lastUsedAt?: number;
}

export interface Session {
  /** Public: to show and to revoke. */
  readonly id: string;
  /** sha-256 (hex) of what the cookie holds. */
  readonly hash: string;
  readonly account: string;
  /** `Account.generation` at the time of signing in. */
  readonly generation: number;
  readonly via: 'password' | 'oidc' | 'setup';
  /** ms since 1970, as are all below. */
  readonly createdAt: number;
  /** To about five minutes. */
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  /** Where it came from, for its owner to recognise. */
  readonly address: string;
  readonly agent: string;
}

/** All that is kept about who may do what. */
export interface AccessData {
  /** Somebody chose, with the set-up token, that nobody has to sign in. Holds on loopback only. */
  readonly open: boolean;
  readonly accounts: readonly Account[];
  readonly tokens: readonly ApiToken[];
  readonly sessions: readonly Session[];
}

export const NO_ACCESS: AccessData = { open: false, accounts: [], tokens: [], sessions: [] };
