import type { AuthOptions, CorsOptions, HeadersOptions, RedirectOptions } from '../../../schemas/generated/routing.ts';
import type { HeaderChanges, Middleware } from '../../model/route.ts';
import { parseDuration } from '../parse-duration.ts';
import type { Complain } from './host-name.ts';
import { readHostName } from './host-name.ts';

const USER = /^[A-Za-z0-9._@-]{1,64}:\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/;
const REALM = /^[A-Za-z0-9 ._-]{1,64}$/;
const HEADER = /^[A-Za-z0-9-]{1,100}$/;
/** Printable ASCII. Braces would be placeholders to Caddy and template actions to Traefik. */
const VALUE = /^[\x20-\x7a|~]{0,4096}$/;
const METHOD = /^[A-Z]{1,20}$/;
/** They belong to the connection, or decide where a request goes. */
const NOT_TO_BE_SET = new Set(['connection', 'content-length', 'host', 'keep-alive', 'proxy-authenticate', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

export function readAuth({ basic, forward }: AuthOptions, complain: Complain): readonly Middleware[] {
  if (basic !== undefined) {
    for (const [index, user] of basic.users.entries()) {
      // The value itself is not repeated: whoever wrote a password by mistake shall not find it in a log.
      if (!USER.test(user)) complain(['basic', 'users', index], 'this is not name:hash with a hash by bcrypt', 'Make one with "htpasswd -nB NAME" or "caddy hash-password"; in a stack file write each "$" twice.');
    }
    const realm = basic.realm ?? 'Restricted';
    if (!REALM.test(realm)) complain(['basic', 'realm'], 'the realm has characters that are not allowed', 'Use letters, digits, spaces, ".", "_" and "-".');
    return [{ kind: 'basic-auth', users: [...basic.users].sort(), realm }];
  }
  if (forward === undefined) return [];
  const address = readUrl(forward.address);
  if (address === undefined) complain(['forward', 'address'], `"${forward.address}" is no address that can be asked`, 'Write for example http://authelia:9091/api/authz/forward-auth; the proxy itself and addresses of its own machine cannot be asked.');
  const headers = forward.responseHeaders ?? [];
  for (const [index, name] of headers.entries()) checkHeaderName(name, (path, ...rest) => complain(['forward', 'responseHeaders', index, ...path], ...rest));
  return [{ kind: 'forward-auth', address: address ?? '', responseHeaders: [...headers] }];
}

export function readHeaders({ request, response }: HeadersOptions, complain: Complain): readonly Middleware[] {
  const read = (side: 'request' | 'response', changes: Readonly<Record<string, string | null>> | undefined): HeaderChanges => {
    for (const [name, value] of Object.entries(changes ?? {})) {
      const within: Complain = (path, message, hint) => complain([side, name, ...path], message, hint);
      checkHeaderName(name, within);
      if (value !== null && !VALUE.test(value)) within([], `the value of ${name} has characters that are not allowed`, 'Use printable ASCII without "{" and "}".');
    }
    return { ...changes };
  };
  if (Object.keys({ ...request, ...response }).length === 0) complain([], 'no header is named', 'Add one under "request:" or "response:".');
  return [{ kind: 'headers', request: read('request', request), response: read('response', response) }];
}

export function readCors(options: CorsOptions, complain: Complain): readonly Middleware[] {
  const { origins, methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], headers = ['Content-Type', 'Authorization'], expose = [], credentials = false } = options;
  for (const [index, origin] of origins.entries()) {
    if (origin !== '*' && readUrl(origin, 'origin') === undefined) complain(['origins', index], `"${origin}" is no origin`, 'Write for example https://app.example.com, or "*" for all.');
  }
  if (credentials && origins.includes('*')) complain(['credentials'], 'any site could act in the name of a signed-in user', 'Name the origins instead of "*", or leave "credentials" out.');
  for (const [index, method] of methods.entries()) if (!METHOD.test(method)) complain(['methods', index], `"${method}" is no method`, 'Write it in capitals: GET.');
  for (const [key, names] of [['headers', headers], ['expose', expose]] as const) for (const [index, name] of names.entries()) if (!HEADER.test(name)) complain([key, index], `"${name}" is no name of a header`, 'Use letters, digits and hyphens.');
  const maxAge = options.maxAge === undefined ? 600 : Math.floor((parseDuration(options.maxAge) ?? 0) / 1e9);
  return [{ kind: 'cors', origins: [...origins], methods: [...methods], headers: [...headers], expose: [...expose], credentials, maxAge }];
}

export function readRedirect({ to, permanent = false, keepPath = true }: RedirectOptions, complain: Complain): readonly Middleware[] {
  const url = readUrl(to, keepPath ? 'origin' : 'any', true);
  if (url === undefined) complain(['to'], `"${to}" is no address to be sent to`, keepPath ? 'Write for example https://www.example.com; with "keepPath: false" a path may follow.' : 'Write for example https://www.example.com/new.');
  return [{ kind: 'redirect', to: url ?? '', permanent, keepPath }];
}

function checkHeaderName(name: string, complain: Complain): void {
  if (!HEADER.test(name)) complain([], `"${name}" is no name of a header`, 'Use letters, digits and hyphens.');
  else if (NOT_TO_BE_SET.has(name.toLowerCase())) complain([], `the header ${name} belongs to the connection`, 'Leave it to the proxy.');
}

const URL_FORM = /^(https?):\/\/([A-Za-z0-9.-]+)(:\d{1,5})?(\/[A-Za-z0-9._~/%-]*)?(\?[A-Za-z0-9._~=&%:/-]*)?$/;

/**
 * An address in the one form that is allowed. What answers on the proxy's own machine is not: its admin API would be asked in the proxy's name.
 * @param elsewhere it is only given to browsers, so any name will do
 */
function readUrl(text: string, parts: 'origin' | 'any' = 'any', elsewhere = false): string | undefined {
  const [, scheme = '', host = '', port = '', path = '', query = ''] = URL_FORM.exec(text) ?? [];
  if (scheme === '' || text.length > 500 || readHostName(host) === undefined || (port !== '' && Number(port.slice(1)) > 65_535)) return undefined;
  if (parts === 'origin' && path + query !== '') return undefined;
  if (!elsewhere && parts === 'any' && /^(?:localhost|.*\.localhost|127\..*|0\..*|0|169\.254\..*)$/i.test(host)) return undefined;
  return `${scheme}://${host.toLowerCase()}${port}${path}${query}`;
}
