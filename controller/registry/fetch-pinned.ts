import { lookup as systemLookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { OrbitrError } from '../model/errors.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchOptions {
  /** Hosts that may be inside of this network, and be asked without TLS. */
  readonly allow: readonly string[];
  /** Bytes; a longer answer is cut off and is an error. */
  readonly most: number;
  /** Of the copy that is there already. */
  readonly etag?: string;
  /** ms for all of it. */
  readonly timeout?: number;
  /** Addresses of a name; absent: the system's. */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
}

export type Fetched = { readonly kind: 'unchanged' } | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly etag: string | undefined };

const TIMEOUT = 20_000;
/** Imported by name it would bring a second HTTP client along, which costs memory and is never used. */
const [http, https] = [process.getBuiltinModule('node:http'), process.getBuiltinModule('node:https')];

/**
 * Fetches one address of a catalogue. The name is looked up once, its addresses are judged, and the connection goes to just the address that was judged, so that
 * a name which changes its mind leads nowhere else. Redirects are not followed. What answered inside of the network is told to nobody.
 * @throws OrbitrError `catalogue/address`, `catalogue/unreachable`, `catalogue/too-large`
 */
export async function fetchPinned(address: string, options: FetchOptions): Promise<Fetched> {
  const { url, pinned } = await judgedUrl(address, options);
  return exchange(url, pinned, options);
}

/** An address of a catalogue, and where alone it may lead. @throws OrbitrError `catalogue/address`, `catalogue/unreachable` */
export async function judgedUrl(address: string, options: Pick<FetchOptions, 'allow' | 'lookup'>): Promise<{ readonly url: URL; readonly pinned: string }> {
  const url = parse(address, options.allow);
  return { url, pinned: await judgedAddress(url.hostname.replace(/^\[|\]$/g, ''), options) };
}

function parse(address: string, allow: readonly string[]): URL {
  const refuse = (why: string): OrbitrError => new OrbitrError({ code: 'catalogue/address', kind: 'terminal', message: `the address of the catalogue is refused: ${why}`, hint: 'Write it as https://example.org/registry.json; a host inside of this network has to stand under "allow", on the command line --allow HOST.' });
  if (!URL.canParse(address)) throw refuse('it is none');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw refuse('it has a password in it');
  if (url.protocol === 'http:' && allow.includes(url.hostname)) return url;
  if (url.protocol !== 'https:') throw refuse('it is not https');
  return url;
}

/**
 * The one address that a name may be reached at: its addresses are looked up once and judged, and whoever connects goes to just this one.
 * @throws OrbitrError `catalogue/address` when it leads into this network, `catalogue/unreachable`
 */
export async function judgedAddress(host: string, { allow, lookup = everyAddress }: Pick<FetchOptions, 'allow' | 'lookup'>): Promise<string> {
  const inside = new OrbitrError({ code: 'catalogue/address', kind: 'terminal', message: `the catalogue's host ${host} is not out on the internet`, hint: `If that is meant, write "allow: [${host}]" beside its address in orbitr.yaml; orbitr catalogue add takes it as --allow ${host}.` });
  if (!allow.includes(host) && /(?:^|\.)localhost\.?$/.test(host)) throw inside;
  const addresses = isIP(host) === 0 ? await lookup(host).catch(() => []) : [host];
  const [first] = addresses;
  if (first === undefined) throw new OrbitrError({ code: 'catalogue/unreachable', kind: 'transient', message: `the catalogue's host ${host} cannot be found` });
  // One bad address among good ones is one too many: which of them is taken would be chance.
  if (!allow.includes(host) && !addresses.every(isPublicAddress)) throw inside;
  return first;
}

async function everyAddress(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

function exchange(url: URL, pinned: string, { most, etag, timeout = TIMEOUT }: FetchOptions): Promise<Fetched> {
  const { promise, resolve, reject } = Promise.withResolvers<Fetched>();
  const unreachable = (cause?: unknown): OrbitrError => new OrbitrError({ code: 'catalogue/unreachable', kind: 'transient', message: `the catalogue at ${url.host} cannot be fetched`, hint: 'What was fetched last is used until it can be.', cause });
  const { request: send } = url.protocol === 'https:' ? https : http;
  const request = send(url, {
    // Node asks for one or for all; both get the address that was judged.
    lookup: (_host, options, done) => (options.all === true ? done(null, [{ address: pinned, family: isIP(pinned) }]) : done(null, pinned, isIP(pinned))),
    headers: { accept: 'application/json, */*;q=0.1', 'user-agent': 'orbitr', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    agent: false,
    signal: AbortSignal.timeout(timeout),
  }, (response) => {
    if (response.statusCode === 304 && etag !== undefined) {
      response.resume();
      return resolve({ kind: 'unchanged' });
    }
    if (response.statusCode !== 200) {
      response.resume();
      return reject(unreachable());
    }
    readAll(response, most, url.host).then((bytes) => resolve({ kind: 'bytes', bytes, etag: typeof response.headers.etag === 'string' ? response.headers.etag.slice(0, 200) : undefined }), (error: unknown) => reject(error instanceof OrbitrError ? error : unreachable(error)));
  });
  request.once('error', (error) => reject(unreachable(error)));
  request.end();
  return promise;
}

async function readAll(response: IncomingMessage, most: number, host: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      response.destroy();
      throw new OrbitrError({ code: 'catalogue/too-large', kind: 'terminal', message: `${host} sent more than ${most} bytes` });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
