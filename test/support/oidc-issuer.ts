import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider says of who comes next; each field that differs from the truth is a lie that must be noticed. */
export interface Says {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly nonce?: string;
  readonly audience?: string;
  readonly issuer?: string;
  /** Signed by a key that is not among those that the provider shows. */
  readonly forged?: boolean;
  /** Seconds that the token is good for. */
  readonly lifetime?: number;
}

/** A small OpenID provider on a free loopback port, over real HTTP: discovery, keys, and codes for tokens with PKCE (OpenID Connect Core 1.0, RFC 7636). */
export interface OidcIssuer extends AsyncDisposable {
  readonly url: string;
  /** Somebody signs in there. @param address where the browser was sent @returns the address that it is sent back to */
  approve(address: string, says: Says): URL;
}

interface Grant {
  readonly challenge: string;
  readonly redirect: string;
  readonly client: string;
  readonly nonce: string;
  readonly says: Says;
}

export async function startOidcIssuer(): Promise<OidcIssuer> {
  const [ours, strange] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
  const grants = new Map<string, Grant>();
  let url = '';

  const token = (body: URLSearchParams, response: ServerResponse): void => {
    const grant = grants.get(body.get('code') ?? '');
    // A code is good once.
    grants.delete(body.get('code') ?? '');
    const verified = grant !== undefined && createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url') === grant.challenge && body.get('redirect_uri') === grant.redirect;
    if (!verified) return send(response, 400, { error: 'invalid_grant' });
    const { says, client, nonce } = grant;
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: says.issuer ?? url, aud: says.audience ?? client, iat: now, exp: now + (says.lifetime ?? 60), nonce: says.nonce ?? nonce, ...says.claims };
    send(response, 200, { access_token: 'a', token_type: 'Bearer', id_token: jwt(claims, says.forged === true ? strange.privateKey : ours.privateKey) });
  };

  const server = createServer((request, response) => {
    if (request.url === '/.well-known/openid-configuration') return send(response, 200, { issuer: url, authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token`, jwks_uri: `${url}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] });
    if (request.url === '/keys') return send(response, 200, { keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    if (request.url !== '/token' || request.method !== 'POST') return send(response, 404, {});
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => token(new URLSearchParams(body), response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    approve(address, says) {
      const query = new URL(address).searchParams;
      const asked = (name: string): string => query.get(name) ?? '';
      if (asked('code_challenge_method') !== 'S256' || asked('response_type') !== 'code') throw new Error('the provider wants a code with PKCE');
      const code = randomBytes(16).toString('hex');
      grants.set(code, { challenge: asked('code_challenge'), redirect: asked('redirect_uri'), client: asked('client_id'), nonce: asked('nonce'), says });
      const back = new URL(asked('redirect_uri'));
      back.search = new URLSearchParams({ code, state: asked('state') }).toString();
      return back;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function jwt(claims: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
