import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs Docker Compose v2, the peer whose meaning Orbitr keeps. */
export type ComposePeer = (...parameters: string[]) => Promise<string>;

/** How Compose is started: a program, and the words before its own. */
export interface ComposeCommand {
  readonly file: string;
  readonly before: readonly string[];
}

/** `COMPOSE_BIN`, else `docker compose`; undefined where neither answers. */
export async function findComposeCommand(): Promise<ComposeCommand | undefined> {
  const binary = process.env['COMPOSE_BIN'];
  for (const command of [...(binary ? [{ file: binary, before: [] }] : []), { file: 'docker', before: ['compose'] }]) {
    const answers = await run(command.file, [...command.before, 'version']).then(() => true, () => false);
    if (answers) return command;
  }
  return undefined;
}

/** Compose to talk to. Undefined, and loudly so, where there is none. */
export async function findComposePeer(): Promise<ComposePeer | undefined> {
  const command = await findComposeCommand();
  if (command) return async (...parameters) => (await run(command.file, [...command.before, ...parameters])).stdout;
  console.warn('\n*** NOT COMPARED WITH DOCKER COMPOSE: there is no COMPOSE_BIN and no "docker compose" on this machine. ***\n');
  return undefined;
}

/** Lets Compose create (not start) a project, hands it to `look`, and takes it down with its volumes, whatever happens. */
export async function withComposeProject<T>(peer: ComposePeer, project: string, yaml: string, look: () => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'orbitr-compose-'));
  const file = join(directory, 'compose.yaml');
  await writeFile(file, yaml);
  const options = ['-p', project, '-f', file];
  try {
    await peer(...options, 'create');
    return await look();
  } finally {
    await peer(...options, 'down', '--volumes', '--timeout', '0');
    await rm(directory, { recursive: true });
  }
}
