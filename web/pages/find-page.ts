import type { ControllerApi } from '../../controller/api.ts';
import { overviewPage } from './overview-page.ts';
import type { Page, PageContext } from './page.ts';
import { stackPage } from './stack-page.ts';

/** The page at a URL path, for the router and for the live connection alike; undefined when there is none. */
export function findPage(api: ControllerApi, path: string, context: PageContext): Page | undefined {
  if (path === '/') return overviewPage(api, context);
  const encoded = /^\/stacks\/([^/]+)$/.exec(path)?.[1];
  const name = encoded === undefined ? undefined : decoded(encoded);
  return name === undefined ? undefined : stackPage(api, name, context);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
