import { activityGroups } from '../../present/activity-groups.ts';
import { revisionLine } from '../../present/revision-line.ts';
import { stackTabs } from '../../present/stack-tabs.ts';
import type { Route } from '../../routing/route.ts';
import { known } from '../../routing/route.ts';
import type { WebContext } from '../../web-context.ts';
import { statusOf } from './status-of.ts';
import { EDIT_STACK, isAdmitted, SEE_STACK } from '../../door/needs.ts';

const PASSES_SHOWN = 40;

/** `/stacks/:stack/history`: the revisions that were tried, and all that was done. */
export function historyRoute({ shell }: WebContext): Route {
  return {
    method: 'GET',
    path: '/stacks/:stack/history',
    access: SEE_STACK,
    answer: async (visit) => {
      const { api, response } = visit;
      const viewer = known(visit);
      const { name, applied } = statusOf(api, visit.params);
      const now = shell.now();
      const mayEdit = isAdmitted(EDIT_STACK, viewer, name);
      const revisions = (await api.history(name)).map((revision) => revisionLine(revision, name, { applied: applied?.digest, mayEdit, now }));
      const operations = api.activity(Infinity).filter(({ subject }) => subject.stack === name);
      response.type('html').send(shell.render('history', { title: `History of ${name} · Orbitr`, path: undefined, place: visit.request.path, viewer, stack: name, tabs: stackTabs(name, 'history', viewer), revisions, passes: activityGroups(operations, now, PASSES_SHOWN) }));
    },
  };
}
