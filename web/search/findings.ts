import type { ControllerApi } from '../../controller/api.ts';
import type { Rights } from '../../controller/model/access.ts';
import { navigation } from '../present/navigation.ts';
import { stackActions } from '../present/stack-actions.ts';
import { HEALTH_WORDS } from '../present/status-words.ts';
import { ADMIN, isAdmitted } from '../door/needs.ts';
import { stackHref } from '../present/stack-href.ts';

/** Something that can be gone to. */
export interface Finding {
  readonly kind: 'Page' | 'Stack' | 'Service' | 'Route' | 'Container' | 'Image' | 'Volume' | 'Network' | 'File' | 'Action';
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  /** An edit that is shown before it is made. */
  readonly opensSheet?: true;
}

/** All that somebody may find, in the order in which equals are shown. @param api as the viewer may see it */
export function* allFindings(api: ControllerApi, viewer: Rights): Iterable<Finding> {
  for (const { word, href } of navigation(viewer, undefined)) yield { kind: 'Page', title: word, detail: '', href };
  yield { kind: 'Page', title: 'Notifications', detail: '', href: '/notifications' };
  yield { kind: 'Page', title: 'Your account', detail: 'sessions, tokens, password', href: '/account' };
  yield { kind: 'Page', title: 'HTTP API', detail: 'how programs talk to Orbitr', href: '/docs/api' };
  if (isAdmitted(ADMIN, viewer)) yield { kind: 'Page', title: 'Accounts', detail: 'who may sign in', href: '/accounts' };
  for (const status of api.stacks()) {
    const { name, services, routes = [], files, health } = status;
    const href = stackHref(name);
    yield { kind: 'Stack', title: name, detail: HEALTH_WORDS[health].word, href };
    for (const service of services) yield { kind: 'Service', title: `${name} ${service.name}`, detail: service.image, href };
    for (const route of routes) yield { kind: 'Route', title: route.name, detail: `${name} ${route.service}`, href };
    yield { kind: 'Page', title: `${name} logs`, detail: '', href: `${href}/logs` };
    yield { kind: 'Page', title: `${name} history`, detail: 'revisions, roll back', href: `${href}/history` };
    for (const file of files) yield { kind: 'File', title: file, detail: name, href };
    for (const action of stackActions(status, viewer)) yield { kind: 'Action', title: `${action.word} ${name}`, detail: 'shows the edit first', href: action.href, opensSheet: true };
  }
  const { containers, images, volumes, networks } = api.objects();
  for (const { name, image, stack } of containers) yield { kind: 'Container', title: name, detail: image, href: stack === undefined ? '/system#object-containers' : stackHref(stack) };
  for (const { tags, usedBy } of images) for (const tag of tags) yield { kind: 'Image', title: tag, detail: usedBy.join(' '), href: '/system#object-images' };
  for (const { name, stack = 'foreign' } of volumes) yield { kind: 'Volume', title: name, detail: stack, href: '/system#object-volumes' };
  for (const { name, stack = 'foreign' } of networks) yield { kind: 'Network', title: name, detail: stack, href: '/system#object-networks' };
}

/** The best findings for what was typed: every word must occur. What begins so comes before what holds it, a title before a detail. Pure. */
export function findIn(findings: Iterable<Finding>, typed: string, most: number): readonly Finding[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '').slice(0, 8);
  if (words.length === 0) return [...findings].filter(({ kind }) => kind === 'Page' || kind === 'Stack').filter(({ href }) => !/\/(?:logs|history)$/.test(href)).slice(0, most);
  const fitting: { readonly finding: Finding; readonly rank: number }[] = [];
  for (const finding of findings) {
    const title = finding.title.toLowerCase();
    const all = `${finding.kind.toLowerCase()} ${title} ${finding.detail.toLowerCase()}`;
    if (words.every((word) => all.includes(word))) fitting.push({ finding, rank: rankOf(title, words) });
  }
  // A stable sort: equals stay in the order in which they are listed.
  return fitting.toSorted((a, b) => a.rank - b.rank).slice(0, most).map(({ finding }) => finding);
}

function rankOf(title: string, words: readonly string[]): number {
  const typed = words.join(' ');
  if (title === typed) return 0;
  if (title.startsWith(typed)) return 1;
  return words.every((word) => title.includes(word)) ? 2 : 3;
}
