import { BlockList, isIP } from 'node:net';
import { readFileSync } from 'node:fs';
import type { Role } from './model/access.ts';
import { ROLES } from './model/access.ts';
import { OrbitrError } from './model/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who may come in, as the environment says. Not in `stacks/`: whoever may edit stacks must not be able to make himself an admin. */
export interface AccessConfig {
  /** `off`: nobody has to sign in. */
  readonly auth: 'accounts' | 'off';
  /** `off`, although others can reach the page: somebody said so in so many words. */
  readonly insecure: boolean;
  /** Where people reach the page, as `https://orbitr.example.com`; undefined: at the address that it listens on. */
  readonly origin: string | undefined;
  /** Whether an address is that of a proxy whose word counts. */
  readonly isTrustedProxy: (address: string) => boolean;
  readonly forwardAuth: ForwardAuthConfig | undefined;
  readonly oidc: OidcConfig | undefined;
}

export interface ForwardAuthConfig {
  /** In lower case. */
  readonly header: string;
  /** Of people who have no account; undefined: they are turned away. */
  readonly role: Role | undefined;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly role: Role | undefined;
  /** Claim that holds a role, or a list with one in it; it then counts at each sign-in. */
  readonly roleClaim: string | undefined;
}

/** @throws OrbitrError `config/access` */
export function readAccessConfig(environment: Environment): AccessConfig {
  const auth = environment['ORBITR_AUTH'] || 'accounts';
  if (auth !== 'accounts' && auth !== 'off') throw wrong(`ORBITR_AUTH is "accounts" or "off", not ${JSON.stringify(auth)}`);
  const origin = readOrigin(environment['ORBITR_ORIGIN']);
  const proxies = environment['ORBITR_TRUSTED_PROXIES'] || '';
  const header = environment['ORBITR_FORWARD_AUTH'] || undefined;
  if (header !== undefined && (!/^[A-Za-z][A-Za-z0-9-]{1,60}$/.test(header) || proxies === '')) throw wrong('ORBITR_FORWARD_AUTH names a header, and needs ORBITR_TRUSTED_PROXIES to say who may send it');
  const oidc = readOidc(environment);
  if (oidc !== undefined && origin === undefined) throw wrong('ORBITR_OIDC_ISSUER needs ORBITR_ORIGIN, because the provider sends people back there');
  return Object.freeze({
    auth,
    insecure: environment['ORBITR_INSECURE'] === '1',
    origin,
    isTrustedProxy: readProxies(proxies),
    forwardAuth: header === undefined ? undefined : { header: header.toLowerCase(), role: readRole(environment, 'ORBITR_FORWARD_AUTH_ROLE') },
    oidc,
  });
}

function readOidc(environment: Environment): OidcConfig | undefined {
  const issuer = environment['ORBITR_OIDC_ISSUER'] || undefined;
  if (issuer === undefined) return undefined;
  const url = URL.parse(issuer);
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) throw wrong('ORBITR_OIDC_ISSUER is an https address');
  const clientId = environment['ORBITR_OIDC_CLIENT_ID'];
  if (!clientId) throw wrong('ORBITR_OIDC_ISSUER needs ORBITR_OIDC_CLIENT_ID');
  const file = environment['ORBITR_OIDC_CLIENT_SECRET_FILE'] || undefined;
  return { issuer, clientId, clientSecret: file === undefined ? environment['ORBITR_OIDC_CLIENT_SECRET'] || undefined : readSecret(file), role: readRole(environment, 'ORBITR_OIDC_ROLE'), roleClaim: environment['ORBITR_OIDC_ROLE_CLAIM'] || undefined };
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw wrong(`ORBITR_OIDC_CLIENT_SECRET_FILE cannot be read`, cause);
  }
}

function readRole(environment: Environment, name: string): Role | undefined {
  const text = environment[name] || undefined;
  if (text === undefined) return undefined;
  const role = ROLES.find((each) => each === text);
  if (role === undefined) throw wrong(`${name} is one of ${ROLES.join(', ')}`);
  return role;
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.username !== '') throw wrong('ORBITR_ORIGIN is an address such as https://orbitr.example.com, without a path');
  return url.origin;
}

function readProxies(text: string): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of text.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const longest = family === 'ipv6' ? 128 : 32;
    if (isIP(address) === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= longest))) throw wrong(`ORBITR_TRUSTED_PROXIES: ${JSON.stringify(entry)} is no address and no network such as 10.0.0.0/24`);
    if (bits === '0') throw wrong('ORBITR_TRUSTED_PROXIES: everybody is nobody to trust');
    list.addSubnet(address, bits === undefined ? longest : Number(bits), family);
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
    return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
  };
}

function wrong(message: string, cause?: unknown): OrbitrError {
  return new OrbitrError({ code: 'config/access', kind: 'terminal', message, hint: 'docs/sign-in.md explains these settings.', cause });
}
