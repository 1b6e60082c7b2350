import type { Rights } from '../../controller/model/access.ts';
import type { StackStatus } from '../../controller/model/status.ts';
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

/** Which app a stack was installed from. */
export interface AppOrigin {
  readonly id: string;
  readonly version: string;
  /** Where it is updated and removed, or, for a reader who may not, what it is. */
  readonly href: string;
}

export function appOrigin({ name, template }: Pick<StackStatus, 'name' | 'template'>, viewer: Rights | undefined): AppOrigin | undefined {
  if (template === undefined) return undefined;
  const { id, version, source } = template;
  return { id, version, href: isAdmitted(EDIT_STACK, viewer, name) ? `${stackHref(name)}/app` : `/apps/${encodeURIComponent(id)}?source=${encodeURIComponent(source)}` };
}
