import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectEngine } from '../../controller/engine/dockerode-engine.ts';
import type { PullProgress } from '../../controller/engine/port.ts';
import type { BuildSpec } from '../../controller/model/stack-spec.ts';
import { draftBuild } from '../support/draft-build.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';
import { draftService } from '../support/draft-service.ts';
import { makeFolder } from '../support/make-folder.ts';
import { askEngine } from '../support/raw-engine.ts';
import { startTinyRegistry } from '../support/tiny-registry.ts';
import type { TinyRegistry } from '../support/tiny-registry.ts';

let t: EngineTest;
let registry: TinyRegistry;
beforeAll(async () => {
  t = await startEngineTest();
  registry = await startTinyRegistry();
});
beforeEach(() => registry.behave('serve'));
afterAll(async () => {
  for (const reference of [registry.image, `orbitr-test/${t.instance}:1`]) await askEngine(`/images/${reference}?force=1`, 'DELETE').catch(() => undefined);
  await registry[Symbol.asyncDispose]();
  await t[Symbol.asyncDispose]();
});

const ignore = () => undefined;
const code = (expected: string, kind: string) => expect.objectContaining({ code: expected, kind });

describe('a pull', () => {
  test.each([
    [{ status: 429, code: 'TOOMANYREQUESTS' }, 'engine/registry-rate-limit', 'transient'],
    [{ status: 401, code: 'UNAUTHORIZED' }, 'engine/registry-denied', 'terminal'],
    [{ status: 403, code: 'DENIED' }, 'engine/registry-denied', 'terminal'],
    [{ status: 503, code: 'UNAVAILABLE' }, 'engine/registry-unreachable', 'transient'],
  ])('refused with %j', async (behaviour, expected, kind) => {
    registry.behave(behaviour);
    await expect(t.engine.pullImage(registry.image, undefined, ignore)).rejects.toEqual(code(expected, kind));
  });

  test('refused for too many pulls is not tried again for a minute: the engine does not hand on what Retry-After says', async () => {
    registry.behave({ status: 429, code: 'TOOMANYREQUESTS' });
    await expect(t.engine.pullImage(registry.image, undefined, ignore)).rejects.toMatchObject({ retryAfter: 60_000 });
  });

  test('of a tag that is not there', async () => {
    await expect(t.engine.pullImage(`${registry.host}/test:2`, undefined, ignore)).rejects.toEqual(code('engine/image-not-found', 'terminal'));
  });

  test('that stalls can be cancelled', async () => {
    registry.behave('stall');
    const abort = new AbortController();
    const pulling = t.engine.pullImage(registry.image, undefined, ignore, abort.signal).catch((error: unknown) => error);
    try {
      await eventually(() => registry.requests.includes(registry.layerPath));
    } finally {
      abort.abort(new Error('newer revision'));
    }
    expect(await pulling).toMatchObject({ code: 'engine/cancelled', cause: { message: 'newer revision' } });
  });

  test('tells its bytes, and the image is there afterwards, by tag, digest and id', async () => {
    const seen: PullProgress[] = [];
    await t.engine.pullImage(registry.image, undefined, (progress) => seen.push(progress));
    const last = seen.at(-1);
    expect(last?.total).toBeGreaterThan(4_000_000);
    expect(last).toMatchObject({ image: registry.image, current: last?.total });
    const images = await t.engine.listImages();
    const image = images.get(registry.image);
    expect(images.get(image?.id ?? '')).toEqual(image);
    expect([...images.keys()].filter((name) => name.startsWith(`${registry.host}/test@sha256:`))).toHaveLength(1);
  });

  test('of an image for another processor says so, at once or when a container is made of it', async () => {
    await using foreign = await startTinyRegistry('s390x');
    const tried = t.engine.pullImage(foreign.image, 'linux/amd64', ignore).then(() => t.create(draftService('foreign', { container: { image: foreign.image, platform: 'linux/amd64' } })));
    await expect(tried).rejects.toEqual(code('engine/platform-missing', 'terminal'));
    const id = (await t.engine.listImages()).get(foreign.image)?.id;
    expect(id === undefined ? 'linux/s390x' : await t.engine.imagePlatform(id)).toBe('linux/s390x');
    expect(await t.engine.imagePlatform(`sha256:${'0'.repeat(64)}`)).toBeUndefined();
    await askEngine(`/images/${foreign.image}?force=1`, 'DELETE').catch(() => undefined);
  });

  test('sends the credentials that it is given', async () => {
    const engine = connectEngine({ dockerHost: process.env['DOCKER_HOST'], credentials: async () => ({ username: 'me', password: 'secret', serveraddress: registry.host }) });
    await engine.pullImage(registry.image, undefined, ignore);
    engine.close();
    // This registry never asks, so the engine need not send them; that it took the header is what can be seen.
    expect(registry.authorizations.every((header) => header.startsWith('Basic '))).toBe(true);
  });
});

describe('a build', () => {
  const image = (): string => `orbitr-test/${t.instance}:1`;
  const FILES = { 'hello.txt': 'hello', 'ignored.txt': 'x', '.dockerignore': 'ignored.txt\n' };

  async function buildIn(files: Readonly<Record<string, string>>, overrides: Partial<BuildSpec> = {}): Promise<string[]> {
    await using folder = await makeFolder({ ...FILES, ...files });
    const lines: string[] = [];
    await t.engine.buildImage({ build: { ...draftBuild, noCache: true, context: join(folder.path, 'context'), ...overrides }, image: image(), labels: { 'orbitr.build': 'digest' }, pullFirst: false }, (line) => lines.push(line));
    return lines;
  }

  test('makes the image, with arguments and labels, without what is ignored', async () => {
    const lines = await buildIn({ Dockerfile: 'FROM busybox:stable\nARG WHO\nCOPY . /x/\nRUN echo "for $WHO"; ls -A /x' }, { args: { WHO: 'you' }, labels: { made: 'here' } });
    expect(lines).toEqual(expect.arrayContaining(['for you', 'hello.txt', expect.stringMatching(/^\[\d\/\d\] RUN /)]));
    expect(lines).not.toContain('ignored.txt');
    expect((await t.engine.listImages()).get(image())?.inputs).toBe('digest');
    expect((await t.engine.imageFacts(image()))?.Labels).toEqual({ made: 'here', 'orbitr.build': 'digest' });
  });

  test('by BuildKit: mounts of a RUN, a target, a file given inline or outside the context', async () => {
    const cached = 'FROM busybox:stable AS one\nRUN --mount=type=cache,target=/c echo in one\nFROM one AS two\nRUN echo in two';
    expect(await buildIn({ Dockerfile: cached })).toContain('in two');
    const target = await buildIn({ Dockerfile: cached }, { target: 'one' });
    expect(target).toContain('in one');
    expect(target).not.toContain('in two');
    expect(await buildIn({}, { dockerfileInline: 'FROM busybox:stable\nCOPY hello.txt /\nRUN cat /hello.txt' })).toContain('hello');
    expect(await buildIn({ '../Other.docker': 'FROM busybox:stable\nRUN echo from outside' }, { dockerfile: '../Other.docker' })).toContain('from outside');
  });

  test('honours hosts, networks and more tags', async () => {
    const more = `orbitr-test/${t.instance}:2`;
    expect(await buildIn({ Dockerfile: 'FROM busybox:stable\nRUN cat /etc/hosts; ls /sys/class/net' }, { extraHosts: ['somewhere:10.1.2.3'], network: 'none', tags: [more] })).toContainEqual(expect.stringMatching(/^10\.1\.2\.3\s+somewhere$/));
    expect((await t.engine.listImages()).has(more)).toBe(true);
    await askEngine(`/images/${more}?force=1`, 'DELETE');
  });

  test('hands secrets to those that ask, and leaves none in the image', async () => {
    const secrets = [{ id: 'token', content: Buffer.from('canary-secret').toString('base64') }];
    const ask = 'FROM busybox:stable\nRUN --mount=type=secret,id=token,required wc -c < /run/secrets/token; ls /run/secrets 2>&1';
    expect(await buildIn({ Dockerfile: ask }, { secrets })).toContain('13');
    expect(JSON.stringify([await askEngine(`/images/${image()}/json`), await askEngine(`/images/${image()}/history`)])).not.toContain('canary');
    await expect(buildIn({ Dockerfile: ask })).rejects.toMatchObject({ code: 'engine/build-failed', message: expect.stringMatching(/token.*not found|NotFound/i) });
  });

  test('fails with what the engine says and the last lines of output', async () => {
    await expect(buildIn({ Dockerfile: 'FROM busybox:stable\nRUN echo the reason; exit 7' })).rejects.toMatchObject({ code: 'engine/build-failed', kind: 'terminal', message: expect.stringMatching(/exit code: 7[^]*the reason/) });
    await expect(buildIn({ Dockerfile: 'FRM x' })).rejects.toMatchObject({ code: 'engine/build-failed', kind: 'terminal', message: expect.stringMatching(/unknown instruction: FRM/i) });
    await expect(buildIn({})).rejects.toMatchObject({ code: 'engine/build-failed', message: expect.stringContaining('Dockerfile') });
    await expect(buildIn({}, { context: '/nowhere/at/all' })).rejects.toMatchObject({ code: 'engine/build-failed', message: expect.stringContaining('/nowhere/at/all') });
  });

  test('fetches an address by itself', async () => {
    const archive = pack();
    archive.entry({ name: 'Dockerfile' }, 'FROM busybox:stable\nRUN echo from afar');
    archive.finalize();
    const tar = await buffer(archive);
    const server = createServer((_, response) => void response.setHeader('content-type', 'application/x-tar').end(tar));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/context.tar`;
    try {
      expect(await buildIn({}, { context: address, remote: true })).toContain('from afar');
    } finally {
      server.close();
    }
  });
});
