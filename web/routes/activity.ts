import { activityGroups } from '../present/activity-groups.ts';
import { auditLine } from '../present/audit-line.ts';
import type { Route } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { auditFilter } from './api/audit.ts';
import { ADMIN, isAdmitted, SEE_SOME } from '../door/needs.ts';

const SHOWN = 100;
const RECORDS_READ = 400;
const PASSES_SHOWN = 30;
const KINDS = ['edit', 'edit-refused', 'result', 'sign-in', 'sign-in-refused', 'sign-out', 'set-up', 'access'] as const;
const FIELDS = ['text', 'kind', 'actor', 'stack', 'since', 'until'] as const;

/** `/activity`: what was done, to whoever may see the stack; who did it, as in the API, only to admins. */
export function activityRoute({ audit, shell }: WebContext): Route {
  return {
    method: 'GET', path: '/activity', access: SEE_SOME,
    answer: async (visit) => {
      const { query, api, response } = visit;
      const viewer = known(visit);
      const now = shell.now();
      const passes = activityGroups(api.activity(RECORDS_READ), now, PASSES_SHOWN);
      const admin = isAdmitted(ADMIN, viewer);
      const entries = admin ? await audit.find(auditFilter(query), SHOWN + 1) : [];
      const shown = entries.slice(0, SHOWN);
      const fields = FIELDS.map((field): [string, string] => [field, query.get(field) ?? '']);
      const asked = new URLSearchParams(fields.filter(([, value]) => value !== ''));
      const older = new URLSearchParams(asked);
      older.set('before', String(shown.at(-1)?.seq ?? 0));
      response.type('html').send(shell.render('activity-page', {
        title: 'Activity · Orbitr', path: undefined, place: '/activity', viewer, passes,
        audit: admin ? { lines: shown.map((entry) => auditLine(entry, now)), kinds: KINDS, asked: Object.fromEntries(fields), filtered: asked.size > 0, older: entries.length > SHOWN ? `/activity?${older.toString()}` : undefined, exportHref: `/api/v1/audit/export?${asked.toString()}` } : undefined,
      }));
    },
  };
}
