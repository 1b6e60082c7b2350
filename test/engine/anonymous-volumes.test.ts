import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { executePlan } from '../../controller/apply/execute.ts';
import { readStack } from '../../controller/composition/read-stack.ts';
import type { OperationKind } from '../../controller/model/operation.ts';
import { DetailCache } from '../../controller/observe/detail-cache.ts';
import { observe } from '../../controller/observe/observe.ts';
import { indexObservation } from '../../controller/plan/index-observation.ts';
import { DEFAULT_PLAN_OPTIONS } from '../../controller/plan/plan-input.ts';
import { planStack } from '../../controller/plan/plan-stack.ts';
import { discoverStacks } from '../../controller/source/discover-stacks.ts';
import { readMarker } from '../../controller/source/marker.ts';
import { buildSpec } from '../../controller/spec/build-spec.ts';
import { readInventory, recordIntent } from '../../state/inventory.ts';
import { openStore } from '../../state/store.ts';
import type { CliTest } from '../support/cli.ts';
import { startCliTest } from '../support/cli.ts';

/** A stack whose one container has volumes that nobody named: one of its image, one of a mount without a source. */
interface AnonymousTest extends AsyncDisposable {
  readonly test: CliTest;
  readonly stack: string;
  readonly name: string;
  put(change: { readonly version: number; readonly volumes?: string; readonly more?: string }): Promise<void>;
  apply(): Promise<void>;
  /** target → name of the volume that the container has there. */
  volumes(container?: string): Promise<Readonly<Record<string, string>>>;
  read(path: string): Promise<string>;
}

async function startAnonymousTest(): Promise<AnonymousTest> {
  const test = await startCliTest();
  const stack = `${test.prefix}-anonymous`;
  const name = `${stack}-web-1`;
  const image = `orbitr-test/${test.prefix}:1`;
  const base = await test.docker('create', 'busybox:stable');
  await test.docker('commit', '--change', 'VOLUME /data', base, image);
  await test.docker('rm', base);
  const known = new Set<string>();
  const volumes: AnonymousTest['volumes'] = async (container = name) => {
    const mounts = JSON.parse(await test.docker('inspect', '--format', '{{json .Mounts}}', container)) as readonly { readonly Type: string; readonly Name?: string; readonly Destination: string }[];
    for (const mount of mounts) if (mount.Name !== undefined) known.add(mount.Name);
    return Object.fromEntries(mounts.map((mount) => [mount.Destination, mount.Name ?? mount.Type]));
  };
  return {
    test, stack, name, volumes,
    put: ({ version, volumes: mounts = '[/cache]', more = '' }) =>
      test.put(`${stack}/compose.yaml`, `services:\n  web:\n    image: ${image}\n    init: true\n    command: sleep 100000\n    stop_grace_period: 1s\n    environment: { VERSION: "${version}" }\n    volumes: ${mounts}\n${more}`),
    apply: async () => expect(await test.run('apply', stack)).toMatchObject({ code: 0 }),
    read: (path) => test.docker('exec', name, 'sh', '-c', `cat ${path} 2>/dev/null; echo "$VERSION"`),
    async [Symbol.asyncDispose]() {
      await test[Symbol.asyncDispose]();
      for (const volume of known) await test.docker('volume', 'rm', volume).catch(() => '');
      await test.docker('rmi', image);
    },
  };
}

/** Carries out what the controller would do, and stops as if it had been killed before the first operation of a kind. */
async function applyAndCrash({ test, stack }: AnonymousTest, before: OperationKind): Promise<void> {
  const marker = await readMarker(test.stacks);
  const located = (await discoverStacks(test.stacks)).stacks.find(({ name }) => name === stack);
  if (marker.kind !== 'present' || located === undefined) throw new Error('no such stack');
  const { result } = await readStack(located, (bundle) => buildSpec(bundle, { homeDirectory: '/', profiles: [] }));
  if (result.kind !== 'spec') throw new Error('the stack is not valid');
  const store = await openStore(test.data, () => undefined, Date.now);
  const observed = indexObservation(await observe(test.engine, { cache: new DetailCache(), deep: true }), readInventory(store, marker.instance, true));
  const plan = planStack({ stack, spec: result.spec, instance: marker.instance, observed, applied: undefined, options: DEFAULT_PLAN_OPTIONS });
  await recordIntent(store, plan);
  const crash = new Error('crash');
  const beforeOperation = ({ kind }: { readonly kind: OperationKind }): void => {
    if (kind === before) throw crash;
  };
  await expect(executePlan(plan, { engine: test.engine, now: Date.now }, { trace: 'crash', beforeOperation })).rejects.toBe(crash);
}

describe('a volume without a name', () => {
  it('goes over to the container that takes the place, also when the controller dies in between and the file changes again', async () => {
    await using t = await startAnonymousTest();
    await t.put({ version: 1 });
    await t.apply();
    const first = await t.volumes();
    expect(Object.keys(first).sort()).toEqual(['/cache', '/data']);
    await t.test.docker('exec', t.name, 'sh', '-c', 'echo image > /data/x; echo mount > /cache/x');

    await t.put({ version: 2 });
    await t.apply();
    expect(await t.volumes()).toEqual(first);
    expect(await t.read('/data/x /cache/x')).toBe('image\nmount\n2');

    for (const [version, before] of [[3, 'stop-container'], [5, 'start-container']] as const) {
      await t.put({ version });
      await applyAndCrash(t, before);
      expect(await t.volumes(`${t.name}.next`)).toEqual(first);
      await t.put({ version: version + 1 });
      await t.apply();
      expect(await t.volumes()).toEqual(first);
      expect(await t.read('/data/x /cache/x')).toBe(`image\nmount\n${version + 1}`);
      expect(await t.test.docker('ps', '-a', '--filter', `label=orbitr.stack=${t.stack}`, '--format', '{{.Names}}')).toBe(t.name);
    }
  });

  it('gives way to a named one, is let go with its line, and is told before it loses its container', async () => {
    await using t = await startAnonymousTest();
    await t.put({ version: 1 });
    await t.apply();
    const first = await t.volumes();
    await t.test.docker('exec', t.name, 'sh', '-c', 'echo image > /data/x; echo mount > /cache/x');

    await t.put({ version: 2, volumes: '[cache:/cache]', more: 'volumes: { cache: }\n' });
    expect((await t.test.run('plan', t.stack)).out).toContain(`the volume without a name that web has at /cache is kept: ${first['/cache']}`);
    await t.apply();
    expect(await t.volumes()).toEqual({ '/data': first['/data'], '/cache': `${t.stack}_cache` });
    expect(await t.read('/data/x /cache/x')).toBe('image\n2');
    expect(await t.test.docker('volume', 'inspect', '--format', '{{.Name}}', first['/cache'] ?? '')).toBe(first['/cache']);

    await t.put({ version: 3, volumes: '[/other]' });
    await t.apply();
    const third = await t.volumes();
    expect(Object.keys(third).sort()).toEqual(['/data', '/other']);
    await t.put({ version: 4, volumes: '[]' });
    await t.apply();
    expect(await t.volumes()).toEqual({ '/data': first['/data'] });
    expect(await t.read('/data/x')).toBe('image\n4');
  });

  it('outlives its stack, as with docker compose down, and the plan says which it is', async () => {
    await using t = await startAnonymousTest();
    await t.put({ version: 1 });
    await t.apply();
    const first = await t.volumes();
    await rm(join(t.test.stacks, t.stack), { recursive: true });
    const plan = await t.test.run('plan');
    for (const volume of Object.values(first)) expect(plan.out).toContain(`is kept: ${volume}`);
    expect(await t.test.run('apply')).toMatchObject({ code: 0 });
    expect(await t.test.docker('ps', '-aq', '--filter', `label=orbitr.stack=${t.stack}`)).toBe('');
    for (const volume of Object.values(first)) expect(await t.test.docker('volume', 'inspect', '--format', '{{.Name}}', volume)).toBe(volume);
  });

  it('of a service that lends its volumes is not kept beside the one that takes its place', async () => {
    await using t = await startAnonymousTest();
    const borrower = '  borrower:\n    image: busybox:stable\n    init: true\n    command: sleep 100000\n    stop_grace_period: 1s\n    volumes_from: [web]\n';
    await t.put({ version: 1, more: borrower });
    await t.apply();
    expect(await t.volumes(`${t.stack}-borrower-1`)).toEqual(await t.volumes());
    await t.put({ version: 2, volumes: '[cache:/cache]', more: `${borrower}volumes: { cache: }\n` });
    await t.apply();
    expect((await t.volumes())['/cache']).toBe(`${t.stack}_cache`);
    expect(await t.volumes(`${t.stack}-borrower-1`)).toEqual(await t.volumes());
  });
});
