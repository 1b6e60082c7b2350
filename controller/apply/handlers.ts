import type { EngineWriter, PullProgress } from '../engine/port.ts';
import { OrbitrError } from '../model/errors.ts';
import type { OperationArgs, OperationKind } from '../model/operation.ts';
import { publisherOf, publishRoutes } from './publish-routes.ts';
import type { RouteDeps } from './publish-routes.ts';
import { waitForContainer } from './wait.ts';
import type { WaitDeps } from './wait.ts';

export interface HandlerDeps extends WaitDeps, RouteDeps {
  readonly engine: EngineWriter & WaitDeps['engine'] & RouteDeps['engine'];
  /** Whether something other than a directory stands at this path of the engine's host, as far as we can see. Absent: nobody can see. */
  readonly isFile?: (hostPath: string) => Promise<boolean>;
}

export interface HandlerHooks {
  readonly onPull?: (progress: PullProgress) => void;
  /** Output of a build. */
  readonly onBuildLine?: (image: string, line: string) => void;
  /** Cancels pulls, builds and waits, never a write. */
  readonly signal?: AbortSignal;
}

export type Handler<K extends OperationKind> = (args: OperationArgs[K], deps: HandlerDeps, hooks: HandlerHooks) => Promise<unknown>;

/** What each operation does. A kind without a handler does not compile. */
export const HANDLERS: { readonly [K in OperationKind]: Handler<K> } = {
  'pull-image': pullImage,
  'build-image': buildImage,
  'create-network': ({ network, labels }, { engine }) => engine.createNetwork(network, labels),
  'remove-network': ({ network }, { engine }) => engine.removeNetwork(network),
  'create-volume': ({ volume, labels }, { engine }) => engine.createVolume(volume, labels),
  'remove-volume': ({ volume }, { engine }) => engine.removeVolume(volume),
  'create-container': createContainer,
  'copy-files': ({ container, service }, { engine }) => engine.copyFiles(container, service),
  'start-container': ({ container }, { engine }) => engine.startContainer(container),
  'stop-container': ({ container, timeout }, { engine }) => engine.stopContainer(container, timeout),
  'unpause-container': ({ container }, { engine }) => engine.unpauseContainer(container),
  'rename-container': ({ container, to }, { engine }) => engine.renameContainer(container, to),
  'remove-container': ({ container }, { engine }) => engine.removeContainer(container),
  'update-container': ({ container, resources, restart }, { engine }) => engine.updateContainer(container, resources, restart),
  'connect-network': ({ container, attachment, links }, { engine }) => engine.connectNetwork(container, attachment, links),
  'disconnect-network': ({ container, network }, { engine }) => engine.disconnectNetwork(container, network),
  'run-hook': runHook,
  'wait-container': waitOrGoOn,
  'publish-routes': publishRoutes,
  'withdraw-routes': ({ stack, service }, deps) => publisherOf(deps).publish({ stack, service, routes: [], backends: [] }),
  'drain-routes': ({ backends, timeout }, deps, { signal }) => publisherOf(deps).drain(backends, timeout, signal),
};

/** Runs the handler of a kind. The one place where kind and arguments are known to belong together without the compiler seeing it. */
export function handle<K extends OperationKind>(operation: { readonly kind: K; readonly args: OperationArgs[K] }, deps: HandlerDeps, hooks: HandlerHooks): Promise<unknown> {
  const handler = HANDLERS[operation.kind] as Handler<K>;
  return handler(operation.args, deps, hooks);
}

/**
 * What is a file now is mounted in a way that fails when it is gone. Mounts that may create their source do so at every start, also at those that the
 * engine makes by itself: after a checkout that takes a file away for a moment, a directory would have its name.
 */
async function createContainer(args: OperationArgs['create-container'], { engine, isFile }: HandlerDeps): Promise<string> {
  const { service } = args;
  const mounts = await Promise.all(service.container.mounts.map(async (mount) => (mount.kind === 'bind' && mount.createHostPath !== false && (await isFile?.(mount.source)) ? { ...mount, createHostPath: false } : mount)));
  return engine.createContainer({ ...args, service: { ...service, container: { ...service.container, mounts } } });
}

async function pullImage({ image, platform, optional = false }: OperationArgs['pull-image'], { engine }: HandlerDeps, { onPull, signal }: HandlerHooks): Promise<void> {
  try {
    await engine.pullImage(image, platform, onPull ?? ignore, signal);
  } catch (error) {
    if (!optional || signal?.aborted) throw error;
  }
}

/** Why the registry does not give the image does not matter: the file says how to make it. */
async function buildImage(args: OperationArgs['build-image'], deps: HandlerDeps, hooks: HandlerHooks): Promise<void> {
  const { image, build, pullFirst } = args;
  const pulled = pullFirst && (await deps.engine.pullImage(image, build.platform, hooks.onPull ?? ignore, hooks.signal).then(() => true, () => false));
  if (!pulled) await deps.engine.buildImage(args, (line) => hooks.onBuildLine?.(image, line), hooks.signal);
}

/** A container whose post-start hook failed has not started: it is stopped, so that the next plan starts it and runs its hooks again (as Kubernetes does). */
async function runHook({ container, hook, phase }: OperationArgs['run-hook'], { engine }: HandlerDeps): Promise<void> {
  try {
    await engine.runHook(container, hook, phase);
  } catch (error) {
    if (phase === 'post-start') await engine.stopContainer(container);
    throw error;
  }
}

/** A dependency that is not required holds its dependents back while it may still come, and no longer. */
async function waitOrGoOn(args: OperationArgs['wait-container'], deps: HandlerDeps, { signal }: HandlerHooks): Promise<void> {
  try {
    await waitForContainer(args, deps, signal);
  } catch (error) {
    const verdict = error instanceof OrbitrError && error.code.startsWith('wait/') && error.code !== 'wait/cancelled';
    if (args.required || !verdict) throw error;
  }
}

function ignore(): void {}
