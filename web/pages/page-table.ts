import type { ControllerApi } from '../../controller/api.ts';
import type { RouteAccess } from '../routing/route.ts';
import { overviewPage } from './overview-page.ts';
import type { Page, PageContext } from './page.ts';
import { routesPage } from './routes-page.ts';
import { stackPage } from './stack-page.ts';
import { systemPage } from './system-page.ts';
import { SEE_SOME, SEE_STACK } from '../door/needs.ts';

/** A page that is kept fresh: for the router and for the live connection alike. */
export interface PageEntry {
  /** As express writes it; at most one parameter a segment. */
  readonly path: string;
  readonly access: Exclude<RouteAccess, 'public'>;
  /** @param api as the viewer may see it @returns undefined when there is no such page */
  readonly make: (api: ControllerApi, params: Readonly<Record<string, string>>, context: PageContext) => Page | undefined;
}

export const PAGES: readonly PageEntry[] = [
  { path: '/', access: SEE_SOME, make: (api, _params, context) => overviewPage(api, context) },
  { path: '/routes', access: SEE_SOME, make: (api, _params, context) => routesPage(api, context) },
  { path: '/system', access: SEE_SOME, make: (api, _params, context) => systemPage(api, context) },
  { path: '/stacks/:stack', access: SEE_STACK, make: (api, { stack = '' }, context) => stackPage(api, stack, context) },
];

/** The page at a path as the browser wrote it; undefined when there is none. */
export function findPageEntry(path: string): { readonly entry: PageEntry; readonly params: Readonly<Record<string, string>> } | undefined {
  const segments = path.split('/');
  for (const entry of PAGES) {
    const pattern = entry.path.split('/');
    if (pattern.length !== segments.length) continue;
    const params: Record<string, string> = {};
    const fits = pattern.every((part, index) => {
      const segment = segments[index] ?? '';
      if (!part.startsWith(':')) return part === segment;
      const value = decoded(segment);
      params[part.slice(1)] = value ?? '';
      return value !== undefined && value !== '';
    });
    if (fits) return { entry, params };
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
