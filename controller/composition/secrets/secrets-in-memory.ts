import type { Engine } from '../../engine/port.ts';
import type { InjectedFile } from '../../model/container-settings.ts';
import { OrbitrError } from '../../model/errors.ts';
import { LABEL } from '../../model/labels.ts';
import type { ObservedContainer } from '../../model/observed-state.ts';
import type { ObjectRef } from '../../model/operation.ts';
import type { ServiceSpec } from '../../model/stack-spec.ts';
import type { SecretMemory } from './secret-memory.ts';

/** For so long a folder may wait for its container, in ms. */
const PATIENCE = 10 * 60_000;

/** Where files of secrets go. */
export interface SecretPlace {
  /** Undefined: nowhere; they are copied. */
  readonly memory: () => Promise<SecretMemory | undefined>;
  /** The engine does not see it: it is not asked for again. */
  readonly giveUp: () => void;
}

/**
 * The engine, with files of secrets mounted from memory instead of copied into the container: nothing of them comes to any disk.
 * Written before the container is made, because the engine looks whether they are there; written again before each start that we make;
 * gone with the container. Where the machine has no place for them they are copied as configs are.
 * @param mayHave whether it is worth asking: most stacks have no such files
 * @param now ms since 1970
 */
export function secretsInMemory(engine: Engine, { memory, giveUp }: SecretPlace, mayHave: () => Promise<boolean>, now: () => number): Engine {
  const folderOf = async (container: ObjectRef): Promise<string | undefined> => (await engine.inspectContainer(container.id ?? container.name))?.labels[LABEL.secrets];
  const sweep = (kept: SecretMemory, containers: readonly ObservedContainer[]): Promise<void> => kept.sweep(foldersOf(containers), now() - PATIENCE);
  return {
    ...engine,
    createContainer: async (args) => {
      const { secrets } = split(args.service);
      const kept = secrets.length === 0 ? undefined : await memory();
      if (kept === undefined) return engine.createContainer(args);
      await sweep(kept, await engine.listContainers());
      const { folder, mounts } = await kept.keep(secrets);
      try {
        return await engine.createContainer({ ...args, labels: { ...args.labels, [LABEL.secrets]: folder }, inMemory: mounts });
      } catch (thrown) {
        // Should it have been made all the same, its files are written again before it is started.
        await kept.forget(folder);
        if (!(thrown instanceof OrbitrError) || thrown.code !== 'engine/bind-missing' || !Object.values(mounts).some((path) => thrown.message.includes(path))) throw thrown;
        giveUp();
        return engine.createContainer(args);
      }
    },
    copyFiles: async (container, service) => {
      const { secrets, others } = split(service);
      const folder = secrets.length === 0 ? undefined : await folderOf(container);
      if (folder === undefined) return engine.copyFiles(container, service);
      const kept = await memory();
      if (kept === undefined) throw outOfReach(container);
      await kept.renew(folder, secrets);
      await engine.copyFiles(container, { ...service, container: { ...service.container, files: others } });
    },
    removeContainer: async (container) => {
      const kept = (await mayHave()) ? await memory() : undefined;
      const before = kept === undefined ? [] : await engine.listContainers();
      await engine.removeContainer(container);
      if (kept === undefined) return;
      const left = before.filter((each) => !isMeant(each, container));
      // A label may be an image's, which a container with secrets was made into: somebody else's files stay.
      for (const folder of foldersOf(before).difference(foldersOf(left))) await kept.forget(folder);
      await sweep(kept, left);
    },
  };
}

function foldersOf(containers: readonly ObservedContainer[]): ReadonlySet<string> {
  return new Set(containers.flatMap(({ labels }) => labels[LABEL.secrets] ?? []));
}

function isMeant({ id, name }: ObservedContainer, reference: ObjectRef): boolean {
  return reference.id === undefined ? name === reference.name : id === reference.id;
}

function outOfReach({ name }: ObjectRef): OrbitrError {
  return new OrbitrError({
    code: 'secrets/out-of-reach', kind: 'terminal',
    message: `the secrets of ${name} lie in the memory of the engine's machine, which Orbitr cannot reach as it runs now`,
    hint: `Run Orbitr as before (as root on that machine, or in a container with /run/orbitr mounted), or remove the container (docker rm -f ${name}): it is made anew, with copies.`,
  });
}

function split({ container: { files } }: ServiceSpec): { readonly secrets: readonly InjectedFile[]; readonly others: readonly InjectedFile[] } {
  return { secrets: files.filter(({ secret }) => secret), others: files.filter(({ secret }) => !secret) };
}
