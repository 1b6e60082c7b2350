import type { EditRequest } from '../../controller/edits.ts';
import type { Rights } from '../../controller/model/access.ts';
import type { StackStatus } from '../../controller/model/status.ts';
import { EDIT_STACK, isAdmitted } from '../door/needs.ts';
import { stackHref } from './stack-href.ts';

export type StackAction = 'start' | 'stop' | 'restart' | 'suspend' | 'resume' | 'rollback' | 'remove';

interface ActionWords {
  /** On the button. */
  readonly word: string;
  /** What it means, before it is done. */
  readonly about: string;
}

export const ACTION_WORDS: Readonly<Record<StackAction, ActionWords>> = {
  start: { word: 'Start', about: 'Its containers run again.' },
  stop: { word: 'Stop', about: 'Its containers stop and stay where they are. Volumes and networks stay, too.' },
  restart: { word: 'Restart', about: 'All of its containers are replaced once, as a change of their settings would do it.' },
  suspend: { word: 'Suspend', about: 'Orbitr goes on looking and changes nothing, whatever the files say.' },
  resume: { word: 'Resume', about: 'Orbitr looks after it again.' },
  rollback: { word: 'Roll back', about: 'The files say again what they said before.' },
  remove: { word: 'Remove', about: 'Its containers and networks go. Its volumes stay until somebody deletes them by name.' },
};

export interface ActionLink {
  readonly word: string;
  readonly href: string;
  readonly danger: boolean;
}

/** The buttons of a stack for somebody; empty for who may only look. */
export function stackActions(status: StackStatus, viewer: Rights | undefined): readonly ActionLink[] {
  const { name, health, conditions, held } = status;
  if (!isAdmitted(EDIT_STACK, viewer, name)) return [];
  const suspended = conditions.some(({ reason }) => reason === 'Suspended');
  const stopped = !suspended && health === 'Suspended';
  const actions: readonly StackAction[] = [stopped ? 'start' : 'stop', 'restart', suspended ? 'resume' : 'suspend', ...(held === undefined ? [] : (['rollback'] as const)), 'remove'];
  return actions.filter((action) => action !== 'restart' || !stopped).map((action) => ({ word: ACTION_WORDS[action].word, href: hrefOf(status, action), danger: action === 'remove' }));
}

/** An app of the catalogue has a removal of its own, which looks whether others need it. */
function hrefOf({ name, template }: StackStatus, action: StackAction): string {
  return action === 'remove' && template !== undefined ? `${stackHref(name)}/app/remove` : `${stackHref(name)}/change/${action}`;
}

/** The edit of files behind a button; undefined: there is no such button. */
export function actionRequest(stack: string, action: string, to: string | undefined): EditRequest | undefined {
  switch (action) {
    case 'start':
      return { kind: 'set-run', stack, run: 'running' };
    case 'stop':
      return { kind: 'set-run', stack, run: 'stopped' };
    case 'suspend':
      return { kind: 'set-suspend', stack, suspend: true };
    case 'resume':
      return { kind: 'set-suspend', stack, suspend: false };
    case 'restart':
      return { kind: 'restart', stack };
    case 'rollback':
      return { kind: 'rollback', stack, ...(to !== undefined && { to }) };
    case 'remove':
      return { kind: 'remove-stack', stack };
    default:
      return undefined;
  }
}
