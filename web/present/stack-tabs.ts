import { mayDo, type Rights } from '../../controller/model/access.ts';

export type StackTab = 'stack' | 'logs' | 'history' | 'files';

export interface TabLink {
  readonly word: string;
  readonly href: string;
  readonly current: boolean;
}

/** The pages about one stack that somebody may open. */
export function stackTabs(stack: string, current: StackTab, viewer: Rights | undefined): readonly TabLink[] {
  const href = `/stacks/${encodeURIComponent(stack)}`;
  const reads = viewer !== undefined && mayDo(viewer, { role: 'operator', scope: 'read', on: { stack } });
  const tabs: readonly (readonly [StackTab, string, string])[] = [
    ['stack', 'State', href],
    ['logs', 'Logs', `${href}/logs`],
    ['history', 'History', `${href}/history`],
    ...(reads ? [['files', 'Files', `${href}/files`] as const] : []),
  ];
  return tabs.map(([tab, word, to]) => ({ word, href: to, current: tab === current }));
}
