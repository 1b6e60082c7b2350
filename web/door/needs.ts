import { mayDo, type Rights } from '../../controller/model/access.ts';
import type { RouteAccess } from '../routing/route.ts';

// What is asked for, said once: by routes and messages at the door, and by pages, which show only what their reader may do.

export const SEE_SOME = { role: 'viewer', scope: 'read', on: 'something' } as const;
export const SEE_ALL = { role: 'viewer', scope: 'read', on: 'everything' } as const;
export const SEE_STACK = { role: 'viewer', scope: 'read', on: 'stack' } as const;
/** Files may hold secrets, and so may what would be changed in them: not for viewers. */
export const READ_FILES = { role: 'operator', scope: 'read', on: 'stack' } as const;
export const EDIT_STACK = { role: 'operator', scope: 'edit', on: 'stack' } as const;
/** To add some stack; which one is judged by its name. */
export const ADD_SOME = { role: 'operator', scope: 'edit', on: 'something' } as const;
/** An app may bring other stacks with it, of any name. */
export const INSTALL = { role: 'operator', scope: 'edit', on: 'everything' } as const;
/** A check of routes changes nothing, but it knocks at other machines: not for viewers. */
export const CHECK_SOME = { role: 'operator', scope: 'read', on: 'something' } as const;
export const CHECK_STACK = { role: 'operator', scope: 'read', on: 'stack' } as const;
export const ADMIN = { role: 'admin', scope: 'admin', on: 'everything' } as const;

/** Whether somebody may do it; a stranger may not. What asks for a stack and is not told one is for nobody. */
export function isAdmitted(wanted: RouteAccess, rights: Rights | undefined, stack?: string): boolean {
  if (wanted === 'public') return true;
  if (rights === undefined || wanted === 'signed-in') return rights !== undefined;
  const { role, scope, on } = wanted;
  if (on !== 'stack') return mayDo(rights, { role, scope, on });
  return stack !== undefined && mayDo(rights, { role, scope, on: { stack } });
}
