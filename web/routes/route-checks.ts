import type { RouteCheck } from '../../controller/model/listed-route.ts';
import { Problem } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import { CHECK_SOME, CHECK_STACK, isAdmitted } from '../door/needs.ts';
import { stackHref } from '../present/stack-href.ts';

/** `POST /routes/check`, with a stack or for all of them: the buttons of the pages. What came of it stands on the page afterwards. */
export function routeChecks(): readonly Route[] {
  return [{
    method: 'POST',
    path: '/routes/check',
    access: CHECK_SOME,
    body: { kind: 'form', limit: 1024 },
    answer: async (visit) => {
      const stack = visit.form.get('stack') ?? undefined;
      await checkRoutes(visit, stack);
      visit.response.redirect(303, stack === undefined ? '/routes' : `${stackHref(stack)}#routes`);
    },
  }];
}

/**
 * Tries the names of one stack, or of all that somebody is an operator of. What is tried comes from the stack files alone, so that nobody can
 * have us knock at an address of their choice by asking.
 * @throws Problem 403, 404
 */
export async function checkRoutes(visit: Visit, stack: string | undefined): Promise<readonly RouteCheck[]> {
  const { api } = visit;
  const may = (name: string): boolean => isAdmitted(CHECK_STACK, known(visit), name);
  if (stack !== undefined && api.stack(stack)?.name !== stack) throw new Problem(404, 'There is no such stack', undefined);
  if (stack !== undefined && !may(stack)) throw new Problem(403, 'You may not do this', 'Your role does not hold for that stack.');
  const chosen = stack === undefined ? api.stacks().map(({ name }) => name).filter(may) : [stack];
  return (await Promise.all(chosen.map((name) => api.checkRoutes(name)))).flat();
}
