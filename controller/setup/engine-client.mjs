import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where an engine listens. `host` is what DOCKER_HOST would have to say; `options` is how Node reaches it, undefined for ways that the
 * set-up cannot try by itself (ssh).
 * @typedef {{ readonly host: string, readonly options: import('node:https').RequestOptions | undefined }} EngineAddress
 */

/**
 * The places where this user's engine may be, the likeliest first. A DOCKER_HOST is an order, not a hint: nothing else is tried.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[EngineAddress, ...EngineAddress[]]}
 */
export function engineAddresses(environment) {
  const wanted = environment['DOCKER_HOST'];
  if (wanted) return [parseAddress(wanted, environment)];
  if (process.platform === 'win32') return [parseAddress('npipe:////./pipe/docker_engine', environment)];
  const rootless = environment['XDG_RUNTIME_DIR'] ? [join(environment['XDG_RUNTIME_DIR'], 'docker.sock')] : [];
  const others = [...rootless, join(homedir(), '.docker', 'run', 'docker.sock')].filter((path) => existsSync(path));
  return [parseAddress('unix:///var/run/docker.sock', environment), ...others.map((path) => parseAddress(`unix://${path}`, environment))];
}

/**
 * @param {string} host
 * @param {NodeJS.ProcessEnv} environment
 * @returns {EngineAddress}
 */
function parseAddress(host, environment) {
  const [, scheme, rest = ''] = /^(unix|npipe):\/\/(.*)$/.exec(host) ?? [];
  if (scheme) return { host, options: { socketPath: rest } };
  const address = URL.canParse(host) ? new URL(host) : undefined;
  if (!address || !['tcp:', 'http:', 'https:'].includes(address.protocol)) return { host, options: undefined };
  const secure = Boolean(environment['DOCKER_TLS_VERIFY']) || address.protocol === 'https:';
  // A bracketed IPv6 address is an address for URL only.
  const place = { host: address.hostname.replace(/^\[|\]$/g, ''), port: address.port || (secure ? 2376 : 2375) };
  return { host, options: secure ? { ...place, protocol: 'https:', ...readCertificates(environment) } : place };
}

/**
 * The Docker client's own folder of certificates.
 * @param {NodeJS.ProcessEnv} environment
 */
function readCertificates(environment) {
  const folder = environment['DOCKER_CERT_PATH'] || join(homedir(), '.docker');
  const read = (/** @type {string} */ name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined);
  return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}

/**
 * @typedef {object} EngineCall
 * @property {'GET' | 'POST'} [method]
 * @property {string} path
 * @property {import('node:stream').Readable} [body]
 * @property {number} silence ms without a byte after which the call is given up
 */

/**
 * One call of the Docker Engine API, without any dependency: the set-up runs before there are any.
 * @param {EngineAddress} address
 * @param {EngineCall} call
 * @returns {Promise<{ status: number, text: string }>}
 */
export function callEngine(address, { method = 'GET', path, body, silence }) {
  return new Promise((resolve, reject) => {
    const send = address.options?.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send({ ...address.options, method, path, agent: false, timeout: silence, ...(body && { headers: { 'content-type': 'application/x-tar' } }) });
    request.on('timeout', () => request.destroy(new Error(`no answer for ${silence / 1000} s`)));
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    if (body) body.on('error', (error) => request.destroy(error)).pipe(request);
    else request.end();
  });
}

/**
 * Asks whether an engine answers.
 * @param {EngineAddress} address
 * @returns {Promise<'answers' | 'denied' | 'silent'>}
 */
export async function pingEngine(address) {
  // The controller will try and say; there is nothing to ask here.
  if (!address.options) return 'answers';
  try {
    const { status } = await callEngine(address, { path: '/_ping', silence: 3000 });
    return status === 200 ? 'answers' : 'silent';
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'silent';
  }
}
