import type { Asset } from './assets.ts';
import { accountRoutes } from './routes/account.ts';
import { accountsRoutes } from './routes/accounts.ts';
import { adoptRoutes } from './routes/adopt.ts';
import { activityRoute } from './routes/activity.ts';
import { appApiRoutes } from './routes/api/apps.ts';
import { apiRoutes } from './routes/api.ts';
import type { Adoptions } from '../controller/adoptions.ts';
import type { CatalogueApi } from '../controller/catalogue-api.ts';
import { appsRoutes } from './routes/apps.ts';
import { installRoutes } from './routes/apps-install.ts';
import { assetRoutes } from './routes/assets.ts';
import { editorRoutes } from './routes/desk/editor.ts';
import { filesRoutes } from './routes/desk/files.ts';
import { sealRoutes } from './routes/desk/seal.ts';
import { newStackRoutes } from './routes/desk/new-stack.ts';
import { diskRoute } from './routes/disk.ts';
import { docsRoutes } from './routes/docs.ts';
import { healthRoute } from './routes/health.ts';
import { metricsRoute, type MetricsSource } from './routes/metrics.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { pageRoutes } from './routes/pages.ts';
import { changeRoutes } from './routes/stack/changes.ts';
import { historyRoute } from './routes/stack/history.ts';
import { logRoutes } from './routes/stack/logs.ts';
import { routeChecks } from './routes/route-checks.ts';
import { searchRoute } from './routes/search.ts';
import { stackAppRoutes } from './routes/stack/stack-app.ts';
import { settingsRoutes } from './routes/settings.ts';
import { signInRoutes } from './routes/sign-in.ts';
import type { Route } from './routing/route.ts';
import type { StreamHouse } from './streams/stream-house.ts';
import type { WebContext } from './web-context.ts';

export interface TableParts {
  readonly assets: Iterable<Asset>;
  readonly house: StreamHouse;
  readonly metrics: MetricsSource | undefined;
  /** Undefined: there are no pages for apps. */
  readonly catalogue: CatalogueApi | undefined;
  /** Undefined: nothing can be adopted from here. */
  readonly adoptions: Adoptions | undefined;
}

/** Every address that there is, with who may use it. What is not here does not exist; the tests walk this table for each role. */
export function routeTable(context: WebContext, { assets, house, metrics, catalogue, adoptions }: TableParts): readonly Route[] {
  const routes: readonly Route[] = [
    healthRoute,
    ...assetRoutes(assets),
    ...signInRoutes(context),
    ...accountRoutes(context),
    ...accountsRoutes(context),
    ...pageRoutes(context),
    diskRoute(context),
    activityRoute(context),
    ...notificationRoutes(context),
    ...routeChecks(),
    searchRoute(context),
    ...settingsRoutes(context),
    ...changeRoutes(context),
    historyRoute(context),
    ...filesRoutes(context),
    ...editorRoutes(context),
    ...sealRoutes(context),
    ...newStackRoutes(context),
    ...logRoutes(context),
    ...(catalogue === undefined ? [] : [...appsRoutes(context, catalogue), ...installRoutes(context, catalogue), ...stackAppRoutes(context, catalogue), ...appApiRoutes(catalogue)]),
    ...(adoptions === undefined ? [] : adoptRoutes(context, adoptions)),
    ...apiRoutes(context, house),
    ...docsRoutes(context, () => routes),
    metricsRoute(metrics),
  ];
  return routes;
}
