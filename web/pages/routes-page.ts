import type { ControllerApi } from '../../controller/api.ts';
import { banners } from '../present/banners.ts';
import { routeLines } from '../present/route-line.ts';
import type { Page, PageContext } from './page.ts';

/** `/routes`: every name, where it leads, and whether the proxy took it. What is not served comes first. */
export function routesPage(api: ControllerApi, { now }: PageContext): Page {
  const lines = api.stacks().flatMap(({ name, routes = [] }) => routeLines(routes).map((line) => ({ ...line, stack: name, href: `/stacks/${encodeURIComponent(name)}` })));
  const wrong = lines.filter(({ state }) => state.tone !== 'good');
  const right = lines.filter(({ state }) => state.tone === 'good');
  return {
    view: 'route-list',
    stack: undefined,
    title: 'Routes · Orbitr',
    regions: { banners: banners(api.overview(), now), 'route-table': { lines: [...wrong, ...right], served: right.length } },
    lists: {},
  };
}
