import type { Engine } from '../../engine/port.ts';
import type { InjectedFile } from '../../model/container-settings.ts';
import { LABEL } from '../../model/labels.ts';
import type { ObjectRef } from '../../model/operation.ts';
import type { ServiceSpec } from '../../model/stack-spec.ts';
import type { SecretMemory } from './secret-memory.ts';

/** For so long a folder may wait for its container, in ms. */
const PATIENCE = 10 * 60_000;

/**
 * The engine, with files of secrets mounted from memory instead of copied into the container: nothing of them comes to any disk.
 * Written before the container is made, because the engine looks whether they are there; written again before each start that we make;
 * gone with the container. Where the machine has no place for them they are copied as configs are.
 * @param memory undefined: there is no place
 * @param mayHave whether it is worth asking: most stacks have no such files
 * @param now ms since 1970
 */
export function secretsInMemory(engine: Engine, memory: () => Promise<SecretMemory | undefined>, mayHave: () => Promise<boolean>, now: () => number): Engine {
  const folderOf = async (container: ObjectRef): Promise<string | undefined> => (await engine.inspectContainer(container.id ?? container.name))?.labels[LABEL.secrets];
  const sweep = async (kept: SecretMemory): Promise<void> => {
    const used = (await engine.listContainers()).flatMap(({ labels }) => labels[LABEL.secrets] ?? []);
    await kept.sweep(new Set(used), now() - PATIENCE);
  };
  return {
    ...engine,
    createContainer: async (args) => {
      const { secrets } = split(args.service);
      const kept = secrets.length === 0 ? undefined : await memory();
      if (kept === undefined) return engine.createContainer(args);
      await sweep(kept);
      const { folder, mounts } = await kept.keep(secrets);
      try {
        return await engine.createContainer({ ...args, labels: { ...args.labels, [LABEL.secrets]: folder }, inMemory: mounts });
      } catch (thrown) {
        // Should it have been made all the same, its files are written again before it is started.
        await kept.forget(folder);
        throw thrown;
      }
    },
    copyFiles: async (container, service) => {
      const { secrets, others } = split(service);
      const kept = secrets.length === 0 ? undefined : await memory();
      const folder = kept === undefined ? undefined : await folderOf(container);
      if (kept === undefined || folder === undefined) return engine.copyFiles(container, service);
      await kept.renew(folder, secrets);
      await engine.copyFiles(container, { ...service, container: { ...service.container, files: others } });
    },
    removeContainer: async (container) => {
      const kept = (await mayHave()) ? await memory() : undefined;
      const folder = kept === undefined ? undefined : await folderOf(container);
      await engine.removeContainer(container);
      if (kept === undefined) return;
      if (folder !== undefined) await kept.forget(folder);
      await sweep(kept);
    },
  };
}

function split({ container: { files } }: ServiceSpec): { readonly secrets: readonly InjectedFile[]; readonly others: readonly InjectedFile[] } {
  return { secrets: files.filter(({ secret }) => secret), others: files.filter(({ secret }) => !secret) };
}
