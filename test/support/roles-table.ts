import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adoptions } from '../../controller/adoptions.ts';
import { OrbitrError } from '../../controller/model/errors.ts';
import { MESSAGES } from '../../web/sockets/message-table.ts';
import { PAGES } from '../../web/pages/page-table.ts';
import type { Route, RouteAccess } from '../../web/routing/route.ts';
import { openCatalogueBench } from './catalogue-bench.ts';
import { startTestServer } from './web-client.ts';

/** Where the table is. */
export const ROLES_TABLE = join(import.meta.dirname, '../../docs/roles.md');

/** There is nothing to adopt: for a server whose routes are only walked. */
export const NOTHING_TO_ADOPT: Adoptions = { preview: refuse, make: refuse };

async function refuse(): Promise<never> {
  throw new OrbitrError({ code: 'adopt/no-such-container', kind: 'terminal', message: 'there is nothing to adopt' });
}

/** Every address and socket message, with who may use it, out of the very table that the server works with. */
export function rolesTable(routes: readonly Route[]): string {
  // An asset's address carries its hash, which says nothing of who may have it.
  const told = routes.filter(({ path }) => !path.startsWith('/assets/'));
  const byPath = told.toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
  const rows = [
    ...byPath.map(({ method, path, access }) => row(`${method} ${path}`, access)),
    '| `GET /assets/…` | yes | yes | yes | yes | yes | |',
    ...PAGES.map(({ path, access }) => row(`socket /live of ${path}`, access)),
    ...Object.entries(MESSAGES).map(([type, { access }]) => row(`message ${type} on /api/v1/live`, access)),
  ];
  return `# Who may use which address

Made by \`npm run roles-table\` from the table that the server works with; a test fails when it is not up to date, and another one sends every request and every
message as each of these people ([web/door/roles.test.ts](../web/door/roles.test.ts)). What is not in the table does not exist.

- **cut down**: the answer holds only the stacks on which somebody has at least that role.
- **on it**: a role on the stack that the address names is enough; a grant such as \`operator media-*\` gives one.
- A token may also do no more than its scope: \`read\`, \`edit\` or \`admin\`.
- With \`ORBITR_AUTH=off\` everybody who reaches the page is an admin.

| Address | Strangers | Known, without a role | Viewer | Operator | Admin | Scope |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function row(what: string, access: RouteAccess): string {
  if (typeof access === 'string') return `| \`${what}\` | ${access === 'public' ? 'yes' : '–'} | yes | yes | yes | yes | |`;
  const word = { everything: 'yes', something: 'cut down', stack: 'on it' }[access.on];
  const from = { viewer: 0, operator: 1, admin: 2 }[access.role];
  return `| \`${what}\` | – | – | ${[0, 1, 2].map((rank) => (rank >= from ? word : '–')).join(' | ')} | \`${access.scope}\` |`;
}

if (import.meta.main) {
  const bench = await openCatalogueBench();
  const server = await startTestServer({ catalogue: bench.catalogue, adoptions: NOTHING_TO_ADOPT });
  await writeFile(ROLES_TABLE, rolesTable(server.routes));
  await server.close();
  await bench.close();
}
