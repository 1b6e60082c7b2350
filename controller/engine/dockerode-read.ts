import type { EngineFacts, ObservedContainer, ObservedImage, ObservedNetwork, ObservedVolume } from '../model/observed-state.ts';
import type { ImageInfo, ImageInspectInfo } from 'dockerode';
import { LABEL } from '../model/labels.ts';
import { abortable } from './dockerode-connect.ts';
import type { Connection } from './dockerode-connect.ts';
import { fromContainerInspect, fromContainerSummary } from './dockerode-observed.ts';
import type { EngineReader } from './port.ts';
import { OrbitrError } from '../model/errors.ts';

type Reads = Pick<EngineReader, 'facts' | 'ping' | 'listContainers' | 'inspectContainer' | 'listNetworks' | 'listVolumes' | 'listImages' | 'volumeSizes' | 'imagePlatform'>;

/** Disks are slow, and volumes may hold millions of files. ms. */
const MEASURING = 10 * 60_000;

/** The reading half of the port: lists, one inspection, facts. */
export function reads(connection: Connection): Reads {
  let facts: { readonly of: unknown; readonly value: Promise<EngineFacts> } | undefined;
  return {
    async facts() {
      const version = await connection.version();
      // A new version object means that the connection was made anew, perhaps to another engine.
      if (facts?.of !== version) facts = { of: version, value: readFacts(connection) };
      try {
        return await facts.value;
      } catch (error) {
        facts = undefined;
        throw error;
      }
    },

    async ping() {
      await connection.call('reach the engine', (docker, signal) => abortable(docker).ping({ abortSignal: signal }), { deadline: 5000 });
    },

    async listContainers() {
      const list = await connection.call('list containers', (docker, signal) => docker.listContainers({ all: true, abortSignal: signal }));
      return list.map(fromContainerSummary);
    },

    inspectContainer: (id) => inspectContainer(connection, id),

    async listNetworks() {
      const list = await connection.call('list networks', (docker, signal) => docker.listNetworks({ abortSignal: signal }));
      return list.map(
        (network): ObservedNetwork => ({
          id: network.Id,
          name: network.Name,
          labels: network.Labels ?? {},
          driver: network.Driver,
          internal: network.Internal ?? false,
          scope: network.Scope,
          ...subnetsOf(network.IPAM?.Config),
        }),
      );
    },

    async listVolumes() {
      const list = await connection.call('list volumes', (docker, signal) => docker.listVolumes({ abortSignal: signal }));
      return (list.Volumes ?? []).map(
        (volume): ObservedVolume => ({ name: volume.Name, labels: volume.Labels ?? {}, driver: volume.Driver, options: volume.Options ?? {} }),
      );
    },

    async listImages() {
      const list = await connection.call('list images', (docker, signal) => docker.listImages({ abortSignal: signal }));
      const images = new Map<string, ObservedImage>();
      for (const image of list) {
        const observed = observedImage(image);
        for (const reference of [image.Id, ...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])]) {
          if (!reference.includes('<none>')) images.set(reference, observed);
        }
      }
      return images;
    },

    async volumeSizes() {
      const usage = await connection.call('measure the volumes', (docker, signal) => abortable(docker).df({ abortSignal: signal }), { deadline: MEASURING });
      // -1: the driver does not tell.
      return new Map((usage.Volumes ?? []).flatMap(({ Name, UsageData }) => (UsageData === undefined || UsageData === null || UsageData.Size < 0 ? [] : [[Name, UsageData.Size]])));
    },

    async imagePlatform(id) {
      try {
        // A variant is there, though dockerode's types know of none.
        const { Os, Architecture, Variant } = (await connection.call(`inspect image ${id}`, (docker) => docker.getImage(id).inspect())) as ImageInspectInfo & { readonly Variant?: string };
        return [Os, Architecture, ...(Variant ? [Variant] : [])].join('/');
      } catch (error) {
        if (error instanceof OrbitrError && error.code === 'engine/image-missing') return undefined;
        throw error;
      }
    },
  };
}

function subnetsOf(pools: readonly { readonly Subnet?: string | undefined }[] | null | undefined): Pick<ObservedNetwork, 'subnets'> {
  const subnets = (pools ?? []).flatMap(({ Subnet }) => Subnet ?? []);
  return subnets.length === 0 ? {} : { subnets };
}

function observedImage({ Id, Created, Size, RepoDigests, Labels }: ImageInfo): ObservedImage {
  const repoDigests = (RepoDigests ?? []).filter((digest) => !digest.includes('<none>'));
  const inputs = (Labels as Readonly<Record<string, string>> | null)?.[LABEL.build];
  return { id: Id, created: Created * 1000, size: Size, ...(repoDigests.length === 0 ? {} : { repoDigests }), ...(inputs === undefined ? {} : { inputs }) };
}

/** Undefined when there is no such container. */
export async function inspectContainer(connection: Connection, id: string): Promise<ObservedContainer | undefined> {
  try {
    return fromContainerInspect(await connection.call(`inspect ${id}`, (docker, signal) => docker.getContainer(id).inspect({ abortSignal: signal })));
  } catch (error) {
    if (error instanceof OrbitrError && error.code === 'engine/not-found') return undefined;
    throw error;
  }
}

async function readFacts(connection: Connection): Promise<EngineFacts> {
  const [version, info] = await Promise.all([
    connection.version(),
    connection.call('ask the engine about itself', (docker, signal) => abortable(docker).info({ abortSignal: signal })),
  ]);
  return {
    id: info.ID,
    version: version.Version,
    apiVersion: version.ApiVersion,
    platform: `${version.Os}/${version.Arch}`,
    swarm: info.Swarm?.LocalNodeState === 'active',
    ...(typeof info.DockerRootDir === 'string' ? { dataRoot: info.DockerRootDir } : {}),
  };
}
