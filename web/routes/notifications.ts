import { relativeTime } from '../present/relative-time.ts';
import { noticeLine } from '../present/notice-line.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { SEE_SOME } from '../door/needs.ts';

const PATH = '/notifications';

/** What became wrong and right again. To read and to dismiss changes only what the reader sees. */
export function notificationRoutes({ notices, shell }: WebContext): readonly Route[] {
  return [
    {
      method: 'GET', path: PATH, access: SEE_SOME,
      answer: (visit) => {
        const viewer = known(visit);
        const now = shell.now();
        const lines = notices.list(viewer).map((notice) => ({ ...noticeLine(notice), time: relativeTime(notice.at, now) }));
        visit.response.type('html').send(shell.render('notifications', { title: 'Notifications · Orbitr', path: undefined, viewer, lines, unread: notices.unread(viewer) }));
      },
    },
    { method: 'GET', path: `${PATH}/unread`, access: SEE_SOME, answer: (visit) => void visit.response.set('Cache-Control', 'no-store').json({ unread: notices.unread(known(visit)) }) },
    {
      method: 'POST', path: `${PATH}/read`, access: SEE_SOME, body: { kind: 'form', limit: 1024 },
      answer: (visit) => {
        notices.read(known(visit));
        visit.response.redirect(303, PATH);
      },
    },
    {
      method: 'POST', path: `${PATH}/dismiss`, access: SEE_SOME, body: { kind: 'form', limit: 1024 },
      answer: (visit) => {
        const text = visit.form.get('id');
        if (text !== null && !/^\d{1,15}$/.test(text)) throw new Problem(400, 'That is no notification', undefined);
        notices.dismiss(known(visit), text === null ? undefined : Number(text));
        visit.response.redirect(303, PATH);
      },
    },
  ];
}
