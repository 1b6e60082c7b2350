import type { Access } from '../access/access.ts';
import type { Pusher } from '../git/receive/pusher.ts';
import { mayDo } from '../model/access.ts';

/** Who pushes with git: an API token as the password, whatever the name. Passwords of accounts are not taken, because git stores what it is given. */
export async function pusherOf(access: Access, authorization: string | undefined): Promise<Pusher | undefined> {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(authorization ?? '')?.[1];
  const token = basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().replace(/^[^:]*:/, '');
  const identity = token === undefined ? undefined : await access.identify({ cookie: undefined, bearer: token, proxyUser: undefined });
  // To fetch is to read all files of all stacks: as with files on the page, not for viewers, and not for who may see some stacks only.
  if (identity === undefined || !mayDo(identity, { role: 'operator', scope: 'read', on: 'everything' })) return undefined;
  const mayEdit = (stack: string): boolean => mayDo(identity, { role: 'operator', scope: 'edit', on: stack === '' ? 'everything' : { stack } });
  return {
    name: identity.name,
    admin: mayDo(identity, { role: 'admin', scope: 'admin', on: 'everything' }),
    mayPush: mayDo(identity, { role: 'operator', scope: 'edit', on: 'something' }),
    mayChange: mayEdit,
  };
}
