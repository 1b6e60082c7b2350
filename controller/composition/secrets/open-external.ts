import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../../schemas/generated/settings.ts';
import type { BundleReading } from '../../source/stack-source.ts';
import type { ExternalReading } from '../../model/external-secrets.ts';
import { externalRequest } from '../../model/external-secrets.ts';
import { environmentProvider } from '../../secrets/providers/environment-provider.ts';
import { fileProvider } from '../../secrets/providers/file-provider.ts';
import type { SecretProvider } from '../../secrets/providers/provider.ts';
import { credentialFrom, vaultProvider } from '../../secrets/providers/vault-provider.ts';
import type { AllowedProvider } from '../../secrets/read-external.ts';
import { externalSecrets } from '../../secrets/read-external.ts';
import { parseDuration } from '../../spec/parse-duration.ts';

export type ProviderSettings = NonNullable<Settings['secretProviders']>;
type Environment = Readonly<Record<string, string | undefined>>;
type Read = (extra: readonly string[]) => Promise<BundleReading>;

const REFRESH = 300_000;
const now = (): number => performance.now();

/** Adds to the reading of a stack's files what they want of secret providers. */
export interface External {
  /** @param read reads files @param extra names of files and of what is wanted of providers, as a spec asks for them */
  withExternal(stack: string, extra: readonly string[], read: Read): Promise<BundleReading>;
}

/** @param settings absent: nobody is asked, and the spec says where values would come from */
export function openExternal(folder: string, settings: (() => ProviderSettings | undefined) | undefined, environment: Environment): External {
  let made: { readonly from: ProviderSettings; readonly providers: ReadonlyMap<string, AllowedProvider> } | undefined;
  const providers = (): ReadonlyMap<string, AllowedProvider> => {
    const from = settings?.() ?? {};
    // The same objects as long as the settings say the same: they remember what was read.
    if (made === undefined || !isDeepStrictEqual(made.from, from)) made = { from, providers: new Map(Object.entries(from).map(([name, each]) => [name, allowed(each, folder, environment)])) };
    return made.providers;
  };
  const secrets = externalSecrets(providers, now);
  return {
    withExternal: async (stack, extra, read) => {
      const wanted = extra.flatMap((name) => {
        const request = externalRequest(name);
        return request === undefined ? [] : [[name, request] as const];
      });
      const reading = await read(extra.filter((name) => externalRequest(name) === undefined));
      if (wanted.length === 0) return reading;
      const { bundle } = reading;
      if (settings === undefined) return { ...reading, bundle: { ...bundle, files: new Map([...bundle.files, ...wanted.map(([name]) => [name, { kind: 'missing' as const }] as const)]) } };
      const external = new Map(await Promise.all(wanted.map(async ([name, request]) => [name, await secrets.read(stack, request)] as const)));
      return { ...reading, bundle: { ...bundle, external, revision: { ...bundle.revision, digest: digestOf(bundle.revision.digest, external) } } };
    },
  };
}

/** Another value is another revision of the stack. */
function digestOf(files: string, external: ReadonlyMap<string, ExternalReading>): string {
  const texts = [...external].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, reading]) => [name, reading.kind, reading.kind === 'values' ? [...reading.values] : reading.message]);
  return createHash('sha256').update(JSON.stringify([files, texts])).digest('hex');
}

function allowed(settings: ProviderSettings[string], folder: string, environment: Environment): AllowedProvider {
  return { provider: providerOf(settings, folder, environment), stacks: settings.stacks, refresh: (parseDuration(settings.refresh ?? '') ?? REFRESH * 1e6) / 1e6 };
}

function providerOf(settings: ProviderSettings[string], folder: string, environment: Environment): SecretProvider {
  switch (settings.type) {
    case 'environment':
      return environmentProvider(settings, environment);
    case 'file':
      return fileProvider({ directory: resolve(folder, settings.directory) });
    case 'vault': {
      const { address, mount = 'secret', version = 2, namespace, caFile, paths, appRole, tokenFile, tokenEnv } = settings;
      const at = (file: string | undefined): string | undefined => (file === undefined ? undefined : resolve(folder, file));
      return vaultProvider({
        address, mount, version,
        ...(namespace === undefined ? {} : { namespace }), ...(caFile === undefined ? {} : { caFile: resolve(folder, caFile) }), ...(paths === undefined ? {} : { paths }),
        credentials: appRole === undefined
          ? { kind: 'token', token: credentialFrom({ file: at(tokenFile), variable: tokenEnv }, environment) }
          : { kind: 'approle', mount: appRole.mount ?? 'approle', roleId: appRole.roleId, secretId: credentialFrom({ file: at(appRole.secretIdFile), variable: appRole.secretIdEnv }, environment) },
      }, now);
    }
  }
}
