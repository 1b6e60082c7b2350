import type { ContainerSettings, HealthcheckSpec } from '../model/container-settings.ts';
import type { CreateContainerArgs, Labels } from '../model/operation.ts';
import { hostConfigBody, portKey } from './payload-host.ts';
import type { HostConfigBody } from './payload-host.ts';
import { endpointBody } from './payload-network.ts';
import type { EndpointBody } from './payload-network.ts';
import { expandLinks } from './payload-peers.ts';

/** Body of `POST /containers/create`. Only these fields are ever sent: what is not here cannot be smuggled in. */
export interface ContainerBody {
  readonly Image: string;
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Env: readonly string[];
  readonly Labels: Labels;
  readonly Hostname?: string;
  readonly Domainname?: string;
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly MacAddress?: string;
  readonly Tty: boolean;
  readonly OpenStdin: boolean;
  readonly AttachStdout: true;
  readonly AttachStderr: true;
  readonly ExposedPorts: Readonly<Record<string, object>>;
  readonly Healthcheck?: HealthcheckBody;
  readonly StopSignal?: string;
  /** Seconds. */
  readonly StopTimeout?: number;
  readonly HostConfig: HostConfigBody;
  readonly NetworkingConfig?: { readonly EndpointsConfig: Readonly<Record<string, EndpointBody>> };
}

interface HealthcheckBody {
  readonly Test?: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/**
 * CreateContainerArgs → body of `POST /containers/create`. Pure; the same meaning as Docker Compose v2, checked by test/engine/payload.test.ts.
 *
 * Only the first attachment is in it: engines before API 1.44 take one network at creation. The planner connects the others before the start.
 */
export function containerBody(args: CreateContainerArgs): ContainerBody {
  const { service, name, labels } = args;
  const { container: settings } = service;
  const primary = settings.networkMode.kind === 'networks' ? service.attachments[0] : undefined;
  const links = expandLinks(settings.links, args.peers);
  return {
    Image: settings.image,
    // Absent and empty differ: an absent list is the image's, an empty one clears it.
    ...(settings.command === undefined ? {} : { Cmd: settings.command }),
    ...(settings.entrypoint === undefined ? {} : { Entrypoint: settings.entrypoint }),
    Env: settings.environment,
    Labels: { ...settings.labels, ...labels },
    ...(settings.hostname === undefined ? {} : { Hostname: settings.hostname }),
    ...(settings.domainname === undefined ? {} : { Domainname: settings.domainname }),
    ...(settings.user === undefined ? {} : { User: settings.user }),
    ...(settings.workingDir === undefined ? {} : { WorkingDir: settings.workingDir }),
    ...(settings.macAddress === undefined ? {} : { MacAddress: settings.macAddress }),
    Tty: settings.tty,
    OpenStdin: settings.stdinOpen,
    AttachStdout: true,
    AttachStderr: true,
    ExposedPorts: exposedPorts(settings),
    ...(settings.healthcheck === undefined ? {} : { Healthcheck: healthcheckBody(settings.healthcheck) }),
    ...(settings.stopSignal === undefined ? {} : { StopSignal: settings.stopSignal }),
    ...(settings.stopTimeout === undefined ? {} : { StopTimeout: settings.stopTimeout }),
    HostConfig: hostConfigBody(args, links),
    ...(primary === undefined ? {} : { NetworkingConfig: { EndpointsConfig: { [primary.name]: endpointBody(name, primary, links) } } }),
  };
}

function exposedPorts({ expose, ports }: ContainerSettings): Record<string, object> {
  return Object.fromEntries([...expose, ...ports.map(portKey)].map((key) => [key, {}]));
}

function healthcheckBody(check: HealthcheckSpec): HealthcheckBody {
  return {
    ...(check.test === undefined ? {} : { Test: check.test }),
    ...(check.interval === undefined ? {} : { Interval: check.interval }),
    ...(check.timeout === undefined ? {} : { Timeout: check.timeout }),
    ...(check.startPeriod === undefined ? {} : { StartPeriod: check.startPeriod }),
    ...(check.startInterval === undefined ? {} : { StartInterval: check.startInterval }),
    ...(check.retries === undefined ? {} : { Retries: check.retries }),
  };
}
