import type { Edit, EditAuthor, EditOptions, EditRequest } from '../../controller/edits.ts';
import { OrbitrError } from '../../controller/model/errors.ts';
import { Problem, toProblem } from '../problem.ts';
import { known, type Visit } from '../routing/route.ts';
import type { WebContext } from '../web-context.ts';

/** Makes an edit that somebody confirmed on a page. What is refused is written down, too. @throws OrbitrError `edit/…` */
export async function makeFromPage(visit: Visit, { edits, audit }: WebContext, request: EditRequest, options: EditOptions & { readonly message?: string } = {}): Promise<Edit> {
  const { message, ...rest } = options;
  const author: EditAuthor = { via: 'page', actor: known(visit).name, ...(message !== undefined && message !== '' && { message: message.replaceAll(/\s+/g, ' ').slice(0, 500) }) };
  try {
    return await edits.make(request, author, rest);
  } catch (error) {
    if (error instanceof OrbitrError) await audit.append({ kind: 'edit-refused', actor: author.actor, via: 'page', address: visit.address, ...(request.stack !== undefined && { stack: request.stack }), message: `${request.kind}: ${toProblem(error).title}` });
    throw error;
  }
}

/** What the form says was shown. Without it nobody has seen what they agree to. @throws Problem 400 */
export function basisIn(form: URLSearchParams): string {
  const basis = form.get('basis') ?? '';
  if (!/^[0-9a-f]{64}$/.test(basis)) throw new Problem(400, 'Look at the edit first', 'Open the page of the button again: it shows what would be changed.');
  return basis;
}
