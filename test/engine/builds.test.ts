import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StackStatus } from '../../controller/model/status.ts';
import { findComposePeer } from '../support/compose-peer.ts';
import { startControllerTest } from '../support/controller-test.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';
import { startTinyRegistry } from '../support/tiny-registry.ts';

const run = promisify(execFile);
let t: ControllerTest;
const images: string[] = [];
beforeAll(async () => void (t = await startControllerTest()));
afterAll(async () => {
  await t[Symbol.asyncDispose]();
  for (const image of images) await run('docker', ['rmi', '-f', image]).catch(() => undefined);
});

const stackName = (name: string): string => {
  images.push(`${t.prefix}-${name}-web`);
  return `${t.prefix}-${name}`;
};
const dockerfile = (more = ''): string => `FROM busybox:stable\nARG WHO=nobody\nCOPY . /app/\nRUN echo "$WHO" > /who\n${more}CMD ["sleep", "100000"]\n`;
const compose = (build: string, more = ''): string => `x-orbitr: { rollout: { monitor: 50ms } }\nservices:\n  web:\n    build: ${build}\n    init: true\n    stop_grace_period: 1s\n${more}`;
const builds = (stack: string): number => t.done.filter((done) => done === `build-image ${stack}-web`).length;
const idOf = (status: StackStatus | undefined): string => status?.services[0]?.containers[0]?.id ?? '';

/** A pass, as any trigger asks for one, and then rest. Files deeper in a folder tell nobody that they changed: there the scan every 30 s is the trigger. */
async function looked(stack: string): Promise<StackStatus> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await t.controller.pass(stack);
  return t.settled(stack, 60_000);
}

describe('a stack with a build', () => {
  test('is built once, again when what goes into it changed, and only then', async () => {
    const stack = stackName('one');
    await t.put(`${stack}/Dockerfile`, dockerfile());
    await t.put(`${stack}/src/a.txt`, 'first');
    await t.put(`${stack}/.dockerignore`, 'notes\ncompose.yaml\n');
    await t.put(`${stack}/compose.yaml`, compose('.'));
    const first = await t.settled(stack, 60_000);
    const read = (file: string): Promise<string> => t.docker('exec', `${stack}-web-1`, 'cat', file);
    expect(builds(stack)).toBe(1);
    expect(await read('/app/src/a.txt')).toBe('first');

    await t.put(`${stack}/notes/todo`, 'nothing that matters');
    expect(idOf(await looked(stack))).toBe(idOf(first));
    expect(builds(stack)).toBe(1);

    await t.put(`${stack}/src/a.txt`, 'second');
    const second = await looked(stack);
    expect(idOf(second)).not.toBe(idOf(first));
    expect(await read('/app/src/a.txt')).toBe('second');
    expect(t.records.findLast(({ kind }) => kind === 'build-image')?.cause).toBe('what it is built from changed');

    await t.put(`${stack}/compose.yaml`, compose('{ context: ., args: { WHO: me } }'));
    await eventually(async () => (await read('/who')) === 'me', 30_000);
    await t.settled(stack, 30_000);
    expect(builds(stack)).toBe(3);

    const before = t.controller.board.get(stack);
    t = await t.restart();
    expect(idOf(await looked(stack))).toBe(idOf(before));
    expect(builds(stack)).toBe(0);
  });

  test('keeps what runs when the build fails, and says why', async () => {
    const stack = stackName('bad');
    await t.put(`${stack}/Dockerfile`, dockerfile());
    await t.put(`${stack}/compose.yaml`, compose('.'));
    const before = await t.settled(stack, 60_000);
    await t.put(`${stack}/Dockerfile`, dockerfile('RUN echo the compiler says no; exit 3\n'));
    const failed = await eventually(() => t.records.find(({ kind, result, subject, error }) => kind === 'build-image' && result === 'failed' && subject.stack === stack && error?.code !== 'engine/cancelled'), 60_000);
    expect(failed.error).toMatchObject({ code: 'engine/build-failed', message: expect.stringMatching(/exit code: 3[^]*the compiler says no/) });
    await t.controller.look();
    expect(idOf(t.status(stack))).toBe(idOf(before));
    expect(await t.docker('inspect', '--format', '{{.State.Running}}', `${stack}-web-1`)).toBe('true');
    await t.put(`${stack}/Dockerfile`, dockerfile('RUN echo yes\n'));
    await eventually(() => builds(stack) === 2, 60_000);
    await t.settled(stack, 60_000);
  });

  test('is not built because its own containers write into its folder', async () => {
    const stack = stackName('data');
    await t.put(`${stack}/Dockerfile`, dockerfile());
    await t.put(`${stack}/compose.yaml`, compose('.', '    volumes: ["./data:/data"]\n    command: sh -c "date > /data/now; sleep 100000"\n'));
    const first = await t.settled(stack, 60_000);
    await t.docker('exec', `${stack}-web-1`, 'sh', '-c', 'echo more >> /data/db');
    expect(idOf(await looked(stack))).toBe(idOf(first));
    expect(builds(stack)).toBe(1);
  });

  test('with an image, too: the registry goes first, and the file says how to make it when that has none', async () => {
    await using registry = await startTinyRegistry();
    const stack = stackName('both');
    images.push(registry.image, `${registry.host}/test:none`);
    await t.put(`${stack}/Dockerfile`, dockerfile());
    await t.put(`${stack}/compose.yaml`, compose('.', `    image: ${registry.host}/test:none\n`));
    await t.settled(stack, 60_000);
    expect(registry.requests).toContain('/v2/test/manifests/none');
    expect(await t.docker('inspect', '--format', '{{index .Config.Labels "orbitr.build"}}', `${registry.host}/test:none`)).toMatch(/^[0-9a-f]{64}$/);
    await t.put(`${stack}/compose.yaml`, compose('.', `    image: ${registry.image}\n    scale: 0\n`));
    await t.settled(stack, 60_000);
    // Nothing in it can run, so it is only asked whether it was pulled.
    await t.put(`${stack}/compose.yaml`, compose('.', `    image: ${registry.image}\n`));
    await eventually(async () => (await t.docker('images', '-q', registry.image)) !== '', 30_000);
    expect(await t.docker('inspect', '--format', '{{json .Config.Labels}}', registry.image)).toBe('null');
  });
});

describe('beside Docker Compose', () => {
  test('the image says the same, but for the labels that tell who made it', async (context) => {
    const peer = await findComposePeer();
    if (peer === undefined) return context.skip();
    const stack = stackName('peer');
    const files = { Dockerfile: dockerfile('LABEL from=file\nENV A=1\nEXPOSE 80\nUSER 1000\nWORKDIR /app\n'), 'a.txt': 'a' };
    for (const [file, text] of Object.entries(files)) await t.put(`${stack}/${file}`, text);
    await t.put(`${stack}/compose.yaml`, compose('{ context: ., args: { WHO: me }, labels: { more: "1" } }'));
    await t.settled(stack, 60_000);
    const config = async (): Promise<Record<string, unknown> & { Labels: Record<string, string> }> => JSON.parse(await t.docker('inspect', '--type', 'image', '--format', '{{json .Config}}', `${stack}-web`)) as never;
    const ours = await config();
    await peer('-p', stack, '-f', `${t.config.stacks}/${stack}/compose.yaml`, 'build');
    const theirs = await config();
    const marks = ['orbitr.build', 'com.docker.compose.version'];
    const plain = ({ Labels, ...rest }: typeof ours): unknown => ({ ...rest, Labels: Object.fromEntries(Object.entries(Labels).filter(([name]) => !marks.includes(name))) });
    expect(plain(ours)).toEqual(plain(theirs));
    expect([ours.Labels['orbitr.build'], theirs.Labels['com.docker.compose.version']]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.any(String)]);

    // What Compose built is taken as it is: the container gets the new image, and nothing is built.
    const before = builds(stack);
    await looked(stack);
    expect(builds(stack)).toBe(before);
  });
});
