import type { ContainerStatus, ServiceStatus } from '../../controller/model/status.ts';
import { portLinks, type PortLink } from './port-links.ts';
import { elapsedTime, type TimeText } from './relative-time.ts';
import { HEALTH_WORDS, containerWord, type StatusWord } from './status-words.ts';

export interface ServiceView {
  readonly name: string;
  readonly health: StatusWord;
  readonly message: string;
  readonly image: string;
  /** `name@sha256:…` of what runs; undefined: it was built here. */
  readonly digest: string | undefined;
  /** `2 of 3 running`; undefined for the plain case of one container. */
  readonly replicas: string | undefined;
  readonly containers: readonly ContainerView[];
}

export interface ContainerView {
  readonly name: string;
  /** The engine's short id. */
  readonly id: string;
  readonly state: StatusWord;
  /** How long it has been running; undefined when it is not. */
  readonly uptime: TimeText | undefined;
  readonly ports: readonly PortLink[];
}

/** One service with its containers. */
export function serviceView(service: ServiceStatus, now: number, pageHost: string): ServiceView {
  const { name, message, image, replicas, containers } = service;
  const running = containers.filter(({ state }) => state === 'running').length;
  const plain = replicas === 1 && containers.length <= 1;
  return {
    name,
    message,
    image,
    digest: service.imageDigest,
    health: HEALTH_WORDS[service.health],
    replicas: plain ? undefined : `${running} of ${replicas} running`,
    containers: containers.map((container) => containerView(container, now, pageHost)),
  };
}

function containerView(container: ContainerStatus, now: number, pageHost: string): ContainerView {
  const { name, id, state, startedAt, ports } = container;
  return {
    name,
    id: id.slice(0, 12),
    state: containerWord(container),
    uptime: state === 'running' && startedAt > 0 ? elapsedTime(startedAt, now) : undefined,
    ports: portLinks(ports, pageHost),
  };
}
