import { OrbitrError } from '../model/errors.ts';
import { abortable } from './dockerode-connect.ts';
import type { Connection } from './dockerode-connect.ts';
import type { ContainerFacts, EngineInspector, HostFacts, ImageFacts, NetworkFacts } from './inspected.ts';

/** The close look behind adoption. What the engine answers is handed on as it is: the types name only what is read of it. */
export function inspections(connection: Connection): EngineInspector {
  return {
    containerFacts: (id) =>
      unlessMissing(async () => {
        const { Config, HostConfig, NetworkSettings } = await connection.call(`inspect ${id}`, (docker, signal) => docker.getContainer(id).inspect({ abortSignal: signal }));
        return { ...(Config as unknown as Omit<ContainerFacts, 'HostConfig' | 'Endpoints'>), HostConfig: HostConfig as unknown as HostFacts, Endpoints: NetworkSettings.Networks as ContainerFacts['Endpoints'] };
      }),
    containerMounts: (id) =>
      unlessMissing(async () => {
        const { Mounts, HostConfig } = await connection.call(`inspect ${id}`, (docker, signal) => docker.getContainer(id).inspect({ abortSignal: signal }));
        // Those of `--tmpfs` are not among the mounts.
        const tmpfs = Object.keys((HostConfig as { readonly Tmpfs?: Readonly<Record<string, string>> | null }).Tmpfs ?? {});
        return [...Mounts.map(({ Source, Destination }) => ({ ...(Source ? { source: Source } : {}), destination: Destination })), ...tmpfs.map((destination) => ({ destination }))];
      }),
    imageFacts: (reference) =>
      unlessMissing(async () => {
        const { Config } = await connection.call(`inspect image ${reference}`, (docker) => docker.getImage(reference).inspect());
        return Config as unknown as ImageFacts;
      }),
    networkFacts: (id) =>
      unlessMissing(async () => (await connection.call(`inspect network ${id}`, (docker) => docker.getNetwork(id).inspect())) as NetworkFacts),
    defaults: async () => {
      const info = await aboutItself(connection);
      return { logDriver: textOf(info['LoggingDriver'], 'json-file'), runtime: textOf(info['DefaultRuntime'], 'runc'), cgroupNamespace: info['CgroupVersion'] === '2' ? 'private' : 'host' };
    },
    host: async () => {
      const info = await aboutItself(connection);
      const options = Array.isArray(info['SecurityOptions']) ? info['SecurityOptions'].map(String) : [];
      return { kernel: textOf(info['KernelVersion'], ''), security: options.flatMap((option) => /(?:^|,)name=([^,]+)/.exec(option)?.[1] ?? []) };
    },
  };
}

async function aboutItself(connection: Connection): Promise<Readonly<Record<string, unknown>>> {
  return (await connection.call('ask the engine about itself', (docker, signal) => abortable(docker).info({ abortSignal: signal }))) as unknown as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

async function unlessMissing<T>(inspect: () => Promise<T>): Promise<T | undefined> {
  try {
    return await inspect();
  } catch (error) {
    if (error instanceof OrbitrError && (error.code === 'engine/not-found' || error.code.startsWith('engine/image-'))) return undefined;
    throw error;
  }
}
