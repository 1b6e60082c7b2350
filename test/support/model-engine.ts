import { createHash } from 'node:crypto';
import type { ContainerDetail, ObservedContainer, ObservedEndpoint, ObservedNetwork, ObservedState, ObservedVolume } from '../../controller/model/observed-state.ts';
import type { Inventory } from '../../controller/model/inventory.ts';
import { imageListName } from '../../controller/plan/image-reference.ts';
import { LABEL } from '../../controller/model/labels.ts';
import type { Operation } from '../../controller/model/operation.ts';
import type { ServiceSpec } from '../../controller/model/stack-spec.ts';

/**
 * An engine as the planner's properties need it: it takes operations and shows what came of them, with the refusals of the real one
 * (names in use, networks with endpoints, missing images). The handlers themselves are tested on a real engine.
 */
export class ModelEngine {
  readonly containers = new Map<string, ObservedContainer>();
  readonly networks = new Map<string, ObservedNetwork>();
  readonly volumes = new Map<string, ObservedVolume>();
  readonly images = new Map<string, string>();
  readonly removedVolumes: string[] = [];
  readonly made = new Set<string>();
  #next = 1;

  observe(): ObservedState {
    return structuredClone({
      engine: { id: 'model', version: '1', apiVersion: '1.41', platform: 'linux/amd64', swarm: false },
      containers: [...this.containers.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      networks: [...this.networks.values()],
      volumes: [...this.volumes.values()],
      images: new Map([...this.images].map(([name, id]) => [name, { id, created: 0 }])),
    });
  }

  inventory(instance: string): Inventory {
    return { instance, complete: true, containers: this.made, networks: this.made, volumes: this.made, intended: new Set() };
  }

  apply(operation: Operation): void {
    switch (operation.kind) {
      case 'pull-image':
      case 'build-image': {
        const name = imageListName(operation.args.image);
        const id = `sha256:${createHash('sha256').update(name).digest('hex')}`;
        for (const reference of [name, id]) this.images.set(reference, id);
        return;
      }
      case 'create-network': {
        const { network, labels } = operation.args;
        if ([...this.networks.values()].some(({ name }) => name === network.name)) throw new Error(`network ${network.name} exists`);
        this.#keep(this.networks, { id: this.#id(), name: network.name, labels, driver: 'bridge', internal: network.internal, scope: 'local' });
        return;
      }
      case 'remove-network': {
        const { id } = operation.args.network;
        const users = [...this.containers.values()].filter(({ networks, state }) => state === 'running' && Object.values(networks).some(({ networkId }) => networkId === id));
        if (users.length > 0) throw new Error(`network ${id} has active endpoints: ${users.map(({ name }) => name).join(', ')}`);
        this.networks.delete(id ?? '');
        return;
      }
      case 'create-volume':
        if (this.volumes.has(operation.args.volume.name)) throw new Error(`volume ${operation.args.volume.name} exists, and stays as it is`);
        this.volumes.set(operation.args.volume.name, { name: operation.args.volume.name, labels: operation.args.labels, driver: 'local', options: {} });
        this.made.add(operation.args.volume.name);
        return;
      case 'remove-volume': {
        const user = [...this.containers.values()].find(({ mounts }) => mounts.some(({ source }) => source === operation.args.volume));
        if (user !== undefined) throw new Error(`volume ${operation.args.volume} is in use by ${user.name}`);
        this.removedVolumes.push(operation.args.volume);
        this.volumes.delete(operation.args.volume);
        return;
      }
      case 'create-container':
        this.#createContainer(operation.args.service, operation.args.name, operation.args.labels, operation.args.peers);
        return;
      case 'copy-files':
      case 'run-hook':
        this.#find(operation.args.container);
        return;
      case 'wait-container': {
        const { name, state, labels } = this.#find(operation.args.container);
        if (operation.args.condition === 'completed' && labels[LABEL.hook] !== undefined) {
          if (state !== 'running') throw new Error(`${name} is ${state}, and nothing made it run before it is waited for`);
          this.#change(this.#find(operation.args.container), { state: 'exited' });
        }
        if (operation.args.condition === 'steady' && state !== 'running') throw new Error(`${name} is ${state}, and nothing made it run before its gate`);
        return;
      }
      case 'start-container': {
        const container = this.#find(operation.args.container);
        const networks = Object.fromEntries(Object.entries(container.networks).map(([name, endpoint]) => [name, endpoint.networkId === '' ? { ...endpoint, networkId: this.#networkId(name) } : endpoint]));
        for (const [name, endpoint] of Object.entries(networks)) {
          if (!this.networks.has(endpoint.networkId)) throw new Error(`network ${name} of ${container.name} not found`);
        }
        for (const { published } of container.ports) {
          const holder = [...this.containers.values()].find((other) => other.id !== container.id && isUp(other) && other.ports.some((port) => port.published === published));
          if (holder !== undefined) throw new Error(`port ${published} is taken by ${holder.name}`);
        }
        this.#change(container, { state: 'running', networks, health: container.health === 'none' ? 'none' : 'healthy', detail: { ...detailOf(container), startedAt: this.tick() } });
        return;
      }
      case 'stop-container':
        this.#change(this.#find(operation.args.container), { state: 'exited' });
        return;
      case 'unpause-container': {
        const container = this.#find(operation.args.container);
        this.#change(container, { state: 'running', health: container.health === 'none' ? 'none' : 'healthy' });
        return;
      }
      case 'rename-container':
        if ([...this.containers.values()].some(({ name }) => name === operation.args.to)) throw new Error(`name ${operation.args.to} is in use`);
        this.#change(this.#find(operation.args.container), { name: operation.args.to });
        return;
      case 'remove-container':
        this.containers.delete(this.#find(operation.args.container).id);
        return;
      case 'update-container': {
        const container = this.#find(operation.args.container);
        const { resources, restart } = operation.args;
        const detail = detailOf(container);
        this.#change(container, { detail: { ...detail, resources: { ...detail.resources, memory: resources.memory || detail.resources.memory }, restart: { name: restart.name, maximumRetries: restart.maximumRetries } } });
        return;
      }
      case 'connect-network': {
        const container = this.#find(operation.args.container);
        const { attachment } = operation.args;
        if (attachment.name in container.networks) throw new Error(`${container.name} is already in ${attachment.name}`);
        const endpoint = this.#endpoint(attachment.name, [operation.args.container.name, ...attachment.aliases]);
        this.#change(container, { networks: { ...container.networks, [attachment.name]: { ...endpoint, networkId: container.state === 'created' ? '' : this.#networkId(attachment.name) } } });
        return;
      }
      case 'disconnect-network': {
        const container = this.#find(operation.args.container);
        const { [operation.args.network.name]: gone, ...networks } = container.networks;
        if (operation.args.network.id === '') throw new Error('an empty id names nothing');
        if (gone === undefined || (gone.networkId !== '' && operation.args.network.id !== undefined && operation.args.network.id !== gone.networkId)) throw new Error(`${container.name} is not in ${operation.args.network.name}`);
        this.#change(container, { networks });
        return;
      }
    }
  }

  /** A time later than any before. */
  tick(): number {
    return this.#next++;
  }

  #createContainer(service: ServiceSpec, name: string, labels: Readonly<Record<string, string>>, peers: Readonly<Record<string, string>>): void {
    if ([...this.containers.values()].some((container) => container.name === name)) throw new Error(`name ${name} is in use`);
    const imageId = this.images.get(imageListName(service.container.image));
    if (imageId === undefined) throw new Error(`no image ${service.container.image}`);
    const first = service.attachments[0];
    const mode = service.container.networkMode;
    for (const mount of service.container.mounts) if (mount.kind === 'volume' && !this.volumes.has(mount.source)) throw new Error(`no volume ${mount.source}`);
    const peer = mode.kind === 'service' ? this.#find({ name: peers[mode.service] ?? '' }) : undefined;
    this.#keep(this.containers, {
      id: this.#id(),
      name,
      labels,
      image: service.container.image,
      imageId,
      created: this.#next,
      state: 'created',
      health: service.container.healthcheck ? 'starting' : 'none',
      networks: first === undefined ? {} : { [first.name]: this.#endpoint(first.name, [name, ...first.aliases]) },
      mounts: service.container.mounts.map((mount) => ({ kind: 'volume' as const, source: 'source' in mount ? mount.source : '', target: mount.target, readOnly: false })),
      ports: service.container.ports.map(({ target, protocol, published }) => ({ target, protocol, published: Number(published) })),
      detail: {
        exitCode: 0, startedAt: 0, finishedAt: 0, restartCount: 0, oomKilled: false, error: '', healthOutput: '', interrupted: true,
        networkMode: peer === undefined ? 'default' : `container:${peer.id}`,
        restart: { name: service.restart.name, maximumRetries: service.restart.maximumRetries },
        resources: { memory: service.resources.memory ?? 0, memorySwap: 0, memoryReservation: 0, nanoCpus: 0, cpuShares: 0, cpuPeriod: 0, cpuQuota: 0, pidsLimit: 0, cpusetCpus: '', cpusetMems: '' },
      },
    });
  }

  /** Until its container runs an endpoint knows its network by name only. */
  #endpoint(network: string, aliases: readonly string[]): ObservedEndpoint {
    this.#networkId(network);
    return { networkId: '', aliases, address: '' };
  }

  #networkId(network: string): string {
    const [found, ...more] = [...this.networks.values()].filter(({ name }) => name === network);
    if (more.length > 0) throw new Error(`network ${network} is ambiguous (${more.length + 1} matches found on name)`);
    if (found === undefined) throw new Error(`no network ${network}`);
    return found.id;
  }

  #find(reference: { readonly id?: string; readonly name: string }): ObservedContainer {
    const found = reference.id === undefined ? [...this.containers.values()].find(({ name }) => name === reference.name) : this.containers.get(reference.id);
    if (found === undefined) throw new Error(`no container ${reference.name}`);
    return found;
  }

  #change(container: ObservedContainer, change: Partial<ObservedContainer>): void {
    this.containers.set(container.id, { ...container, ...change });
  }

  #keep<T extends { readonly id: string }>(where: Map<string, T>, object: T): void {
    where.set(object.id, object);
    this.made.add(object.id);
  }

  #id(): string {
    return String(this.#next++).padStart(64, '0');
  }
}

function isUp({ state }: ObservedContainer): boolean {
  return state === 'running' || state === 'paused';
}

function detailOf(container: ObservedContainer): ContainerDetail {
  if (container.detail === undefined) throw new Error(`${container.name} has no detail`);
  return container.detail;
}
