import { expect, test } from 'vitest';
import { parseDockerHost } from './docker-host.ts';

test.each([
  [undefined, { kind: 'socket', path: '/var/run/docker.sock' }],
  ['', { kind: 'socket', path: '/var/run/docker.sock' }],
  ['unix:///run/user/1000/docker.sock', { kind: 'socket', path: '/run/user/1000/docker.sock' }],
  ['/run/x.sock', { kind: 'socket', path: '/run/x.sock' }],
  ['tcp://10.0.0.1:2375', { kind: 'tcp', host: '10.0.0.1', port: 2375, tls: false }],
  ['10.0.0.1', { kind: 'tcp', host: '10.0.0.1', port: 2375, tls: false }],
  ['tcp://h:2376', { kind: 'tcp', host: 'h', port: 2376, tls: true }],
  ['https://h', { kind: 'tcp', host: 'h', port: 2376, tls: true }],
  ['tcp://[::1]:2375', { kind: 'tcp', host: '::1', port: 2375, tls: false }],
  ['ssh://root@h', { kind: 'ssh', host: 'h', port: 22, user: 'root' }],
] as const)('%s', (text, address) => expect(parseDockerHost(text)).toEqual(address));

test('certificates mean TLS', () => expect(parseDockerHost('tcp://h:1', true)).toMatchObject({ tls: true }));

test.each(['fd://', 'tcp://', 'gopher://x', 'tcp://a b'])('refuses %s', (text) => expect(() => parseDockerHost(text)).toThrow(expect.objectContaining({ code: 'config/docker-host' })));
