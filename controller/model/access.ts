/** What somebody may do, from little to much. Each role may do what those before it may. */
export type Role = 'viewer' | 'operator' | 'admin';

export const ROLES: readonly Role[] = ['viewer', 'operator', 'admin'];

/** A role on some stacks only. */
export interface Grant {
  /** Name of a stack, with `*` for any run of characters: `blog`, `media-*`, `*`. */
  readonly stacks: string;
  readonly role: Exclude<Role, 'admin'>;
}

/** What a token may be used for: `read` looks, `edit` changes stacks, `admin` does what only an admin may. Each needs the role, too. */
export type Scope = 'read' | 'edit' | 'admin';

export const SCOPES: readonly Scope[] = ['read', 'edit', 'admin'];

/** What a role on everything and roles on some stacks come to. */
export interface Rights {
  /** On everything. Undefined: nothing but what the grants say. */
  readonly role: Role | undefined;
  readonly grants: readonly Grant[];
  /** Undefined: all. Only tokens have fewer. */
  readonly scopes?: readonly Scope[];
  /** Pattern of stacks outside of which nothing holds. Undefined: no such bound. Only tokens have one. */
  readonly within?: string;
}

/** Somebody whom the server knows. */
export interface Identity extends Rights {
  /** Account, or who a proxy says it is. */
  readonly name: string;
  /** How it is known. `open`: nobody has to sign in here. */
  readonly kind: 'open' | 'session' | 'token' | 'proxy' | 'control';
  /** Of the token or session; public, not the secret. */
  readonly id?: string;
}

/** What a route or message asks for. */
export interface Need {
  readonly role: Role;
  readonly scope: Scope;
  /** `something`: the role on any stack at all; what is answered is then cut down to those. */
  readonly on: 'everything' | 'something' | { readonly stack: string };
}

/** Whether somebody has what is asked for. Pure; what is not plainly granted is not. */
export function mayDo(rights: Rights, { role, scope, on }: Need): boolean {
  if (rights.scopes !== undefined && !rights.scopes.includes(scope)) return false;
  const held = on === 'everything' ? (rights.within === undefined ? rights.role : undefined) : on === 'something' ? highest([rights.role, ...rights.grants.map((grant) => grant.role)]) : roleOn(rights, on.stack);
  return held !== undefined && ROLES.indexOf(held) >= ROLES.indexOf(role);
}

/** The highest role on one stack; undefined: none. */
export function roleOn({ role, grants, within }: Rights, stack: string): Role | undefined {
  if (within !== undefined && !matchesPattern(within, stack)) return undefined;
  return highest([role, ...grants.filter(({ stacks }) => matchesPattern(stacks, stack)).map((grant) => grant.role)]);
}

function highest(roles: readonly (Role | undefined)[]): Role | undefined {
  return ROLES.findLast((each) => roles.includes(each));
}

/** `*` stands for any run of characters. Linear in both texts' lengths times the number of `*`, and never a regular expression of somebody else's. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
