import { lstat } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Config } from '../config.ts';
import type { EngineCall } from '../engine/dockerode-connect.ts';
import { connectEngine } from '../engine/dockerode-engine.ts';
import type { Engine } from '../engine/port.ts';
import type { Desired, DesiredStateDependencies } from '../loop/desired-state.ts';
import { DesiredState } from '../loop/desired-state.ts';
import type { Adoption } from '../model/adoption.ts';
import { NO_ADOPTION } from '../model/adoption.ts';
import type { ObservedProxy, Routing } from '../model/routing.ts';
import type { ObservedState } from '../model/observed-state.ts';
import { externalRequest } from '../model/external-secrets.ts';
import type { FileContent, StackBundle } from '../model/source-bundle.ts';
import type { BuildSpec, ServiceSpec, StackSpec } from '../model/stack-spec.ts';
import { DetailCache } from '../observe/detail-cache.ts';
import { observe } from '../observe/observe.ts';
import type { DiscoveredStack } from '../source/discover-stacks.ts';
import { discoverStacks } from '../source/discover-stacks.ts';
import { keptByGit } from '../source/kept-by-git.ts';
import { StackSource } from '../source/stack-source.ts';
import { checkStackOrder } from '../spec/check-stack-order.ts';
import { buildSpec } from '../spec/build-spec.ts';
import { withClearSecrets } from './secrets/with-clear-secrets.ts';
import type { ProviderSettings } from './secrets/open-external.ts';
import { openExternal } from './secrets/open-external.ts';
import { openUnsealing } from './secrets/open-unsealing.ts';
import { routeOptions } from './proxy/route-options.ts';
import { firstReading } from './first-reading.ts';
import type { ImageMemory } from './image-memory.ts';
import { SAME_PATHS } from '../spec/host-paths.ts';
import type { OwnPlace } from './own-place.ts';
import { ownPlace } from './own-place.ts';
import type { Policy } from './policy.ts';
import { withSecretMemory } from './secrets/with-secret-memory.ts';
import { openPolicy } from './policy.ts';
import type { RegistryLogin } from './registry-logins.ts';
import { registryLogins } from './registry-logins.ts';

/** What daemon and command line both work with: the files on one side, the engine on the other. */
export interface Workbench {
  readonly config: Config;
  readonly engine: Engine;
  readonly desired: DesiredState;
  /** The same, as other files would have it. */
  desiredIn(files: StackFiles): DesiredState;
  readonly place: OwnPlace;
  readonly policy: Policy;
  readonly cache: DetailCache;
  /** Ids of containers that somebody stopped or killed since they started. */
  readonly interrupted: Set<string>;
  observe(deep: boolean): Promise<ObservedState>;
  /** What a stack would be if these files (by absolute path) held something else. Remembers nothing. */
  draft(stack: DiscoveredStack, contents: ReadonlyMap<string, FileContent>): Promise<Desired>;
  /** Stacks as `desired` has them; where no key here opens what is sealed, the sealed text stands for it. To be looked at, never to be run. */
  readonly blind: Pick<DesiredState, 'discover' | 'load'>;
  /** The same as `draft`, blind. */
  draftBlind(stack: DiscoveredStack, contents: ReadonlyMap<string, FileContent>): Promise<Desired>;
  /** So far. */
  engineCalls(): number;
}

/** Where stacks are found and read: on the disk, or in a commit. */
export interface StackFiles extends Pick<DesiredStateDependencies, 'discover' | 'read'> {
  /** What such files may not ask for. Absent: they may ask for anything. */
  readonly forbids?: (spec: StackSpec, entry: string) => Promise<readonly Diagnostic[]>;
  /** Digest of what an image would be made from, where that is not what lies on the disk. Undefined: it is. Absent: it always is. */
  readonly inputsOf?: (build: BuildSpec) => Promise<string | undefined>;
  /** Those of the paths (absolute) that git keeps. Absent: git is asked in the work tree. */
  readonly kept?: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface WorkbenchHooks {
  /** Whether a file was seen to arrive whole. Without a watcher every file is believed as it is: a person asked for it. */
  readonly vouches: (path: string, modified: number) => boolean;
  readonly watchAlso: (paths: readonly string[]) => void;
  readonly onCall?: (call: EngineCall) => void;
  /** ms; default: the engine connection's own. */
  readonly callDeadline?: number;
  /** ms; default: the engine connection's own. */
  readonly pullSilence?: number;
  readonly profiles: () => readonly string[];
  /** Whether stacks that people wrote themselves are held to their permissions, too. Absent: they are not. */
  readonly enforce?: () => boolean;
  /** Absent: routes are read, and no proxy serves them. */
  readonly routing?: () => Routing;
  /** Undefined: there is no proxy. Absent: nobody looks. */
  readonly proxy?: () => Promise<ObservedProxy | undefined>;
  readonly adopted?: () => Adoption | undefined;
  /** Absent: nothing on the engine is looked at, or it does not matter whose it is. */
  readonly instance?: string;
  /** Told each spec that is read. */
  readonly onSpec?: (spec: StackSpec) => void;
  /** Absent: only what `docker login` left behind. */
  readonly registries?: () => readonly RegistryLogin[];
  /** Absent: no secret provider is asked. */
  readonly secretProviders?: () => ProviderSettings;
  /** Absent: nothing is built or refreshed because of what was found out about images. */
  readonly images?: Pick<ImageMemory, 'withInputs' | 'enriched'>;
  /** Absent: on the disk. Undefined: on the disk at the moment. */
  readonly files?: () => StackFiles | undefined;
  /** Reading stacks must work without an engine, too: in a container its paths are then taken for the host's. */
  readonly engineMayBeAway?: boolean;
}

export function openWorkbench(config: Config, hooks: WorkbenchHooks): Workbench {
  let calls = 0;
  const plain = connectEngine({
    dockerHost: config.dockerHost,
    ...(hooks.callDeadline === undefined ? {} : { deadline: hooks.callDeadline }),
    ...(hooks.pullSilence === undefined ? {} : { pullSilence: hooks.pullSilence }),
    credentials: registryLogins({ logins: hooks.registries ?? (() => []), folder: config.stacks, environment: process.env }),
    onCall: (call) => {
      calls++;
      hooks.onCall?.(call);
    },
  });
  const place = ownPlace(plain);
  const engine = hooks.instance === undefined ? plain : withSecretMemory(plain, { dockerHost: config.dockerHost, hostPaths: place.hostPaths, instance: hooks.instance });
  const hostPaths = () => (hooks.engineMayBeAway === true ? place.hostPaths().catch(() => SAME_PATHS) : place.hostPaths());
  const toHost = async (path: string): Promise<string> => (await hostPaths()).toHost(path) ?? path;
  const policy = openPolicy({ orbitr: () => Promise.all([config.stacks, config.data].map(toHost)), hostPaths, enforce: hooks.enforce ?? (() => false) });
  const cache = new DetailCache();
  const interrupted = new Set<string>();
  const source = new StackSource(hooks.vouches, Date.now);
  const unsealing = openUnsealing(config);
  const external = openExternal(config.stacks, hooks.secretProviders, process.env);
  const complete = async (spec: StackSpec): Promise<StackSpec> => {
    const whole = (await hooks.images?.withInputs(spec, await hostPaths())) ?? spec;
    await policy.prepare(whole);
    return whole;
  };
  const onDisk: StackFiles = { discover: () => discoverStacks(config.stacks), read: (stack, extra) => source.read(stack, extra) };
  const files = (): StackFiles => hooks.files?.() ?? onDisk;
  const builder = (unseal: (bundle: StackBundle) => Promise<StackBundle>, where: () => StackFiles): DesiredStateDependencies['build'] => async (bundle) => {
    const result = buildSpec(await unseal(bundle), { homeDirectory: homedir(), hostPaths: await hostPaths(), profiles: hooks.profiles(), ...(hooks.routing === undefined ? {} : { routes: routeOptions(hooks.routing()) }) });
    const { kept = (paths: readonly string[]) => keptByGit(config.stacks, paths) } = where();
    return allowed(files(), bundle.entries[0] ?? '', await withClearSecrets(result, bundle, kept));
  };
  const readIn = (where: Pick<StackFiles, 'read'>, stack: Parameters<StackFiles['read']>[0], extra: readonly string[]) => external.withExternal(stack.name, extra, (paths) => where.read(stack, paths));
  const reading: DesiredStateDependencies = {
    folder: config.stacks,
    discover: () => files().discover(),
    read: async (stack, extra) => {
      await unsealing.refresh();
      return readIn(files(), stack, extra);
    },
    build: builder(unsealing.unseal, files),
    exists: (path) => lstat(path).then(() => true, () => false),
    variant: () => `${hooks.profiles().join(',')} ${JSON.stringify(hooks.routing?.())} ${unsealing.stamp()}`,
    watchAlso: (paths) => hooks.watchAlso(paths.filter((path) => externalRequest(path) === undefined)),
    checkOrder: checkStackOrder,
    complete,
  };
  // A draft asks for nothing yet: only what is in stacks/ is told.
  const desired = new DesiredState({
    ...reading,
    complete: (spec) => {
      hooks.onSpec?.(spec);
      return complete(spec);
    },
  });
  const blindReading: DesiredStateDependencies = { ...reading, build: builder(unsealing.unsealBlind, files), watchAlso: () => undefined };
  const blind = new DesiredState(blindReading);
  const drafting = (how: DesiredStateDependencies): Workbench['draft'] => (stack, contents) => {
    const read = async (located: Parameters<typeof reading.read>[0], extra: readonly string[]) => ({ bundle: withContents((await reading.read(located, extra)).bundle, contents), settlesIn: 0 });
    return new DesiredState({ ...how, read, watchAlso: () => undefined }).load(stack);
  };
  const desiredIn = (other: StackFiles): DesiredState => new DesiredState({ ...reading, build: builder(unsealing.unseal, () => other), discover: other.discover, read: (stack, extra) => readIn(other, stack, extra), complete: async (spec) => withInputsOf(other, await complete(spec)), watchAlso: () => undefined });
  const readFirst = firstReading(desired);
  const look = async (deep: boolean): Promise<ObservedState> => {
    await readFirst();
    const [seen, proxy] = await Promise.all([observe(engine, { cache, deep, interrupted, ...(hooks.instance === undefined ? {} : { instance: hooks.instance }), adopted: hooks.adopted?.() ?? NO_ADOPTION }), hooks.proxy?.()]);
    const state = proxy === undefined ? seen : { ...seen, proxy };
    return hooks.images === undefined ? state : hooks.images.enriched(state, (id) => engine.imagePlatform(id));
  };
  return { config, engine, desired, desiredIn, draft: drafting(reading), blind, draftBlind: drafting(blindReading), place, policy, cache, interrupted, observe: look, engineCalls: () => calls };
}

/** Images are made from what these files would have, too, and not only from what lies on the disk. */
async function withInputsOf({ inputsOf }: StackFiles, spec: StackSpec): Promise<StackSpec> {
  if (inputsOf === undefined || !spec.services.some(({ build }) => build !== undefined)) return spec;
  const completed = async (service: ServiceSpec): Promise<ServiceSpec> => {
    const inputs = service.build === undefined ? undefined : await inputsOf(service.build);
    return service.build === undefined || inputs === undefined ? service : { ...service, build: { ...service.build, inputs } };
  };
  return { ...spec, services: await Promise.all(spec.services.map(completed)) };
}

/** What the spec would read from where its files may not. */
async function allowed(files: StackFiles, entry: string, result: ReturnType<typeof buildSpec>): Promise<ReturnType<typeof buildSpec>> {
  const forbidden = result.kind === 'spec' ? ((await files.forbids?.(result.spec, entry)) ?? []) : [];
  return forbidden.length > 0 ? { kind: 'invalid', diagnostics: forbidden } : result;
}

/** Files that are there only in somebody's mind stand in for those on the disk; the revision says that nobody has saved it. */
function withContents(bundle: StackBundle, contents: ReadonlyMap<string, FileContent>): StackBundle {
  const files = new Map(bundle.files);
  for (const [path, content] of contents) if (files.has(path) || content.kind !== 'missing') files.set(path, content);
  return { ...bundle, files, revision: { digest: '', dirty: true } };
}
