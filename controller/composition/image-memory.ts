import { BuildInputs } from '../engine/build-inputs.ts';
import type { ObservedImage, ObservedState } from '../model/observed-state.ts';
import type { Plan } from '../model/plan.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import type { OperationRecord } from '../model/status.ts';
import { imageListName } from '../plan/image-reference.ts';
import type { HostPaths } from '../spec/host-paths.ts';
import type { Store } from '../../state/store.ts';

/** After a refresh that failed the image that is here is good enough for so long, in ms: a registry that is away must not hold back repairs. */
const FAILED_REFRESH_PAUSE = 15 * 60_000;

/** What is known of images beyond what the engine tells: what they are built from, and when they were asked for. */
export interface ImageMemory {
  /** The spec with the digest of what each of its images is built from. Reads contexts, as seldom as can be. */
  withInputs(spec: StackSpec, hostPaths: HostPaths): Promise<StackSpec>;
  /** A file changed here; it may be an input. */
  touched(path: string): void;
  /**
   * The observation in which images that somebody else built say what they were made from, and those whose services name a platform say theirs.
   * @param platformOf asked once for each image
   */
  enriched(state: ObservedState, platformOf: (id: string) => Promise<string | undefined>): Promise<ObservedState>;
  /** Images whose `pull_policy` wants them to be pulled again. */
  stale(spec: StackSpec | undefined): ReadonlySet<string>;
  /** Notes the pulls of a pass. */
  note(plan: Plan, records: readonly OperationRecord[]): Promise<void>;
}

interface Clocks {
  /** ms since 1970. */
  readonly now: () => number;
  /** ms, never goes back. */
  readonly steady: () => number;
}

/** @param writes false: looks only, and remembers nothing beyond this process */
export function imageMemory(store: Store, writes: boolean, { now, steady }: Clocks): ImageMemory {
  const inputs = new BuildInputs(steady);
  /** What each image would be built from now, by its name in the engine's list. */
  const wanted = new Map<string, string>();
  const failed = new Map<string, number>();
  /** By image id. */
  const platforms = new Map<string, string | undefined>();
  /** Names in the engine's list of images whose platform matters. */
  const particular = new Set<string>();

  const withInputs: ImageMemory['withInputs'] = async (spec, hostPaths) => {
    for (const { container } of spec.services) if (container.platform !== undefined) particular.add(imageListName(container.image));
    if (!spec.services.some(({ build }) => build !== undefined)) return spec;
    const data = writtenPaths(spec, hostPaths);
    return { ...spec, services: await Promise.all(spec.services.map((service) => completed(service, data))) };
  };

  async function completed(service: ServiceSpec, data: readonly string[]): Promise<ServiceSpec> {
    const { build, container } = service;
    const digest = build === undefined ? undefined : await inputs.digest(build, data);
    if (build === undefined || digest === undefined) return service;
    wanted.set(imageListName(container.image), digest);
    return { ...service, build: { ...build, inputs: digest } };
  }

  /** An image without our label was built by Compose, or pulled. It is taken for what the files say when it is first seen; from then on changes count. */
  async function origin(image: ObservedImage, digest: string): Promise<ObservedImage> {
    const known = store.memory.images?.origins[image.id];
    if (known === undefined && writes) await store.note((memory) => void (imagesOf(memory).origins[image.id] = digest));
    return { ...image, inputs: known ?? digest };
  }

  return {
    withInputs,
    touched: (path) => inputs.touched(path),
    enriched: async (state, platformOf) => {
      const changes = new Map<string, ObservedImage>();
      for (const [name, digest] of wanted) {
        const image = state.images.get(name);
        if (image !== undefined && image.inputs === undefined) changes.set(name, await origin(image, digest));
      }
      for (const name of particular) {
        const image = changes.get(name) ?? state.images.get(name);
        if (image === undefined) continue;
        if (!platforms.has(image.id)) platforms.set(image.id, await platformOf(image.id));
        const platform = platforms.get(image.id);
        if (platform !== undefined) changes.set(name, { ...image, platform });
      }
      return changes.size === 0 ? state : { ...state, images: new Map([...state.images, ...changes]) };
    },
    stale: (spec) => {
      const due = (spec?.services ?? []).filter(({ pullPolicy, container: { image } }) => {
        if (pullPolicy.kind !== 'refresh') return false;
        const pulled = store.memory.images?.pulled[image] ?? -Infinity;
        return now() - pulled >= pullPolicy.refreshAfter && now() - (failed.get(image) ?? -Infinity) >= FAILED_REFRESH_PAUSE;
      });
      return new Set(due.map(({ container }) => container.image));
    },
    note: async (plan, records) => {
      const results = new Map(records.map(({ id, result }) => [id, result]));
      const pulls = plan.operations.filter((operation) => operation.kind === 'pull-image');
      const done = pulls.filter(({ id }) => results.get(id) === 'done').map(({ args }) => args.image);
      for (const { id, args } of pulls) if (results.get(id) === 'failed') failed.set(args.image, now());
      if (done.length > 0) await store.note((memory) => done.forEach((image) => (imagesOf(memory).pulled[image] = now())));
    },
  };
}

/** Folders that containers of the stack write to, where we see them. */
function writtenPaths({ services }: StackSpec, hostPaths: HostPaths): readonly string[] {
  return services.flatMap(({ container }) => container.mounts.flatMap((mount) => (mount.kind === 'bind' && !mount.readOnly ? (hostPaths.fromHost(mount.source) ?? []) : [])));
}

function imagesOf(memory: Store['memory']): NonNullable<Store['memory']['images']> {
  return (memory.images ??= { pulled: {}, origins: {} });
}
