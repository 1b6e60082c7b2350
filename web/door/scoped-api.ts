import type { ControllerApi } from '../../controller/api.ts';
import type { Rights } from '../../controller/model/access.ts';
import { roleOn } from '../../controller/model/access.ts';

/** The controller as somebody may see it: only the stacks that they have a role on. Pages ask it as they would ask the whole. */
export function scopedApi(api: ControllerApi, rights: Rights): ControllerApi {
  if (seesAll(rights)) return api;
  const sees = (stack: string): boolean => roleOn(rights, stack) !== undefined;
  // No `...api`: what is added to the interface must say here who may see it, or it does not compile.
  return {
    overview: () => {
      const { queue, keptVolumes, ...overview } = api.overview();
      return { ...overview, keptVolumes: keptVolumes.filter(({ stack }) => sees(stack)), queue: { waiting: queue.waiting.filter(sees), running: queue.running.filter(sees), delayed: queue.delayed.filter(({ stack }) => sees(stack)) } };
    },
    stacks: () => api.stacks().filter(({ name }) => sees(name)),
    stack: (name) => (sees(name) ? api.stack(name) : undefined),
    health: (stack) => (sees(stack) ? api.health(stack) : []),
    history: async (stack) => (sees(stack) ? api.history(stack) : []),
    volumes: () => api.volumes().filter(({ stack }) => sees(stack)),
    routes: () => api.routes().filter(({ stack }) => sees(stack)),
    checkRoutes: async (stack) => (sees(stack) ? api.checkRoutes(stack) : []),
    activity: (limit) => api.activity(Infinity).filter(({ subject }) => sees(subject.stack)).slice(0, limit),
    logs: (stack, service, options) => (sees(stack) ? api.logs(stack, service, options) : nothing()),
    stats: (stack, service, signal) => (sees(stack) ? api.stats(stack, service, signal) : nothing()),
    use: async () => (await api.use()).filter(({ stack }) => sees(stack)),
    objects: () => {
      const own = <T extends { readonly stack?: string }>(all: readonly T[]): readonly T[] => all.filter(({ stack }) => stack !== undefined && sees(stack));
      const { containers, networks, volumes } = api.objects();
      return { containers: own(containers), networks: own(networks), volumes: own(volumes), images: [] };
    },
    machine: () => api.machine(),
    // Sums over what others own, too.
    diskUsage: () => Promise.reject(new Error('only who sees everything may ask for the disk')),
    subscribe: (listener) => api.subscribe((stack) => (stack === undefined || sees(stack) ? listener(stack) : undefined)),
    dump: () => {
      throw new Error('only who sees everything may ask for a dump');
    },
  };
}

function seesAll({ role, within }: Rights): boolean {
  return role !== undefined && within === undefined;
}

/** Two with the same key see the same. */
export function rightsKey({ role, grants, within }: Rights): string {
  return JSON.stringify([role, grants.map(({ stacks, role: on }) => [stacks, on]), within]);
}

async function* nothing(): AsyncGenerator<never> {}
