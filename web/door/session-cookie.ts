import type { Request, Response } from 'express';
import type { AccessConfig } from '../../controller/config-access.ts';
import { isSecure, sessionCookie } from './credentials.ts';

/** As long as a session can last, in seconds. */
const LONGEST = 30 * 86_400;

/** Gives the browser its session. No script can read it, and no other site's request brings it, but for a plain link. */
export function setSessionCookie(request: Request, response: Response, config: AccessConfig, secret: string): void {
  const secure = isSecure(request, config);
  response.append('Set-Cookie', `${sessionCookie(secure)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LONGEST}${secure ? '; Secure' : ''}`);
}

export function clearSessionCookie(request: Request, response: Response, config: AccessConfig): void {
  const secure = isSecure(request, config);
  response.append('Set-Cookie', `${sessionCookie(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`);
}

/** Where to go after signing in: a path of ours and nothing else, because anybody can write a link to the page for signing in. */
export function localPath(text: string | null | undefined): string {
  return /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(text ?? '') && !/^\/(?:sign-in|sign-out|setup)\b/.test(text ?? '') ? (text ?? '/') : '/';
}
