import type { Asset } from '../assets.ts';
import type { Route } from '../routing/route.ts';

/** Stylesheet, scripts and icon, each at the one address that carries its hash. Strangers need them for the page for signing in; they tell nothing. */
export function assetRoutes(assets: Iterable<Asset>): readonly Route[] {
  return [...assets].map(({ url, type, body }): Route => ({
    method: 'GET',
    path: url,
    access: 'public',
    answer: ({ response }) => {
      response.set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }).send(body());
    },
  }));
}
