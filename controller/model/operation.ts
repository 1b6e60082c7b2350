import type { LifecycleHook, NetworkAttachment, ResourceSettings, RestartPolicy } from './container-settings.ts';
import type { Backend, Reach, RouteSpec } from './route.ts';
import type { BuildSpec, DependencyCondition, NetworkSpec, ServiceSpec, VolumeSpec } from './stack-spec.ts';

/** The closed set of effects. One engine call each; a handler for each is demanded by the compiler (`apply/handlers.ts`). */
export interface OperationArgs {
  /** `optional`: when it fails, what is here is used. */
  readonly 'pull-image': { readonly image: string; readonly platform?: string; readonly optional?: boolean };
  readonly 'build-image': BuildImageArgs;
  readonly 'create-network': { readonly network: NetworkSpec; readonly labels: Labels };
  readonly 'remove-network': { readonly network: ObjectRef };
  readonly 'create-volume': { readonly volume: VolumeSpec; readonly labels: Labels };
  /** `approval`: the id by which a person agreed to lose what it holds. */
  readonly 'remove-volume': { readonly volume: string; readonly approval: string };
  readonly 'create-container': CreateContainerArgs;
  readonly 'copy-files': { readonly container: ObjectRef; readonly service: ServiceSpec };
  readonly 'start-container': { readonly container: ObjectRef };
  /** `timeout` in seconds, until the engine kills. */
  readonly 'stop-container': { readonly container: ObjectRef; readonly timeout?: number };
  readonly 'unpause-container': { readonly container: ObjectRef };
  readonly 'rename-container': { readonly container: ObjectRef; readonly to: string };
  readonly 'remove-container': { readonly container: ObjectRef };
  readonly 'update-container': { readonly container: ObjectRef; readonly resources: ResourceSettings; readonly restart: RestartPolicy };
  readonly 'connect-network': { readonly container: ObjectRef; readonly attachment: NetworkAttachment; readonly links?: ServiceLinks };
  readonly 'disconnect-network': { readonly container: ObjectRef; readonly network: ObjectRef };
  /** A command inside the running container. */
  readonly 'run-hook': { readonly container: ObjectRef; readonly hook: LifecycleHook; readonly phase: 'post-start' | 'pre-stop' };
  /** Changes nothing: holds back what depends on it. `timeout` in ms. Not `required`: failing or timing out lets the dependents go on. */
  readonly 'wait-container': { readonly container: ObjectRef; readonly condition: WaitCondition; readonly timeout: number; readonly required: boolean; readonly monitor?: number };
  /** Writes one service's routes into the proxy's configuration, leading to those of `candidates` that are ready at that moment. */
  readonly 'publish-routes': PublishRoutesArgs;
  readonly 'withdraw-routes': { readonly stack: string; readonly service: string };
  /** Changes nothing: gives requests to containers that no route leads to any more the time to end, at most `timeout` ms. */
  readonly 'drain-routes': { readonly backends: readonly Backend[]; readonly timeout: number };
}

/** `steady`: up, healthy if it has a health check, and both without a break for `monitor` ms; or ended with 0. The health gate of a rollout. */
export type WaitCondition = DependencyCondition | 'steady';

export type OperationKind = keyof OperationArgs;
export type Labels = Readonly<Record<string, string>>;

/** `id` when the object exists already (removal is always by id); by name when this very plan makes it. */
export interface ObjectRef {
  readonly id?: string;
  readonly name: string;
}

/** `ContainerSettings.links`, and the containers behind the services that they name. */
export interface ServiceLinks {
  readonly links: readonly string[];
  readonly peers: Readonly<Record<string, string>>;
}

export interface PublishRoutesArgs {
  readonly stack: string;
  readonly service: string;
  readonly routes: readonly RouteSpec[];
  /** All containers of the service, by every name that they may have by then. */
  readonly candidates: readonly ObjectRef[];
  /** Ids of those that are about to go. */
  readonly except: readonly string[];
  /** The proxy's. */
  readonly network: string;
  readonly reach: Reach;
}

export interface BuildImageArgs {
  readonly build: BuildSpec;
  readonly image: string;
  /** Ours and Compose's, beside those of the build. */
  readonly labels: Labels;
  /** Asks the registry first, as Compose does, and builds when it has no such image. */
  readonly pullFirst: boolean;
}

export interface CreateContainerArgs {
  readonly service: ServiceSpec;
  readonly name: string;
  /** Ours and Compose's; the user's are in the service. */
  readonly labels: Labels;
  /** Anonymous volumes of the container that this one replaces: target → volume name. */
  readonly anonymousVolumes: Readonly<Record<string, string>>;
  /** Names of the containers behind `service:x` in network, pid, ipc modes, volumes_from and links. */
  readonly peers: Readonly<Record<string, string>>;
  /** Files in the memory of the engine's host that are mounted, read-only: target → path on the host. Absent: none. */
  readonly inMemory?: Readonly<Record<string, string>>;
}

/** Why an operation is there, as a person would say it, and the field-level differences behind it. */
export interface Cause {
  readonly reason: Reason;
  /** One clause, for example `image nginx:1.26 → nginx:1.27`. */
  readonly message: string;
  readonly differences: readonly FieldDifference[];
}

/** The named reasons of drift and change; the same words in plan, log, page and metrics. */
export type Reason =
  | 'Missing'
  | 'SpecChanged'
  | 'ImageChanged'
  | 'NotRunning'
  | 'Unhealthy'
  | 'Paused'
  | 'Dead'
  | 'NetworkMissing'
  | 'NetworkUnwanted'
  | 'NetworkChanged'
  | 'AttachmentChanged'
  | 'MountMissing'
  | 'ResourcesChanged'
  | 'RestartPolicyChanged'
  | 'Renamed'
  | 'DependencyReplaced'
  | 'ScaledDown'
  | 'Duplicate'
  | 'ServiceRemoved'
  | 'StackRemoved'
  | 'StackStopped'
  | 'ImageMissing'
  | 'ImageRefresh'
  | 'NotGranted'
  | 'BuildChanged'
  | 'Preflight'
  | 'DeployHook'
  | 'LeftOver'
  | 'Replacing'
  | 'Dependency'
  | 'RouteMissing'
  | 'RouteChanged'
  | 'RouteUnwanted'
  | 'BackendsChanged'
  | 'ProxyDrifted';

/** One JSON Patch step (RFC 6902) with the value that was there. Secret values are already masked. */
export interface FieldDifference {
  /** JSON Pointer into the canonical model, for example `/services/web/image`. */
  readonly path: string;
  readonly op: 'add' | 'remove' | 'replace';
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What the operation is about. */
export interface Subject {
  readonly stack: string;
  readonly type: 'container' | 'network' | 'volume' | 'image' | 'routes';
  readonly name: string;
  readonly service?: string;
}

type OperationOf<K extends OperationKind> = {
  /** Unique in its plan and stable between equal plans: `kind:name`. */
  readonly id: string;
  readonly kind: K;
  readonly subject: Subject;
  readonly cause: Cause;
  /** Ids of operations of the same plan that must have succeeded first. */
  readonly dependsOn: readonly string[];
  /** Data could be lost: only ever in a plan with an approval. */
  readonly destructive: boolean;
  readonly args: OperationArgs[K];
};

export type Operation = { [K in OperationKind]: OperationOf<K> }[OperationKind];

/** Pulls and builds all come before anything that runs is touched (design, rule 6). */
export function isPreparation(kind: OperationKind): boolean {
  return kind === 'pull-image' || kind === 'build-image';
}
