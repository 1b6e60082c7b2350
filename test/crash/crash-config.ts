import { join } from 'node:path';
import type { Config } from '../../controller/config.ts';

/** One world of the crash matrix: folders and an engine lock of its own. */
export function crashConfig(root: string, prefix: string): Config {
  return { stacks: join(root, 'stacks'), data: join(root, 'data'), listen: { host: '127.0.0.1', port: 0 }, dockerHost: process.env['DOCKER_HOST'], engineLock: `orbitr-lock-${prefix}` };
}
