import { posix } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type Docker from 'dockerode';
import { OrbitrError } from '../model/errors.ts';
import type { CreateContainerArgs, ObjectRef } from '../model/operation.ts';
import { CALL_DEADLINE } from './dockerode-connect.ts';
import type { Connection } from './dockerode-connect.ts';
import { createNetworks } from './dockerode-networks.ts';
import { inspections } from './dockerode-inspect.ts';
import { inspectContainer } from './dockerode-read.ts';
import { classifyFailure, timeoutError } from './errors.ts';
import type { EngineErrorCode } from './errors.ts';
import { demandAbilities } from './later-abilities.ts';
import { packFiles } from './pack-files.ts';
import { containerBody } from './payload.ts';
import { expandLinks } from './payload-peers.ts';
import { endpointBody, volumeBody } from './payload-network.ts';
import { resourcesBody, restartPolicyBody } from './payload-resources.ts';
import type { EngineWriter } from './port.ts';
import { splitRequest } from './split-request.ts';

type Writes = Omit<EngineWriter, 'pullImage' | 'buildImage' | 'runHook'>;

/** How long the engine may take beyond the grace that it was asked to give, in ms. */
const STOP_MARGIN = 10_000;
/** The engine's own grace when neither we nor the container say one, in seconds. */
const DEFAULT_STOP_TIMEOUT = 10;

/** The writing half of the port, images aside: one engine call a method. */
export function writes(connection: Connection): Writes {
  return {
    createNetwork: createNetworks(connection),

    async removeNetwork(network) {
      await unless(ABSENT, connection.call(`remove network ${network.name}`, (docker, signal) => docker.getNetwork(target(network)).remove({ abortSignal: signal })));
    },

    async createVolume(volume, labels) {
      const body = volumeBody(volume, labels);
      const action = `create volume ${volume.name}`;
      await connection.call(action, (docker, signal) => docker.createVolume(splitRequest<Docker.VolumeCreateOptions>({}, body, signal)));
      // To make a volume that is there already is a success to the engine, and changes nothing: it may be anybody's.
      // The engine's answer tells, but dockerode drops it.
      const made = await connection.call(action, (docker, signal) => docker.getVolume(volume.name).inspect({ abortSignal: signal }));
      const foreign = Object.entries(body.Labels).some(([name, value]) => made.Labels?.[name] !== value);
      if (foreign) throw classifyFailure({ action, status: 409, message: `the volume name ${volume.name} is already in use by one with other labels` });
    },

    async removeVolume(name) {
      await unless(ABSENT, connection.call(`remove volume ${name}`, (docker, signal) => docker.getVolume(name).remove({ abortSignal: signal })));
    },

    createContainer: (args) => createContainer(connection, args),

    async copyFiles(container, service) {
      const { files } = service.container;
      if (files.length === 0) return;
      const archive = await packFiles(files);
      await connection.call(`copy files into ${container.name}`, (docker, signal) => docker.getContainer(target(container)).putArchive(archive, { path: '/', abortSignal: signal }));
    },

    async startContainer(container) {
      await connection.call(`start ${container.name}`, (docker, signal) => already(docker.getContainer(target(container)).start({ abortSignal: signal })));
    },

    async stopContainer(container, timeout) {
      const grace = timeout ?? (await ownStopTimeout(connection, container));
      await connection.call(
        `stop ${container.name}`,
        (docker, signal) => already(docker.getContainer(target(container)).stop({ ...(timeout === undefined ? {} : { t: timeout }), abortSignal: signal })),
        { deadline: grace * 1000 + STOP_MARGIN },
      );
    },

    async unpauseContainer(container) {
      await unless(['engine/not-paused'], connection.call(`unpause ${container.name}`, (docker, signal) => docker.getContainer(target(container)).unpause({ abortSignal: signal })));
    },

    async renameContainer(container, to) {
      await connection.call(`rename ${container.name} to ${to}`, (docker, signal) => docker.getContainer(target(container)).rename({ name: to, abortSignal: signal }));
    },

    removeContainer: (container) => removeContainer(connection, container),

    async updateContainer(container, resources, restart) {
      const body = { ...resourcesBody(resources), RestartPolicy: restartPolicyBody(restart) };
      await connection.call(`update ${container.name}`, (docker, signal) => docker.getContainer(target(container)).update({ ...body, abortSignal: signal }));
    },

    async connectNetwork(container, attachment, links = { links: [], peers: {} }) {
      const expanded = expandLinks(links.links, links.peers);
      const body = { Container: target(container), EndpointConfig: endpointBody(container.name, attachment, expanded) };
      await connection.call(`connect ${container.name} to ${attachment.name}`, (docker, signal) => docker.getNetwork(attachment.name).connect(splitRequest<Docker.NetworkConnectOptions>({}, body, signal)));
    },

    async disconnectNetwork(container, network) {
      const body = { Container: target(container), Force: true };
      await unless([...ABSENT, 'engine/not-attached'], connection.call(`disconnect ${container.name} from ${network.name}`, (docker, signal) => docker.getNetwork(target(network)).disconnect(splitRequest<{ Container: string; Force: boolean }>({}, body, signal))));
    },
  };
}

async function createContainer(connection: Connection, args: CreateContainerArgs): Promise<string> {
  demandAbilities(args.service, (await connection.version()).ApiVersion);
  const { platform } = args.service.container;
  const query = { name: args.name, ...(platform === undefined ? {} : { platform }) };
  const anonymousVolumes = await wantedVolumes(connection, args);
  const created = await connection.call(`create ${args.name}`, (docker, signal) => docker.createContainer(splitRequest<Docker.ContainerCreateOptions>(query, containerBody({ ...args, anonymousVolumes }), signal)));
  return created.id;
}

/** Of the volumes without a name that the container before this one had, those that a mount of the file asks for, or the image (VOLUME), as with Compose. */
async function wantedVolumes(connection: Connection, { service, anonymousVolumes }: CreateContainerArgs): Promise<CreateContainerArgs['anonymousVolumes']> {
  const { image, mounts } = service.container;
  const wanted = new Set(mounts.map(({ target }) => target));
  if (Object.keys(anonymousVolumes).every((target) => wanted.has(target))) return anonymousVolumes;
  const declared = Object.keys((await inspections(connection).imageFacts(image))?.Volumes ?? {});
  for (const target of declared) wanted.add(posix.resolve('/', target));
  return Object.fromEntries(Object.entries(anonymousVolumes).filter(([target]) => wanted.has(target)));
}

/** Removes it and waits until it is gone, also when somebody else's removal came first. Anonymous volumes stay (`v` is not set). */
async function removeContainer(connection: Connection, container: ObjectRef): Promise<void> {
  try {
    await unless(ABSENT, connection.call(`remove ${container.name}`, (docker, signal) => docker.getContainer(target(container)).remove({ force: true, abortSignal: signal })));
  } catch (error) {
    if (!(error instanceof OrbitrError) || error.code !== 'engine/removal-in-progress') throw error;
    await untilGone(connection, container);
  }
}

async function untilGone(connection: Connection, container: ObjectRef): Promise<void> {
  const giveUp = performance.now() + CALL_DEADLINE;
  while (await inspectContainer(connection, target(container))) {
    if (performance.now() > giveUp) throw timeoutError(`remove ${container.name}`, CALL_DEADLINE);
    await delay(100);
  }
}

/** Seconds. The container's own grace may be minutes (`stop_grace_period`), and our deadline must not cut the engine short. */
async function ownStopTimeout(connection: Connection, container: ObjectRef): Promise<number> {
  const inspected = await connection.call(`inspect ${container.name}`, (docker, signal) => docker.getContainer(target(container)).inspect({ abortSignal: signal }));
  return (inspected.Config as { StopTimeout?: number }).StopTimeout ?? DEFAULT_STOP_TIMEOUT;
}

function target(reference: ObjectRef): string {
  return reference.id ?? reference.name;
}

/** What the engine says when there is nothing to remove: the wish is fulfilled. */
const ABSENT: readonly EngineErrorCode[] = ['engine/not-found', 'engine/network-missing'];

async function unless(codes: readonly EngineErrorCode[], change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof OrbitrError) || !codes.some((code) => code === error.code)) throw error;
  }
}

/** 304: it was so before. dockerode counts that as an error. */
async function already(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== 304) throw error;
  }
}
