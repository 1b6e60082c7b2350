import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory, writeSynced } from '../durable/write-synced.ts';
import { OrbitrError } from '../model/errors.ts';

/** What Traefik reads, and beside it the table that it was made of, under a name that Traefik does not read. */
export interface TraefikFiles {
  /** Undefined: not there. @throws OrbitrError `proxy/unavailable` when the directory cannot be used */
  read(): Promise<{ readonly configuration: string | undefined; readonly table: string | undefined }>;
  write(configuration: string, table: string): Promise<void>;
}

const CONFIGURATION = 'orbitr.yml';
const TABLE = 'orbitr-routes.json';
/** Traefik's own user reads it, whoever that is. */
const MODE = 0o644;

/** @param managed the directory belongs to a stack of ours, and is made when only it is missing */
export function traefikFiles(directory: string, managed: boolean): TraefikFiles {
  return {
    read: async () => {
      await demand(directory, managed);
      const [configuration, table] = await Promise.all([CONFIGURATION, TABLE].map((name) => textOf(join(directory, name))));
      return { configuration, table };
    },
    write: async (configuration, table) => {
      await demand(directory, managed);
      // The table first: a crash in between leaves a configuration that does not fit it, which the next look repairs.
      await replace(directory, TABLE, table);
      await replace(directory, CONFIGURATION, configuration);
    },
  };
}

async function demand(directory: string, managed: boolean): Promise<void> {
  if (await isDirectory(directory)) return;
  if (managed && (await isDirectory(dirname(directory)))) {
    await mkdir(directory);
    return;
  }
  const hint = managed ? 'Copy templates/traefik or templates/caddy to stacks/proxy, or say "proxy: none" in orbitr.yaml.' : 'Mount the directory into Orbitr, or correct "proxy: external: directory" in orbitr.yaml.';
  throw new OrbitrError({ code: 'proxy/unavailable', kind: 'transient', message: managed ? `there is no proxy: ${dirname(directory)} does not exist` : `${directory} is no directory`, hint });
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new OrbitrError({ code: 'proxy/unavailable', kind: 'transient', message: `${path} cannot be read`, hint: 'Make it readable for the user that runs Orbitr.', cause });
  }
}

/**
 * Whole or not at all, and told by one event: Traefik takes an empty or shortened file for one without routes. The passing name ends in something that
 * Traefik does not read, because hidden files count, too.
 */
async function replace(directory: string, name: string, text: string): Promise<void> {
  const passing = join(directory, `.${name}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeSynced(passing, text, MODE);
    await rename(passing, join(directory, name));
    await syncDirectory(directory);
  } catch (cause) {
    await rm(passing, { force: true });
    throw new OrbitrError({ code: 'proxy/unavailable', kind: 'transient', message: `${join(directory, name)} cannot be written`, hint: 'Make the directory writable for the user that runs Orbitr.', cause });
  }
}
