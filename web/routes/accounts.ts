import type { Grant, Role } from '../../controller/model/access.ts';
import { ROLES } from '../../controller/model/access.ts';
import { relativeTime } from '../present/relative-time.ts';
import { Problem, problemBeside } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { ADMIN } from '../door/needs.ts';

const FORM = { kind: 'form', limit: 8 * 1024 } as const;

/** `/accounts`: who may come in, for admins. */
export function accountsRoutes(context: WebContext): readonly Route[] {
  const { access, audit } = context;
  const post = (path: string, act: (visit: Visit) => Promise<string>): Route => ({
    method: 'POST',
    path,
    access: ADMIN,
    body: FORM,
    answer: async (visit) => {
      try {
        const message = await act(visit);
        await audit.append({ kind: 'access', actor: known(visit).name, via: 'page', address: visit.address, message });
        visit.response.redirect(303, '/accounts');
      } catch (error) {
        const { status, text } = problemBeside(error);
        visit.response.status(status);
        await show(visit, context, text);
      }
    },
  });
  return [
    { method: 'GET', path: '/accounts', access: ADMIN, answer: (visit) => show(visit, context, undefined) },
    post('/accounts', async ({ form }) => {
      const name = (form.get('name') ?? '').trim().toLowerCase();
      const { role, grants } = rightsIn(form);
      await access.accounts.create({ name, role, grants, password: form.get('password') ?? '' });
      return `made the account "${name}"`;
    }),
    post('/accounts/:name', async ({ form, params: { name = '' } }) => {
      const { role, grants } = rightsIn(form);
      await access.accounts.change(name, { role: role ?? null, grants, password: form.get('password') || undefined, resetSecondFactor: form.get('reset-second-factor') === 'on' });
      return `changed the account "${name}"; its sessions have ended`;
    }),
    post('/accounts/:name/remove', async ({ params: { name = '' } }) => {
      await access.accounts.remove(name);
      return `removed the account "${name}"`;
    }),
    post('/accounts/:name/sessions/:id/revoke', async ({ params: { name = '', id = '' } }) => {
      if (!(await access.sessions.revoke(id, name))) throw new Problem(404, 'There is no such session', undefined);
      return `ended a session of "${name}"`;
    }),
  ];
}

/** A role, and grants as lines: `operator media-*`. @throws Problem 400 */
function rightsIn(form: URLSearchParams): { readonly role: Role | undefined; readonly grants: readonly Grant[] } {
  const role = ROLES.find((each) => each === form.get('role'));
  const grants = (form.get('grants') ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line): Grant => {
    const [, on, stacks] = /^(viewer|operator)\s+([a-z0-9*-]{1,60})$/.exec(line) ?? [];
    if (stacks === undefined) throw new Problem(400, `This is no grant: ${line.slice(0, 80)}`, 'Write "viewer PATTERN" or "operator PATTERN", one a line, such as "operator media-*".');
    return { role: on as Grant['role'], stacks };
  });
  return { role, grants };
}

async function show(visit: Visit, { access, shell, now }: WebContext, problem: string | undefined): Promise<void> {
  const [accounts, sessions, tokens] = await Promise.all([access.accounts.list(), access.sessions.list(undefined), access.tokens.list(undefined)]);
  const viewer = known(visit);
  visit.response.type('html').send(shell.render('accounts', {
    title: 'Accounts · Orbitr', path: undefined, viewer, problem, roles: ROLES,
    accounts: accounts.map(({ name, role, grants, external, password, secondFactor, createdAt }) => ({
      name, role, grants: grants.map((grant) => `${grant.role} ${grant.stacks}`).join('\n'), ways: [...(password ? ['password'] : []), ...(external ? ['provider'] : []), ...(secondFactor ? ['second factor'] : [])], hasSecondFactor: secondFactor !== undefined,
      created: relativeTime(createdAt, now()), tokens: tokens.filter(({ account }) => account === name).length,
      sessions: sessions.filter(({ account }) => account === name).map(({ id, address, lastSeenAt }) => ({ id, address, seen: relativeTime(lastSeenAt, now()) })),
    })),
  }));
}
