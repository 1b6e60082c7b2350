import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDockerHost } from '../../controller/engine/docker-host.ts';
import { LABEL } from '../../controller/model/labels.ts';
import type { CliTest, CommandResult } from './cli.ts';
import { TEST_IMAGE } from './engine.ts';

/** Where things of the host stand inside. */
const [PROJECT, SOCKET] = ['/orbitr', '/var/run/docker.sock'];

export interface ContainerOptions {
  /** As `-v` takes them; of the folder of stacks, its data and whatever else a user would mount. */
  readonly volumes: readonly string[];
  readonly network?: string;
  /** Folders of the host to copy into it: `FROM:TO`. */
  readonly copies?: readonly string[];
}

/**
 * Runs one command of Orbitr in a container of the engine under test, from this very source and with this very Node: what they need of the host is mounted,
 * so that no image has to be built. Stacks are expected at `/stacks`, data at `/data`.
 */
export async function runInContainer(test: CliTest, options: ContainerOptions, ...args: readonly string[]): Promise<CommandResult> {
  const address = parseDockerHost(process.env['DOCKER_HOST']);
  if (address.kind !== 'socket') throw new Error('the engine under test must be on this machine');
  const project = join(import.meta.dirname, '../..');
  const instance = test.prefix.slice(1);
  const volumes = [`${address.path}:${SOCKET}`, `${project}:${PROJECT}:ro`, `${await realpath(join(project, 'node_modules'))}:/node_modules:ro`, `${process.execPath}:/node:ro`, ...['/usr', '/lib', '/lib64'].map((path) => `${path}:${path}:ro`), ...options.volumes];
  const environment = { ORBITR_STACKS: '/stacks', ORBITR_DATA: '/data', ORBITR_ENGINE_LOCK: `orbitr-lock-${instance}`, NODE_DISABLE_COMPILE_CACHE: '1' };
  const id = await test.docker(
    'create', '--label', `${LABEL.instance}=${instance}`, '--network', options.network ?? 'none',
    ...volumes.flatMap((volume) => ['-v', volume]),
    ...Object.entries(environment).flatMap(([name, value]) => ['-e', `${name}=${value}`]),
    TEST_IMAGE, '/node', '--disable-warning=ExperimentalWarning', `${PROJECT}/controller/cli.ts`, ...args,
  );
  try {
    for (const copy of options.copies ?? []) {
      const [from = '', to = ''] = copy.split(':');
      await test.docker('cp', from, `${id}:${to}`);
    }
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    execFile('docker', ['start', '--attach', id], (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }));
    return await promise;
  } finally {
    await test.docker('rm', '-f', '-v', id);
  }
}
