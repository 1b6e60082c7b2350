import type { Rights } from '../../controller/model/access.ts';
import { ADD_SOME, ADMIN, isAdmitted } from '../door/needs.ts';

export type Section = 'stacks' | 'apps' | 'routes' | 'system' | 'activity' | 'settings' | 'new';

export interface NavigationEntry {
  readonly word: string;
  readonly href: string;
  /** An id `n-…` in `views/sprite.eta`. */
  readonly icon: Section;
  readonly current: boolean;
}

const ENTRIES: readonly { readonly section: Section; readonly word: string; readonly href: string; readonly adminOnly?: true; readonly operatorOnly?: true }[] = [
  { section: 'stacks', word: 'Stacks', href: '/' },
  { section: 'apps', word: 'Apps', href: '/apps' },
  { section: 'routes', word: 'Routes', href: '/routes' },
  { section: 'system', word: 'System', href: '/system' },
  { section: 'activity', word: 'Activity', href: '/activity' },
  { section: 'new', word: 'New stack', href: '/new', operatorOnly: true },
  { section: 'settings', word: 'Settings', href: '/settings', adminOnly: true },
];

/** What there is, for somebody who may see it: nothing leads to a refusal. @param path of the page that is shown; undefined: nobody's */
export function navigation(viewer: Rights, path: string | undefined): readonly NavigationEntry[] {
  const admin = isAdmitted(ADMIN, viewer);
  const operator = isAdmitted(ADD_SOME, viewer);
  const here = path === undefined ? undefined : sectionOf(path);
  return ENTRIES.filter(({ adminOnly, operatorOnly }) => (admin || !adminOnly) && (operator || !operatorOnly)).map(({ section, word, href }) => ({ word, href, icon: section, current: section === here }));
}

function sectionOf(path: string): Section | undefined {
  if (path === '/' || path.startsWith('/stacks/')) return 'stacks';
  return ENTRIES.find(({ href }) => href !== '/' && (path === href || path.startsWith(`${href}/`)))?.section;
}
