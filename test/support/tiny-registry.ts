import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';

/** A registry of one small image, in this process. Engines trust 127.0.0.0/8 without TLS, so a real pull works without a network. */
export interface TinyRegistry extends AsyncDisposable {
  /** `127.0.0.1:port/test:1` */
  readonly image: string;
  /** Any other tag or name gets the registry's own "not found". */
  readonly host: string;
  /** What happens to requests: everything is answered, refused with a status, or the layer stops in the middle. */
  behave(behaviour: 'serve' | 'stall' | { readonly status: number; readonly code: string }): void;
  /** Path of the image's only layer. */
  readonly layerPath: string;
  /** Paths that were asked for. */
  readonly requests: string[];
  /** `Authorization` headers that came. */
  readonly authorizations: string[];
}

const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const digestOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export async function startTinyRegistry(architecture = process.arch === 'x64' ? 'amd64' : process.arch): Promise<TinyRegistry> {
  const archive = pack();
  // Incompressible and different each time: no engine has it already, and it comes in several pieces.
  archive.entry({ name: 'noise' }, randomBytes(4_000_000));
  archive.finalize();
  const tar = await buffer(archive);
  const layer = gzipSync(tar);
  const config = Buffer.from(JSON.stringify({ architecture, os: 'linux', config: { Cmd: ['true'] }, rootfs: { type: 'layers', diff_ids: [digestOf(tar)] } }));
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: config.length, digest: digestOf(config) },
      layers: [{ mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', size: layer.length, digest: digestOf(layer) }],
    }),
  );
  const blobs = new Map([config, layer].map((bytes) => [digestOf(bytes), bytes]));
  const authorizations: string[] = [];
  const requests: string[] = [];
  const layerPath = `/v2/test/blobs/${digestOf(layer)}`;
  let behaviour: Parameters<TinyRegistry['behave']>[0] = 'serve';

  function send(response: ServerResponse, bytes: Buffer, type: string): void {
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, 'docker-content-digest': digestOf(bytes) });
    if (behaviour === 'stall' && bytes === layer) response.write(bytes.subarray(0, bytes.length / 2));
    else response.end(bytes);
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (request.headers.authorization) authorizations.push(request.headers.authorization);
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    const blob = blobs.get(path.split('/').at(-1) ?? '');
    if (typeof behaviour === 'object') response.writeHead(behaviour.status, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ code: behaviour.code, message: behaviour.code.toLowerCase() }] }));
    else if (path === '/v2/') response.end('{}');
    else if (path === '/v2/test/manifests/1' || path === `/v2/test/manifests/${digestOf(manifest)}`) send(response, manifest, MANIFEST);
    else if (path.startsWith('/v2/test/blobs/') && blob) send(response, blob, 'application/octet-stream');
    else response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    image: `${host}/test:1`,
    host,
    behave: (next) => void (behaviour = next),
    requests,
    layerPath,
    authorizations,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
