import type { Rights } from '../../controller/model/access.ts';
import { isAdmitted, READ_FILES } from '../door/needs.ts';
import { stackHref } from './stack-href.ts';

export type StackTab = 'stack' | 'logs' | 'files' | 'history';

export interface TabLink {
  readonly word: string;
  readonly href: string;
  readonly current: boolean;
}

/** The pages about one stack that somebody may open: files may hold secrets, and are not for viewers. */
export function stackTabs(stack: string, current: StackTab, viewer: Rights | undefined): readonly TabLink[] {
  const href = stackHref(stack);
  const tabs: readonly (readonly [StackTab, string, string])[] = [
    ['stack', 'State', href],
    ['logs', 'Logs', `${href}/logs`],
    ...(isAdmitted(READ_FILES, viewer, stack) ? ([['files', 'Files', `${href}/files`]] as const) : []),
    ['history', 'History', `${href}/history`],
  ];
  return tabs.map(([tab, word, to]) => ({ word, href: to, current: tab === current }));
}
