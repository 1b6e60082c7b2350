import type { HeaderChanges, Middleware } from '../model/route.ts';

/** Answers of an auth service that are longer than this are refused. Bytes. */
const LARGEST_AUTH_ANSWER = 1024 * 1024;

/** One middleware in Traefik's words. */
export function middlewareOptions(middleware: Middleware): object {
  switch (middleware.kind) {
    case 'basic-auth':
      return { basicAuth: { users: middleware.users, realm: middleware.realm, removeHeader: true } };
    case 'forward-auth':
      return { forwardAuth: { address: middleware.address, trustForwardHeader: false, maxResponseBodySize: LARGEST_AUTH_ANSWER, ...(middleware.responseHeaders.length === 0 ? {} : { authResponseHeaders: middleware.responseHeaders }) } };
    case 'headers':
      return { headers: { ...changes('customRequestHeaders', middleware.request), ...changes('customResponseHeaders', middleware.response) } };
    case 'cors':
      return {
        headers: {
          accessControlAllowOriginList: middleware.origins,
          accessControlAllowMethods: middleware.methods,
          accessControlAllowHeaders: middleware.headers,
          ...(middleware.expose.length === 0 ? {} : { accessControlExposeHeaders: middleware.expose }),
          ...(middleware.credentials ? { accessControlAllowCredentials: true } : {}),
          accessControlMaxAge: middleware.maxAge,
          addVaryHeader: true,
        },
      };
    case 'rate-limit':
      return { rateLimit: { average: middleware.average, burst: middleware.burst, period: `${middleware.period}ms` } };
    case 'compression':
      return { compress: {} };
    case 'ip-allow':
      return { ipAllowList: { sourceRange: middleware.ranges } };
    case 'redirect':
      return { redirectRegex: { regex: '^https?://[^/]+(.*)$', replacement: middleware.keepPath ? `${middleware.to}$\{1}` : middleware.to, permanent: middleware.permanent } };
    case 'strip-prefix':
      return { stripPrefix: { prefixes: middleware.prefixes } };
    case 'body-limit':
      return { buffering: { maxRequestBodyBytes: middleware.bytes } };
  }
}

/** To Traefik an empty text takes a header away. */
function changes(key: string, headers: HeaderChanges): object {
  const entries = Object.entries(headers).map(([name, value]) => [name, value ?? ''] as const);
  return entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) };
}
