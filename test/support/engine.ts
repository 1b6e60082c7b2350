import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SECRET_PLACES } from '../../controller/composition/secrets/find-secret-memory.ts';
import { connectEngine } from '../../controller/engine/dockerode-engine.ts';
import type { EngineCall } from '../../controller/engine/dockerode-connect.ts';
import type { Engine } from '../../controller/engine/port.ts';
import { COMPOSE_LABEL, LABEL } from '../../controller/model/labels.ts';
import type { CreateContainerArgs, ObjectRef } from '../../controller/model/operation.ts';
import type { ServiceSpec } from '../../controller/model/stack-spec.ts';
import { ensureImage } from '../../controller/setup/sample-image.mjs';

/** The one image that engine tests use. */
export const TEST_IMAGE = 'busybox:stable';

/** A real engine, and a name of its own for everything that one test file makes there, so that the same tests can run twice at once. */
export interface EngineTest extends AsyncDisposable {
  readonly engine: Engine;
  /** Id of this run: value of the label `orbitr.instance` on everything. */
  readonly instance: string;
  /** Stack name, unique. */
  readonly stack: string;
  /** Every call that the engine was asked, oldest first. */
  readonly calls: EngineCall[];
  /** Labels that every object must have, so that the clean-up finds it. */
  labels(service?: string): Record<string, string>;
  create(service: ServiceSpec, more?: Partial<CreateContainerArgs>): Promise<ObjectRef & { readonly id: string }>;
  /** Creates and starts. */
  run(service: ServiceSpec, more?: Partial<CreateContainerArgs>): Promise<ObjectRef & { readonly id: string }>;
  /** Removes every container, network and volume with this instance's label. */
  clean(): Promise<void>;
}

/**
 * @param privateHost an engine of the test's own, which has the image already
 * @param deadline ms that an ordinary call may take; the controller's own when it is not given
 * @throws when no engine answers: these tests prove nothing without one.
 */
export async function startEngineTest(privateHost?: string, deadline?: number): Promise<EngineTest> {
  const calls: EngineCall[] = [];
  const engine = connectEngine({ dockerHost: privateHost ?? process.env['DOCKER_HOST'], onCall: (call) => calls.push(call), ...(deadline !== undefined && { deadline }) });
  await engine.ping();
  if (privateHost === undefined) await ensureImage();
  const instance = randomBytes(6).toString('hex');
  const stack = `t-${instance}`;

  const labels = (service?: string) => ({
    [LABEL.stack]: stack,
    [LABEL.instance]: instance,
    [COMPOSE_LABEL.project]: stack,
    ...(service === undefined ? {} : { [LABEL.service]: service, [LABEL.number]: '1' }),
  });

  async function create(service: ServiceSpec, more: Partial<CreateContainerArgs> = {}): Promise<ObjectRef & { readonly id: string }> {
    const name = `${stack}-${service.name}-1`;
    const args = { service, name, labels: labels(service.name), anonymousVolumes: {}, peers: {}, ...more };
    return { id: await engine.createContainer(args), name: args.name };
  }

  async function clean(): Promise<void> {
    await removeInstance(engine, instance);
  }

  return {
    engine,
    instance,
    stack,
    calls,
    labels,
    create,
    async run(service, more) {
      const container = await create(service, more);
      await engine.startContainer(container);
      return container;
    },
    clean,
    async [Symbol.asyncDispose]() {
      await clean();
      engine.close();
    },
  };
}

/** Removes everything with the label `orbitr.instance=<instance>`, and the anonymous volumes of its containers. */
export async function removeInstance(engine: Engine, instance: string): Promise<void> {
  const ours = ({ labels }: { readonly labels: Readonly<Record<string, string>> }) => labels[LABEL.instance] === instance;
  const containers = (await engine.listContainers()).filter(ours);
  const anonymous = containers.flatMap(({ mounts }) => mounts.filter(({ kind, source }) => kind === 'volume' && /^[0-9a-f]{64}$/.test(source)).map(({ source }) => source));
  await Promise.all(containers.map((container) => engine.removeContainer(container)));
  // The engine lets go of endpoints a moment after it says that the container is gone.
  const networks = (await engine.listNetworks()).filter(ours);
  await Promise.all(networks.map((network) => eventually(() => engine.removeNetwork(network).then(() => true))));
  const volumes = (await engine.listVolumes()).filter(ours).map(({ name }) => name);
  await Promise.all([...volumes, ...anonymous].map((name) => engine.removeVolume(name)));
  await Promise.all(SECRET_PLACES.map((place) => rm(join(place, instance), { recursive: true, force: true })));
}

/**
 * Asks again and again until the answer is neither undefined nor false nor an assertion that throws; returns it.
 * @param atMost ms
 * @throws the last failure, or that it never came true
 */
export async function eventually<T>(condition: () => T | Promise<T>, atMost = 30_000): Promise<NonNullable<T>> {
  const end = performance.now() + atMost;
  let failure: unknown;
  for (;;) {
    const asked = performance.now();
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value;
      failure = undefined;
    } catch (thrown) {
      failure = thrown;
    }
    const now = performance.now();
    if (now >= end) break;
    // What starts a program to find out must not keep the processor from what it waits for.
    const pause = Math.min(Math.max(20, 2 * (now - asked)), 500, end - now);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw failure ?? new Error(`did not come true within ${atMost} ms: ${condition.toString()}`);
}
