import { allFindings, findIn } from '../search/findings.ts';
import type { Route } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { SEE_SOME } from '../door/needs.ts';

const MOST = 60;
const LONGEST = 200;

/** `/search?q=`: a form for everybody, and what the command palette shows. */
export function searchRoute({ shell }: WebContext): Route {
  return {
    method: 'GET', path: '/search', access: SEE_SOME,
    answer: (visit) => {
      const viewer = known(visit);
      const typed = (visit.query.get('q') ?? '').slice(0, LONGEST);
      const found = findIn(allFindings(visit.api, viewer), typed, MOST);
      visit.response.type('html').send(shell.render('search', { title: 'Search · Orbitr', path: undefined, viewer, typed, found }));
    },
  };
}
