import type { Diagnostic, Place } from './diagnostic.ts';
import type { Revision } from './revision.ts';
import type { HealthCheck, UnhealthyReaction } from './health.ts';
import type { RouteSpec } from './route.ts';
import type { ContainerSettings, NetworkAttachment, ResourceSettings, RestartPolicy } from './container-settings.ts';
import type { DeployHooks, RolloutSettings } from './rollout.ts';

/** When a dependency is ready (Compose `depends_on.condition`). */
export type DependencyCondition = 'started' | 'healthy' | 'completed';

export interface ServiceDependency {
  readonly service: string;
  readonly condition: DependencyCondition;
  /** False: a missing or failed dependency is a warning, not a stop. */
  readonly required: boolean;
  /** True: replaced or restarted together with the dependency. */
  readonly restart: boolean;
}

/** `pull_policy`; `refreshAfter` (ms) is `daily`, `weekly` and `every_<duration>`. */
export type PullPolicy =
  | { readonly kind: 'missing' | 'always' | 'never' | 'build' }
  | { readonly kind: 'refresh'; readonly refreshAfter: number };

/** How to build the image of a service; paths are absolute. */
export interface BuildSpec {
  /** A folder, or with `remote` an address that the engine fetches by itself. */
  readonly context: string;
  readonly remote: boolean;
  /** The file names the image, too, so that a registry may have it. */
  readonly pullable: boolean;
  /** Digest of all that goes into the image. Looked up when the spec is read; absent: what is needed cannot be read, or nobody looked. */
  readonly inputs?: string;
  readonly dockerfile?: string;
  readonly dockerfileInline?: string;
  readonly args: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly cacheFrom: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly network?: string;
  readonly platform?: string;
  readonly noCache: boolean;
  readonly pull: boolean;
  readonly shmSize?: number;
  readonly extraHosts: readonly string[];
  readonly tags: readonly string[];
  readonly secrets: readonly BuildSecret[];
}

/** Handed to `RUN --mount=type=secret,id=…`, and never a part of the image. */
export interface BuildSecret {
  readonly id: string;
  /** base64 */
  readonly content: string;
}

/** One service, normalised: defaults filled in, every value in the engine's unit, every path absolute, every list in a stable order. */
export interface ServiceSpec {
  readonly name: string;
  /** How many containers. 0 is allowed. */
  readonly replicas: number;
  /** `container_name`; only with at most one replica. */
  readonly containerName?: string;
  readonly pullPolicy: PullPolicy;
  readonly build?: BuildSpec;
  readonly dependsOn: readonly ServiceDependency[];
  /** What needs a new container when it changes. */
  readonly container: ContainerSettings;
  /** Changed in place by the engine's update call. */
  readonly resources: ResourceSettings;
  /** Changed in place by the engine's update call. */
  readonly restart: RestartPolicy;
  /** Changed in place by connect and disconnect. Sorted: the primary network first. Empty with another network mode. */
  readonly attachments: readonly NetworkAttachment[];
  /** `x-orbitr.health`: a check beside the engine's own. Changing it replaces nothing. */
  readonly health?: HealthCheck;
  readonly onUnhealthy: UnhealthyReaction;
  /** Ways in from outside that lead to this service's containers. Absent: none. */
  readonly routes?: readonly RouteSpec[];
  /** How its containers are replaced. A change of it replaces none. */
  readonly rollout: RolloutSettings;
  /** Commands around a deployment. A change of them replaces nothing. */
  readonly hooks?: DeployHooks;
  /** sha-256 (hex) of `container` and the restart token: what needs a new container when it changes. What is built is told by the image's id. */
  readonly digest: string;
}

export interface IpamPool {
  readonly subnet?: string;
  readonly gateway?: string;
  readonly ipRange?: string;
  readonly auxAddresses: Readonly<Record<string, string>>;
}

export interface NetworkSpec {
  /** Key in the stack file. */
  readonly key: string;
  /** Name on the engine: `<stack>_<key>` unless the file names it. */
  readonly name: string;
  /** Must exist already; never created, changed or removed. */
  readonly external: boolean;
  readonly driver?: string;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly enableIpv6?: boolean;
  readonly ipam: { readonly driver?: string; readonly options: Readonly<Record<string, string>>; readonly pools: readonly IpamPool[] };
  readonly labels: Readonly<Record<string, string>>;
  readonly digest: string;
}

export interface VolumeSpec {
  readonly key: string;
  readonly name: string;
  readonly external: boolean;
  readonly driver?: string;
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly digest: string;
}

/** A line of `x-orbitr.dependsOn`. */
export interface StackDependency {
  readonly stack: string;
  readonly place?: Place;
}

/** A line of `x-orbitr.approvals`. */
export interface Approval {
  readonly id: string;
  readonly place?: Place;
}

/** Something to say about a stack, if a file or folder is not there. */
export interface ConditionalWarning {
  /** As Orbitr sees it, which in a container is not as the engine does. */
  readonly path: string;
  readonly warning: Diagnostic;
}

/** Which app of which catalogue a stack was made from. */
export interface StackTemplate {
  readonly id: string;
  readonly version: string;
  /** Name of the catalogue. */
  readonly source: string;
  /** sha-256 (hex) of the template's files. */
  readonly digest: string;
  /** Dependency of the template → the stack that fulfils it. */
  readonly needs: Readonly<Record<string, string>>;
  /** Dependencies of which the stack has only a part of its own. */
  readonly shared: readonly string[];
}

/** Desired state of one stack: the whole input of the planner. Deeply readonly, every object with its digest. */
export interface StackSpec {
  readonly name: string;
  readonly revision: Revision;
  /** `x-orbitr.run` */
  readonly run: 'running' | 'stopped';
  /** `x-orbitr.suspend`: look, but do not touch. */
  readonly suspend: boolean;
  /** `x-orbitr.prune`: false keeps what the file no longer names. */
  readonly prune: boolean;
  /** `x-orbitr.dependsOn`: stacks that must be Healthy first. */
  readonly dependsOn: readonly StackDependency[];
  /** `x-orbitr.template`: the stack was installed from an app of a catalogue. */
  readonly template?: StackTemplate;
  /** `x-orbitr.permissions` */
  readonly permissions: readonly string[];
  /** `x-orbitr.approvals`: steps that may lose data and may be taken. */
  readonly approvals: readonly Approval[];
  /** Sorted by name. Services of profiles that are not chosen are not here. */
  readonly services: readonly ServiceSpec[];
  /** Only those that a service uses. Sorted by key. */
  readonly networks: readonly NetworkSpec[];
  readonly volumes: readonly VolumeSpec[];
  /** Names on the engine of all volumes that the file defines, also of those that no chosen service uses. */
  readonly declaredVolumes: readonly string[];
  /** By the name that the engine's host has for it, as are `files`. */
  readonly directory: string;
  /** Absolute paths of the main file and its override; what these include or extend is not among them, as Compose has it in its label. */
  readonly files: readonly string[];
  /** Every file that the spec was made of, env files and build secrets among them. Absolute, by the host's names. */
  readonly reads: readonly string[];
  readonly warnings: readonly Diagnostic[];
  /** Warnings besides, each to be shown only while nothing stands at its path. */
  readonly unlessThere: readonly ConditionalWarning[];
  /** The resolved file in Compose's own form (`docker compose config`), for `orbitr config` and for field-level differences. */
  readonly canonical: CanonicalModel;
  /** Secrets out of sealed files that stand in values of the services. `canonical` and the warnings have marks instead. Absent: there are none. Never shown. */
  readonly hidden?: readonly string[];
}

/** Plain JSON: what `docker compose config --format json` prints for the same file, before `$` is escaped. */
export type CanonicalModel = { readonly [key: string]: unknown };
