import type { ListedRoute } from '../../controller/model/listed-route.ts';
import type { RouteStatus, StackStatus } from '../../controller/model/status.ts';

const DAY = 86_400_000;

/** Routes of the household, one in each state that happens. */
export function sampleRoutes(stack: string): Pick<StackStatus, 'routes'> {
  const routes = ROUTES[stack];
  return routes === undefined ? {} : { routes };
}

/** What was seen of one of them; nothing of one that nobody looked at. @param now ms since 1970 */
export function seenFromOutside({ url = '', name, tls }: RouteStatus, now: number): Pick<ListedRoute, 'certificate' | 'check'> {
  const certificate = { trusted: true, issuer: 'E7', expires: now + 61 * DAY, forName: true };
  const checked = { url, at: now - 4 * 60_000, addresses: ['203.0.113.7'] };
  if (name === 'blog.example.com') return { certificate, check: { ...checked, certificate, status: 200 } };
  if (name === 'photos.example.com') return { certificate: { ...certificate, expires: now - DAY }, check: { ...checked, certificate: { ...certificate, expires: now - DAY }, status: 502 } };
  if (name === 'shop.example.com') return { certificate: { missing: 'the server has none for this name' }, check: { url, at: now - 40_000, failed: { step: 'dns', message: 'getaddrinfo ENOTFOUND shop.example.com' } } };
  return tls === 'internal' ? { certificate: { trusted: false, issuer: 'Caddy Local Authority - ECC Intermediate', expires: now + 0.5 * DAY, forName: true } } : {};
}

function route(service: string, name: string, port: number, change: Partial<RouteStatus> = {}): RouteStatus {
  return { service, kind: 'http', name, url: `https://${name}/`, port, tls: 'auto', middlewares: [], state: 'served', message: '', backends: 1, ...change };
}

const ROUTES: Readonly<Record<string, readonly RouteStatus[]>> = {
  blog: [route('web', 'blog.example.com', 2368), route('web', 'www.blog.example.com', 2368, { state: 'pending', message: 'it is not published yet', backends: 0 })],
  shop: [route('web', 'shop.example.com', 443, { state: 'held', message: 'no container is ready', backends: 0, middlewares: ['compression'] })],
  photos: [route('server', 'photos.example.com', 2283)],
  home: [route('assistant', 'home.lan', 8123, { tls: 'internal' })],
  dns: [route('resolver', 'blog.example.com/admin', 80, { state: 'conflict', message: 'blog.example.com/admin is served for blog/web already', backends: 0 })],
};
