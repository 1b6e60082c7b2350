import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs Docker Compose v2 with these arguments. */
export type Compose = (...args: readonly string[]) => Promise<unknown>;

/** `COMPOSE_BIN`, else `docker compose`; undefined when neither answers: then there is nothing to compare with, and the table says so. */
export async function findCompose(environment: Readonly<Record<string, string | undefined>>): Promise<Compose | undefined> {
  const binary = environment['COMPOSE_BIN'];
  const candidates = [...(binary ? [[binary]] : []), ['docker', 'compose']];
  for (const [program = '', ...first] of candidates) {
    const compose: Compose = (...args) => run(program, [...first, ...args]);
    // Not just anything that ends well.
    const { stdout } = await run(program, [...first, 'version']).catch(() => ({ stdout: '' }));
    if (/Docker Compose/.test(stdout)) return compose;
  }
  return undefined;
}
