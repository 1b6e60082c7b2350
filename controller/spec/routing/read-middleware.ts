import type { MiddlewareDefinition } from '../../../schemas/generated/routing.ts';
import type { Middleware } from '../../model/route.ts';
import { isIpAddress, isIpv4 } from '../ip-address.ts';
import { parseBytes } from '../parse-bytes.ts';
import { parseDuration } from '../parse-duration.ts';
import { readPath } from './host-name.ts';
import type { Complain } from './host-name.ts';
import { readAuth, readCors, readHeaders, readRedirect } from './read-middleware-values.ts';

type Shared = Readonly<Record<string, readonly Middleware[]>>;
type Written = Exclude<MiddlewareDefinition, string>;

/** What a name in a list of middlewares stands for without a definition in orbitr.yaml. */
const BUILT_IN: Shared = { compression: [{ kind: 'compression' }] };

/** Reads a list of middlewares: names of shared ones, and written ones. What is wrong is told and left out. */
export function readMiddlewares(list: readonly MiddlewareDefinition[], shared: Shared, complain: Complain): readonly Middleware[] {
  return list.flatMap((item, index): readonly Middleware[] => {
    if (typeof item !== 'string') return readMiddleware(item, (path, message, hint) => complain([index, ...path], message, hint));
    const named = Object.hasOwn(shared, item) ? shared[item] : Object.hasOwn(BUILT_IN, item) ? BUILT_IN[item] : undefined;
    if (named !== undefined) return named;
    const known = [...Object.keys(shared), ...Object.keys(BUILT_IN)].join(', ');
    complain([index], `there is no middleware "${item}"`, `Define it under "middlewares:" in orbitr.yaml; there are: ${known}.`);
    return [];
  });
}

/** Reads one written middleware; the schema has made sure that it has exactly one key. */
function readMiddleware(item: Written, complain: Complain): readonly Middleware[] {
  const within = (key: string): Complain => (path, message, hint) => complain([key, ...path], message, hint);
  if (item.auth !== undefined) return readAuth(item.auth, within('auth'));
  if (item.headers !== undefined) return readHeaders(item.headers, within('headers'));
  if (item.cors !== undefined) return readCors(item.cors, within('cors'));
  if (item['rate-limit'] !== undefined) return readRateLimit(item['rate-limit'], within('rate-limit'));
  if (item.compression !== undefined) return item.compression ? [{ kind: 'compression' }] : [];
  if (item['ip-allow'] !== undefined) return readRanges([item['ip-allow']].flat(), within('ip-allow'));
  if (item.redirect !== undefined) return readRedirect(item.redirect, within('redirect'));
  if (item['strip-prefix'] !== undefined) return readPrefixes([item['strip-prefix']].flat(), within('strip-prefix'));
  if (item['body-limit'] !== undefined) return readBodyLimit(item['body-limit'], within('body-limit'));
  return [];
}

function readRateLimit({ average, burst, period }: NonNullable<Written['rate-limit']>, complain: Complain): readonly Middleware[] {
  const time = period === undefined ? 1000 : (parseDuration(period) ?? 0) / 1e6;
  if (time < 1 || time > 86_400_000) complain(['period'], `${period} is no period for a rate limit`, 'Write between 1ms and 24h.');
  return [{ kind: 'rate-limit', average, burst: burst ?? average, period: time }];
}

function readRanges(ranges: readonly string[], complain: Complain): readonly Middleware[] {
  for (const [index, range] of ranges.entries()) if (!isRange(range)) complain([index], `"${range}" is no address and no network`, 'Write for example 192.168.1.0/24 or 2001:db8::/32.');
  if (ranges.length === 0) complain([], 'ip-allow lets nobody in', 'Name at least one address or network.');
  return [{ kind: 'ip-allow', ranges: [...ranges].sort() }];
}

function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0 || !isIpAddress(address)) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIpv4(address) ? 32 : 128));
}

function readPrefixes(prefixes: readonly string[], complain: Complain): readonly Middleware[] {
  const read = prefixes.map((prefix, index) => {
    const path = readPath(prefix);
    if (path === undefined || path === '/') complain([index], `"${prefix}" is no path that could be taken off`, 'Begin with a slash; use letters, digits, ".", "_", "~" and "-".');
    return path ?? '/';
  });
  return [{ kind: 'strip-prefix', prefixes: read }];
}

function readBodyLimit(limit: string | number, complain: Complain): readonly Middleware[] {
  const bytes = parseBytes(String(limit));
  if (bytes === undefined || bytes < 1) complain([], `"${limit}" is no size of a body`, 'Write a number with a unit: 512k, 10m, 2g.');
  return [{ kind: 'body-limit', bytes: bytes ?? 1 }];
}

