import type { Adoptable, AdoptionPreview, Adoptions } from '../../controller/adoptions.ts';
import { OrbitrError } from '../../controller/model/errors.ts';
import { adoptionView } from '../present/adoption-view.ts';
import { Problem, toProblem } from '../problem.ts';
import type { Route, Visit } from '../routing/route.ts';
import { known } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';
import { basisIn } from './page-edit.ts';
import { ADMIN } from '../door/needs.ts';
import { stackHref } from '../present/stack-href.ts';

/** `/adopt?project=NAME`, `/adopt?container=NAME`: the stack file that would be written for what runs, and how it differs; then it is written.
 * For admins: what is adopted may hold whatever its maker gave it, and its file shows it. */
export function adoptRoutes({ shell, audit }: WebContext, adoptions: Adoptions): readonly Route[] {
  const send = (visit: Visit, what: Adoptable, preview: AdoptionPreview, problem?: string): void => void visit.response.type('html').send(shell.render('adopt', {
    title: `Adopt ${what.name} · Orbitr`, path: undefined, place: '/system', viewer: known(visit), what, problem, ...adoptionView(preview),
  }));
  const make = async (visit: Visit): Promise<void> => {
    const what = wanted(visit.form);
    const author = { via: 'page', actor: known(visit).name } as const;
    try {
      const stack = await adoptions.make(what, author, { basis: basisIn(visit.form), allowChanges: visit.form.get('changes') === 'yes' });
      visit.response.redirect(303, stackHref(stack));
    } catch (error) {
      if (!(error instanceof OrbitrError)) throw error;
      const { status, title, hint } = toProblem(error);
      await audit.append({ kind: 'edit-refused', actor: author.actor, via: 'page', address: visit.address, message: `adopt ${what.name}: ${title}` });
      if (error.code !== 'adopt/changed' && error.code !== 'adopt/differs') throw error;
      visit.response.status(status);
      send(visit, what, await adoptions.preview(what), [title, hint].filter((text) => text !== undefined).join('. '));
    }
  };
  return [
    { method: 'GET', path: '/adopt', access: ADMIN, answer: async (visit) => {
      const what = wanted(visit.query);
      send(visit, what, await adoptions.preview(what));
    } },
    { method: 'POST', path: '/adopt', access: ADMIN, body: { kind: 'form', limit: 4096 }, answer: make },
  ];
}

/** @throws Problem 400 */
function wanted(fields: URLSearchParams): Adoptable {
  const [project, container] = [fields.get('project'), fields.get('container')];
  const name = project ?? container ?? '';
  if (name === '' || name.length > 256 || (project !== null && container !== null)) throw new Problem(400, 'Say what to adopt', 'The system page lists what can be adopted.');
  return { kind: project === null ? 'container' : 'project', name };
}
