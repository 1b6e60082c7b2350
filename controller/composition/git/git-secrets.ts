import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OrbitrError } from '../../model/errors.ts';

/** Where a secret is: a file that holds nothing else, or a variable of Orbitr's environment. */
export interface SecretPlace {
  readonly file?: string | undefined;
  readonly variable?: string | undefined;
}

/**
 * Reads a secret anew, so that a new one needs no restart. @param folder that relative paths start from
 * @returns undefined: none is named
 * @throws OrbitrError `git/secret` without what the file holds
 */
export async function readSecret({ file, variable }: SecretPlace, folder: string, environment: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  if (file !== undefined) {
    try {
      return (await readFile(resolve(folder, file), 'utf8')).trim();
    } catch (error) {
      throw new OrbitrError({ code: 'git/secret', kind: 'transient', message: `the secret in ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, hint: 'Correct git in orbitr.yaml, or make the file readable for Orbitr.' });
    }
  }
  if (variable === undefined) return undefined;
  const value = environment[variable];
  if (value === undefined || value === '') throw new OrbitrError({ code: 'git/secret', kind: 'transient', message: `the variable ${variable} is not set in the environment of Orbitr` });
  return value.trim();
}
