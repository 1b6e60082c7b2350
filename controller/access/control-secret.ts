import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecret } from './secret.ts';

/**
 * What the command line shows a controller that runs beside it: a secret in the data folder, new at each start. Whoever can read that folder could change everything in it anyway.
 * @returns the secret, and what takes it away
 */
export async function offerControlSecret(data: string): Promise<{ readonly secret: string; readonly withdraw: () => Promise<void> }> {
  const path = controlPath(data);
  const secret = newSecret();
  await rm(path, { force: true });
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return { secret, withdraw: () => rm(path, { force: true }) };
}

/** Undefined when no controller offers one. */
export async function readControlSecret(data: string): Promise<string | undefined> {
  const text = await readFile(controlPath(data), 'utf8').catch(() => '');
  return /^[A-Za-z0-9_-]{43}\s*$/.test(text) ? text.trim() : undefined;
}

function controlPath(data: string): string {
  return join(data, 'control-token');
}
