import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadDockerode } from './dockerode-load.ts';

test('dockerode works, and its heavy parts are not there until they are called', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('dockerode'));
  const Docker = loadDockerode();
  expect(new Docker({ socketPath: '/x' }).getContainer('a').id).toBe('a');
  const loaded = Object.keys(require.cache).filter((path) => /node_modules\/(@grpc|ssh2|protobufjs)\//.test(path));
  // Were a new version to move the files, this would say so; it costs memory only.
  expect(loaded).toEqual([]);
  expect(loadDockerode()).toBe(Docker);

  // The ssh tunnel is fetched at its first use.
  const ssh = require('docker-modem/lib/ssh.js') as (options: object) => { createConnection: unknown };
  expect(ssh({ host: 'nowhere.invalid' }).createConnection).toBeTypeOf('function');
  expect(Object.keys(require.cache).some((path) => path.includes('/node_modules/ssh2/'))).toBe(true);
});
