import { Router } from 'express';
import type { Asset } from '../assets.ts';
import { readOnlyRoute } from './read-only-route.ts';

/** Stylesheet, script and icon, each at the one address that carries its hash. */
export function assetRoutes(assets: Iterable<Asset>): Router {
  const router = Router();
  for (const { url, type, body } of assets) {
    readOnlyRoute(router, url, (_request, response) => {
      response.set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }).send(body);
    });
  }
  return router;
}
