import type { AuditFilter } from '../../../controller/model/audit.ts';
import { Problem } from '../../problem.ts';
import type { Route } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { ADMIN } from '../../door/needs.ts';
import { get, numberIn } from './api-route.ts';

const MOST_ON_A_PAGE = 500;
const QUERY = {
  kind: { schema: { type: 'string' }, description: 'Only of this kind.' },
  actor: { schema: { type: 'string' }, description: 'Only by this one.' },
  stack: { schema: { type: 'string' }, description: 'Only about this stack.' },
  text: { schema: { type: 'string' }, description: 'In message, actor, stack or files; case does not matter.' },
  since: { schema: { type: 'string', format: 'date-time' }, description: 'From this time on.' },
  until: { schema: { type: 'string', format: 'date-time' }, description: 'Before this time.' },
  before: { schema: { type: 'integer' }, description: 'Only entries with a smaller number.' },
} as const;

/** Who did what: shown, filtered, exported. */
export function auditRoutes({ audit }: WebContext): readonly Route[] {
  return [
    get('/audit', ADMIN, { id: 'listAudit', tag: 'Audit', summary: 'Who did what, newest first', query: { ...QUERY, limit: { schema: { type: 'integer', minimum: 1, maximum: MOST_ON_A_PAGE }, description: 'At most so many.' } }, response: { status: 200, schema: 'AuditPage', description: 'A page of entries' } }, async ({ query, request, response }) => {
      const limit = Math.min(numberIn(query, 'limit', 100), MOST_ON_A_PAGE);
      const entries = await audit.find(auditFilter(query), limit + 1);
      const shown = entries.slice(0, limit);
      const further = new URLSearchParams(query);
      further.set('before', String(shown.at(-1)?.seq ?? 0));
      response.json({ entries: shown, ...(entries.length > limit && { next: `${request.path}?${further.toString()}` }) });
    }),
    get('/audit/export', ADMIN, { id: 'exportAudit', tag: 'Audit', summary: 'All entries that fit, one JSON document a line, newest first', query: QUERY, response: { status: 200, type: 'application/x-ndjson', description: 'To be kept elsewhere' } }, async ({ query, response }) => {
      const entries = await audit.find(auditFilter(query), Infinity);
      response.set({ 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Content-Disposition': 'attachment; filename="orbitr-audit.jsonl"' }).send(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    }),
  ];
}

/** @throws Problem 400 */
export function auditFilter(query: URLSearchParams): AuditFilter {
  const texts = Object.fromEntries(['kind', 'actor', 'stack', 'text'].flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
  const times = Object.fromEntries(['since', 'until'].flatMap((name) => (query.get(name) ? [[name, timeIn(query.get(name) ?? '', name)]] : [])));
  return { ...texts, ...times, ...(query.has('before') && { before: numberIn(query, 'before', 0) }) };
}

function timeIn(text: string, name: string): number {
  const time = Date.parse(text);
  if (!Number.isFinite(time)) throw new Problem(400, `"${name}" is a time such as 2026-11-25T10:00:00Z`, undefined);
  return time;
}
