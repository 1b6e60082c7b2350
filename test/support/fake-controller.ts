import type { ControllerApi, Overview } from '../../controller/api.ts';
import type { StackStatus } from '../../controller/model/status.ts';
import { seenFromOutside } from './sample-routes.ts';
import { sampleStacks } from './sample-stacks.ts';

/** A controller that does nothing but answer, and that a test can change. */
export interface FakeController extends ControllerApi {
  /** Adds or replaces a stack and tells the listeners. */
  put(status: StackStatus): void;
  remove(name: string): void;
  change(overview: Partial<Overview>): void;
}

export interface FakeOptions {
  readonly now?: number;
  readonly stacks?: readonly StackStatus[];
  readonly overview?: Partial<Overview>;
}

/** Starts with the sample household, a connected engine and nothing to do. */
export function fakeController({ now = Date.now(), stacks = sampleStacks(now), overview = {} }: FakeOptions = {}): FakeController {
  const byName = new Map(stacks.map((status) => [status.name, status]));
  const listeners = new Set<(stack: string | undefined) => void>();
  let current: Overview = { ...quietOverview(now), ...overview };
  const tell = (stack: string | undefined): void => {
    for (const listener of listeners) listener(stack);
  };
  const sorted = (): readonly StackStatus[] => [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

  return {
    overview: () => current,
    stacks: sorted,
    stack: (name) => byName.get(name),
    health: () => [],
    volumes: () => [],
    routes: () => sorted().flatMap(({ name: stack, routes = [] }) => routes.map((route) => ({ stack, ...route, ...seenFromOutside(route, now) }))),
    checkRoutes: async (stack) => (byName.get(stack)?.routes ?? []).flatMap((route) => seenFromOutside(route, now).check ?? []),
    history: async () => [],
    activity: (limit) =>
      sorted()
        .flatMap(({ operations }) => operations)
        .sort((a, b) => b.startedAt - a.startedAt)
        .slice(0, limit),
    async *logs(stack) {
      yield { stream: 'stdout', text: `a line of ${stack}`, container: `${stack}-web-1` };
    },
    async *stats(stack) {
      yield { stack, service: 'web', container: `${stack}-web-1`, ...SAMPLE };
    },
    use: async () => sorted().map(({ name }) => ({ stack: name, service: 'web', container: `${name}-web-1`, ...SAMPLE })),
    objects: () => ({
      containers: [{ id: 'c1', name: 'blog-web-1', image: 'nginx:1', imageId: 'sha256:1', created: now, state: 'running', health: 'none', stack: 'blog', service: 'web', networks: ['blog_default'], ports: [{ target: 80, protocol: 'tcp', hostIp: '127.0.0.1', published: 8080 }], mounts: [] }, { id: 'c2', name: 'stranger', image: 'redis', imageId: 'sha256:2', created: now, state: 'exited', health: 'none', project: 'old', networks: [], ports: [], mounts: [] }],
      networks: [{ id: 'n1', name: 'blog_default', driver: 'bridge', internal: false, stack: 'blog', usedBy: ['blog-web-1'] }],
      volumes: [{ name: 'blog_data', driver: 'local', stack: 'blog', usedBy: [] }],
      images: [{ id: 'sha256:1', created: now, tags: ['nginx:1'], usedBy: ['blog-web-1'] }],
    }),
    diskUsage: async () => ({ at: now, images: { count: 12, bytes: 4.2e9, reclaimable: 1.1e9 }, containers: { count: 9, bytes: 3.1e7, reclaimable: 2e6 }, volumes: { count: 6, bytes: 2.4e10, reclaimable: 5e8 }, buildCache: { count: 0, bytes: 0, reclaimable: 0 } }),
    machine: async () => ({ cpus: 2, load: 0.5, memory: { total: 4e9, available: 2e9 }, disk: { total: 1e11, available: 5e10 } }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dump: () => ({ overview: current, stacks: sorted(), observation: {} }),
    put(status) {
      byName.set(status.name, status);
      tell(status.name);
    },
    remove(name) {
      byName.delete(name);
      tell(name);
    },
    change(changes) {
      current = { ...current, ...changes };
      tell(undefined);
    },
  };
}

const SAMPLE = { at: 1, cpuTime: 12.5, memory: 1e8, memoryLimit: 4e9, received: 10, sent: 20, read: 30, written: 40, processes: 3 } as const;

function quietOverview(now: number): Overview {
  return {
    version: '0.1.0',
    startedAt: now - 9 * 86_400_000,
    stacksDirectory: '/srv/orbitr/stacks',
    engine: { kind: 'connected', facts: { id: 'ENGINE', version: '27.3.1', apiVersion: '1.47', platform: 'linux/amd64', swarm: false } },
    keptVolumes: [
      { name: 'photos_old-thumbnails', stack: 'photos' },
      { name: 'cloud_data', stack: 'cloud' },
    ],
    unusedApprovals: [],
    queue: { waiting: [], running: ['media'], delayed: [{ stack: 'shop', at: now + 22_000, failures: 3 }] },
    lastPass: { trace: 'a1b2', at: now - 4000, duration: 9, engineCalls: 4 },
  };
}
