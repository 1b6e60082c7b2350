import type { ControllerApi } from '../../controller/api.ts';
import { banners } from '../present/banners.ts';
import { type RouteLine, routeLines } from '../present/route-line.ts';
import { stackHref } from '../present/stack-href.ts';
import type { Page, PageContext } from './page.ts';
import { CHECK_SOME, isAdmitted } from '../door/needs.ts';

/** `/routes`: every name, where it leads, whether the proxy took it, its certificate, and what came of the last check. What is not right comes first. */
export function routesPage(api: ControllerApi, { now, viewer }: PageContext): Page {
  const lines = routeLines(api.routes(), now).map((line) => ({ ...line, href: stackHref(line.stack) }));
  const isRight = ({ state, certificate, check }: RouteLine): boolean => state.tone === 'good' && certificate?.tone !== 'bad' && check?.tone !== 'bad';
  const [wrong, right] = [lines.filter((line) => !isRight(line)), lines.filter(isRight)];
  return {
    view: 'route-list',
    stack: undefined,
    title: 'Routes · Orbitr',
    regions: { banners: banners(api.overview(), now), 'route-table': { lines: [...wrong, ...right], mayCheck: isAdmitted(CHECK_SOME, viewer) } },
    lists: {},
  };
}
