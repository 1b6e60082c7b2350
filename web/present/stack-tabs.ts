export type StackTab = 'stack' | 'logs' | 'history';

export interface TabLink {
  readonly word: string;
  readonly href: string;
  readonly current: boolean;
}

/** The pages about one stack that somebody may open. */
export function stackTabs(stack: string, current: StackTab): readonly TabLink[] {
  const href = `/stacks/${encodeURIComponent(stack)}`;
  const tabs: readonly (readonly [StackTab, string, string])[] = [
    ['stack', 'State', href],
    ['logs', 'Logs', `${href}/logs`],
    ['history', 'History', `${href}/history`],
  ];
  return tabs.map(([tab, word, to]) => ({ word, href: to, current: tab === current }));
}
