import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectEngine } from '../../controller/engine/dockerode-engine.ts';
import type { PullProgress } from '../../controller/engine/port.ts';
import type { BuildSpec } from '../../controller/model/stack-spec.ts';
import { draftService } from '../support/draft-service.ts';
import { eventually, startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';
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

  test('sends the credentials that it is given', async () => {
    const engine = connectEngine({ dockerHost: process.env['DOCKER_HOST'], credentials: async () => ({ username: 'me', password: 'secret', serveraddress: registry.host }) });
    await engine.pullImage(registry.image, undefined, ignore);
    engine.close();
    // This registry never asks, so the engine need not send them; that it took the header is what can be seen.
    expect(registry.authorizations.every((header) => header.startsWith('Basic '))).toBe(true);
  });
});

describe('a build', () => {
  const build: BuildSpec = { context: '', args: {}, cacheFrom: [], labels: {}, noCache: true, pull: false, extraHosts: [], tags: [] };

  async function buildIn(dockerfile: string, overrides: Partial<BuildSpec> = {}): Promise<string[]> {
    const context = await mkdtemp(join(tmpdir(), 'orbitr-build-'));
    const lines: string[] = [];
    try {
      await writeFile(join(context, 'Dockerfile'), dockerfile);
      await writeFile(join(context, 'hello.txt'), 'hello');
      await writeFile(join(context, 'ignored.txt'), 'x');
      await writeFile(join(context, '.dockerignore'), 'ignored.txt\n');
      await t.engine.buildImage(draftService('web', { build: { ...build, context, ...overrides } }), `orbitr-test/${t.instance}:1`, (line) => lines.push(line));
    } finally {
      await rm(context, { recursive: true });
    }
    return lines;
  }

  test('makes the image, with arguments and labels, without what is ignored', async () => {
    const lines = await buildIn('FROM busybox:stable\nARG WHO\nCOPY . /x/\nRUN echo "for $WHO"; ls /x; rm -f /x/none', { args: { WHO: 'you' }, labels: { made: 'here' } });
    expect(lines).toContain('for you');
    expect(lines).toContain('hello.txt');
    expect(lines).not.toContain('ignored.txt');
    expect((await t.engine.listImages()).has(`orbitr-test/${t.instance}:1`)).toBe(true);
  });

  test('fails with what the engine says', async () => {
    await expect(buildIn('FROM busybox:stable\nRUN exit 7')).rejects.toMatchObject({ code: 'engine/build-failed', kind: 'terminal', message: expect.stringContaining('7') });
    await expect(buildIn('FRM x')).rejects.toMatchObject({ code: expect.stringMatching(/^engine\/(build-failed|refused)$/), kind: 'terminal' });
  });
});
