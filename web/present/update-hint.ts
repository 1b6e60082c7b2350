import type { Rights } from '../../controller/model/access.ts';
import type { AppHint } from '../app-hints.ts';
import { EDIT_STACK, isAdmitted } from '../door/needs.ts';
import { stackHref } from './stack-href.ts';

/** The catalogue has a newer version of what a stack was installed from. */
export interface UpdateHint {
  readonly version: string;
  /** Where the update is shown and made; undefined: the reader may not. */
  readonly href: string | undefined;
}

export function updateHint(stack: string, app: AppHint | undefined, viewer: Rights | undefined): UpdateHint | undefined {
  if (app?.update === undefined) return undefined;
  const may = isAdmitted(EDIT_STACK, viewer, stack);
  return { version: app.update, href: may ? `${stackHref(stack)}/app` : undefined };
}
