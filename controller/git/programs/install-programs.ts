import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the small programs are that git starts on our behalf. */
export interface Programs {
  /** For `core.hooksPath`. */
  readonly hooks: string;
  /** For `GIT_ASKPASS`. */
  readonly askpass: string;
  /** For `GIT_SSH`. */
  readonly ssh: string;
  /** Must come first in PATH, so that they find this very Node. */
  readonly path: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * Writes them anew, because a moved installation or another Node would leave old ones pointing nowhere.
 * @param data the controller's data directory
 * @param socket where the hooks reach the controller
 */
export async function installPrograms(data: string, socket: string): Promise<Programs> {
  const folder = join(data, 'git');
  const hooks = join(folder, 'hooks');
  await mkdir(hooks, { recursive: true, mode: 0o700 });
  await writeProgram(join(hooks, 'pre-receive'), hookText('pre-receive', socket));
  await writeProgram(join(hooks, 'proc-receive'), hookText('proc-receive', socket));
  await writeProgram(join(folder, 'askpass'), importing('askpass.mjs'));
  await writeProgram(join(folder, 'ssh'), importing('ssh.mjs'));
  return { hooks, askpass: join(folder, 'askpass'), ssh: join(folder, 'ssh'), path: `${dirname(process.execPath)}:${process.env['PATH'] ?? '/usr/bin:/bin'}` };
}

/** The text of a hook, for our own hooks and for the one in a repository that is pushed to over the file system. */
export function hookText(hook: 'pre-receive' | 'proc-receive', socket: string): string {
  return `${shebang()}\n// Written by Orbitr at each start; it asks the controller whether a push is taken.\nimport(${literal('hook.mjs')}).then(({ run }) => run(${JSON.stringify(hook)}, ${JSON.stringify(socket)}));\n`;
}

function importing(program: string): string {
  return `${shebang()}\nimport(${literal(program)});\n`;
}

function literal(program: string): string {
  return JSON.stringify(new URL(program, `file://${encodeURI(HERE)}/`).href);
}

// The kernel splits this line at spaces and cuts it after 127 bytes.
function shebang(): string {
  return /^[\x21-\x7e]{1,120}$/.test(process.execPath) ? `#!${process.execPath}` : '#!/usr/bin/env node';
}

async function writeProgram(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o700 });
  await chmod(path, 0o700);
}
