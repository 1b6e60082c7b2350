import { randomBytes } from 'node:crypto';
import type { SecondFactor } from '../model/account.ts';
import { secretHash } from './secret.ts';

/** Codes of one step before and after are taken, too: phones' clocks differ. */
const WINDOW = 1;
const STEP = 30;
const RECOVERY_CODES = 8;

export interface Enrolment {
  /** Base32, to type. */
  readonly secret: string;
  /** `otpauth://…`, for the app. */
  readonly uri: string;
}

/** Begins to set a second factor up (RFC 6238: SHA-1, 6 digits, 30 s, because that is what all apps can do). Nothing holds until a code was given. */
export async function enrol(account: string): Promise<Enrolment> {
  const { Secret, TOTP } = await import('otpauth');
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: new TOTP({ issuer: 'Orbitr', label: account, secret }).toString() };
}

/** The factor once a first code proves that the app has the secret, with the recovery codes to show once. Undefined: the code is wrong. @param now ms since 1970 */
export async function confirm(secret: string, code: string, now: number): Promise<{ readonly factor: SecondFactor; readonly recovery: readonly string[] } | undefined> {
  const counter = await counterOf(secret, code, now);
  if (counter === undefined) return undefined;
  const recovery = Array.from({ length: RECOVERY_CODES }, () => randomBytes(6).toString('hex').replace(/(.{4})(?=.)/g, '$1-'));
  return { factor: { secret, lastCounter: counter, recovery: recovery.map(secretHash) }, recovery };
}

/** The factor after a code was used, so that it is never taken again. Undefined: it is wrong or was used. @param now ms since 1970 */
export async function spend(factor: SecondFactor, code: string, now: number): Promise<SecondFactor | undefined> {
  const text = code.replaceAll(/\s/g, '').toLowerCase();
  const counter = await counterOf(factor.secret, text, now);
  if (counter !== undefined) return counter > factor.lastCounter ? { ...factor, lastCounter: counter } : undefined;
  const hash = secretHash(text);
  return factor.recovery.includes(hash) ? { ...factor, recovery: factor.recovery.filter((each) => each !== hash) } : undefined;
}

async function counterOf(secret: string, code: string, now: number): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const { Secret, TOTP } = await import('otpauth');
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period: STEP }).validate({ token: code, window: WINDOW, timestamp: now });
  return delta === null ? undefined : Math.floor(now / 1000 / STEP) + delta;
}
