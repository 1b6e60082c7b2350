import { asCreated } from '../adoption/as-created.ts';
import { picture } from '../adoption/picture.ts';
import type { PictureFrame } from '../adoption/picture-frame.ts';
import { networkPair, volumePair } from '../adoption/picture-resources.ts';
import type { Pair, Project } from '../adoption/review.ts';
import type { ContainerFacts, EngineInspector, ImageFacts } from '../engine/inspected.ts';
import { containerBody } from '../engine/payload.ts';
import { endpointBody, networkBody } from '../engine/payload-network.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedNetwork, ObservedState, ObservedVolume } from '../model/observed-state.ts';
import type { ServiceSpec, StackSpec } from '../model/stack-spec.ts';

/** What it takes to look at one container: its own facts and those of its image. */
export interface Look {
  readonly facts: ContainerFacts;
  readonly frame: PictureFrame;
}

/** Looks closely at containers. Those that vanish meanwhile are left out. @param observed to know names by ids */
export async function lookAt(engine: EngineInspector, containers: readonly ObservedContainer[], observed: ObservedState, ownNames: (container: ObservedContainer) => readonly string[]): Promise<ReadonlyMap<string, Look>> {
  const defaults = await engine.defaults();
  const containerName = (reference: string): string => observed.containers.find(({ id, name }) => id === reference || name === reference)?.name ?? reference;
  const looks = await Promise.all(containers.map(async (container): Promise<[string, Look][]> => {
    const facts = await engine.containerFacts(container.id);
    // An image without a name any more still has its id.
    const image: ImageFacts = (await engine.imageFacts(container.imageId)) ?? {};
    return facts === undefined ? [] : [[container.id, { facts: { ...facts, Image: imageName(facts.Image, container.imageId, observed) }, frame: { image, defaults, id: container.id, ownNames: ownNames(container), containerName } }]];
  }));
  return new Map(looks.flat());
}

/** The picture of what would be created for a service in the place of a container, and of that container. */
export function containerPair(service: ServiceSpec, container: ObservedContainer, look: Look, peers: Readonly<Record<string, string>>): Pair {
  const { HostConfig, ...body } = containerBody({ service, name: container.name, labels: {}, anonymousVolumes: {}, peers, inMemory: mountedFromMemory(container) });
  const Endpoints = Object.fromEntries(service.attachments.map((attachment) => [attachment.name, endpointBody(container.name, attachment, body.NetworkingConfig?.EndpointsConfig[service.attachments[0]?.name ?? '']?.Links)]));
  const wanted: ContainerFacts = { ...body, HostConfig: { ...HostConfig }, Endpoints };
  return { live: picture(look.facts, look.frame), wanted: picture(asCreated(wanted, look.frame.image), { ...look.frame, id: undefined }) };
}

/** Its secrets lie in a folder whose name nobody knows beforehand: what the container has is what it should have. */
function mountedFromMemory({ labels, mounts }: ObservedContainer): Readonly<Record<string, string>> {
  const folder = labels[LABEL.secrets];
  return folder === undefined ? {} : Object.fromEntries(mounts.filter(({ kind, source }) => kind === 'bind' && source.includes(`/${folder}/`)).map(({ source, target }) => [target, source]));
}

/** Everything of a project beside what its file says. */
export async function projectPairs(engine: EngineInspector, spec: StackSpec, project: Project, observed: ObservedState): Promise<(object: ObservedContainer | ObservedNetwork | ObservedVolume) => Pair | undefined> {
  const services = new Map(project.members.flatMap(({ container, service }) => {
    const wanted = spec.services.find(({ name }) => name === service);
    return wanted === undefined ? [] : [[container.id, wanted] as const];
  }));
  const looks = await lookAt(engine, project.members.map(({ container }) => container), observed, ({ id, name }) => [name, services.get(id)?.name ?? '']);
  const networks = new Map(await Promise.all(project.networks.map(async ({ id }) => [id, await engine.networkFacts(id)] as const)));
  const peers = Object.fromEntries(project.members.toReversed().map(({ container, service }) => [service, container.name]));
  return (object) => {
    if ('state' in object) {
      const [service, look] = [services.get(object.id), looks.get(object.id)];
      return service && look && containerPair(service, object, look, peers);
    }
    if ('id' in object) {
      const [wanted, live] = [spec.networks.find(({ name }) => name === object.name), networks.get(object.id)];
      return wanted && live && networkPair(live, networkBody(wanted, {}));
    }
    const wanted = spec.volumes.find(({ name }) => name === object.name);
    return wanted && volumePair(object, { driver: wanted.driver, driverOptions: wanted.driverOptions, labels: wanted.labels });
  };
}

/** Who ran an image by its id gets a name for it, if there is one. */
function imageName(reference: string, id: string, { images }: ObservedState): string {
  if (!/^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference)) return reference;
  const names = [...images].filter(([name, image]) => image.id === id && !name.startsWith('sha256:')).map(([name]) => name);
  return names.find((name) => !name.includes('@')) ?? names[0] ?? reference;
}
