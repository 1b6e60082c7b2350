import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { parseDockerHost } from '../../controller/engine/docker-host.ts';

/** One call to the engine, past the port: for what only a test wants to know or to break. Resolves to undefined when there is no answer to read. */
export async function askEngine(path: string, method = 'GET'): Promise<unknown> {
  const address = parseDockerHost(process.env['DOCKER_HOST']);
  const where = address.kind === 'socket' ? { socketPath: address.path } : { host: address.host, port: address.port };
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  request({ ...where, path, method }, (response) => void json(response).then(resolve, () => resolve(undefined))).on('error', reject).end();
  return promise;
}
