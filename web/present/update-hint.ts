import { mayDo, type Rights } from '../../controller/model/access.ts';
import type { AppHint } from '../app-hints.ts';

/** The catalogue has a newer version of what a stack was installed from. */
export interface UpdateHint {
  readonly version: string;
  /** Where the update is shown and made; undefined: the reader may not. */
  readonly href: string | undefined;
}

export function updateHint(stack: string, app: AppHint | undefined, viewer: Rights | undefined): UpdateHint | undefined {
  if (app?.update === undefined) return undefined;
  const may = viewer !== undefined && mayDo(viewer, { role: 'operator', scope: 'edit', on: { stack } });
  return { version: app.update, href: may ? `/stacks/${encodeURIComponent(stack)}/app` : undefined };
}
