import type { SecretProvider } from './provider.ts';
import { notThere } from './provider.ts';

/** Variables of Orbitr's own environment, of which only those on the list may be read: the rest is not for stacks. */
export function environmentProvider({ allow }: { readonly allow: readonly string[] }, environment: Readonly<Record<string, string | undefined>>): SecretProvider {
  return {
    read: async (path, keys) => {
      if (path !== '') throw notThere('variables of the environment have no path', 'Leave "path" out.');
      return new Map(keys.flatMap((name) => {
        if (!allow.includes(name)) throw notThere(`the variable ${name} is not among those that may be read`, 'Add it to "allow" of the provider in orbitr.yaml.');
        const value = environment[name];
        return value === undefined ? [] : [[name, value] as const];
      }));
    },
  };
}
