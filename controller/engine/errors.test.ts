import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OrbitrError } from '../model/errors.ts';
import { classifyFailure, engineError } from './errors.ts';

describe('judging what the engine says', () => {
  // [HTTP status, the engine's words, our code, kind]; words are moby's.
  test.each([
    [404, 'No such container: blog-web-1', 'engine/not-found', 'transient'],
    [404, 'No such image: nginx:1.27', 'engine/image-missing', 'transient'],
    [404, 'network blog_default not found', 'engine/network-missing', 'transient'],
    [409, 'Conflict. The container name "/web" is already in use by container "0a1b". You have to remove (or rename) that container to be able to reuse that name.', 'engine/name-taken', 'conflict'],
    [409, 'removal of container 0a1b is already in progress', 'engine/removal-in-progress', 'transient'],
    [409, 'network with name blog_default already exists', 'engine/name-taken', 'conflict'],
    [409, 'remove blog_data: volume is in use - [0a1b]', 'engine/volume-in-use', 'conflict'],
    [409, 'Container 0a1b is not running', 'engine/not-running', 'transient'],
    [403, 'error while removing network: network blog_default id 0a1b has active endpoints', 'engine/network-in-use', 'conflict'],
    [403, 'Pool overlaps with other one on this address space', 'engine/network-overlap', 'terminal'],
    [500, 'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network', 'engine/address-pools-exhausted', 'transient'],
    [500, 'all predefined address pools have been fully subnetted', 'engine/address-pools-exhausted', 'transient'],
    [500, 'driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:80 failed: port is already allocated', 'engine/port-taken', 'conflict'],
    [500, 'Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use', 'engine/port-taken', 'conflict'],
    [403, 'Address already in use', 'engine/address-taken', 'conflict'],
    [500, 'write /var/lib/docker/tmp/x: no space left on device', 'engine/disk-full', 'transient'],
    [400, 'invalid mount config for type "bind": bind source path does not exist: /srv/x', 'engine/bind-missing', 'terminal'],
    [400, 'OCI runtime create failed: exec: "nope": executable file not found in $PATH: unknown', 'engine/command-not-found', 'terminal'],
    [500, 'exec /bin/app: exec format error', 'engine/wrong-platform', 'terminal'],
    [500, 'unable to remove filesystem: device or resource busy', 'engine/busy', 'transient'],
    [503, 'This node is not a swarm manager.', 'engine/no-swarm', 'terminal'],
    [400, 'invalid CapAdd: unknown capability', 'engine/refused', 'terminal'],
    [500, 'something nobody foresaw', 'engine/failed', 'transient'],
  ] as const)('%i %s', (status, message, code, kind) => {
    expect(classifyFailure({ action: 'do it', status, message })).toMatchObject({ code, kind, message: `cannot do it: ${message}` });
  });

  test.each([
    ['toomanyrequests: You have reached your pull rate limit', 'engine/registry-rate-limit', 'transient'],
    ['pull access denied for private/x, repository does not exist or may require docker login', 'engine/registry-denied', 'terminal'],
    ['manifest for nginx:nope not found: manifest unknown', 'engine/image-not-found', 'terminal'],
    ['no matching manifest for linux/arm64/v8 in the manifest list entries', 'engine/platform-missing', 'terminal'],
    ['Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host', 'engine/registry-unreachable', 'transient'],
    ['Get "https://registry.example.com/v2/": net/http: TLS handshake timeout', 'engine/registry-unreachable', 'transient'],
    ['failed to register layer: write /x: no space left on device', 'engine/disk-full', 'transient'],
  ] as const)('in a pull: %s', (message, code, kind) => {
    expect(classifyFailure({ action: 'pull x', message })).toMatchObject({ code, kind });
  });

  test('asks for patience where trying again at once does harm', () => {
    expect(classifyFailure({ action: 'pull x', message: 'toomanyrequests' }).retryAfter).toBe(60_000);
  });

  test.each([
    ['ECONNREFUSED', 'engine/unreachable', 'transient'],
    ['ENOENT', 'engine/unreachable', 'transient'],
    ['EACCES', 'engine/permission-denied', 'terminal'],
    ['ECONNRESET', 'engine/connection-lost', 'transient'],
    ['EWHATEVER', 'engine/failed', 'transient'],
  ] as const)('without an answer: %s', (systemCode, code, kind) => {
    expect(engineError(Object.assign(new Error('connect'), { code: systemCode }), 'list containers')).toMatchObject({ code, kind });
  });
});

describe('reading what dockerode throws', () => {
  test('takes the engine\'s own words', () => {
    const thrown = Object.assign(new Error('(HTTP code 409) container already stopped - x '), { statusCode: 409, json: { message: 'Container x is not running' } });
    expect(engineError(thrown, 'kill x')).toMatchObject({ message: 'cannot kill x: Container x is not running', cause: thrown });
  });

  test('takes the words out of the sentence where there is no JSON', () => {
    expect(engineError(Object.assign(new Error('(HTTP code 500) server error - oh no '), { statusCode: 500, json: null }), 'start x').message).toBe('cannot start x: oh no');
  });

  test('leaves what is judged already, and takes anything', () => {
    const known = new OrbitrError({ code: 'engine/closed', kind: 'transient', message: 'x' });
    expect(engineError(known, 'y')).toBe(known);
    expect(engineError('text', 'y').message).toBe('cannot y: text');
    expect(engineError(undefined, 'y').code).toBe('engine/failed');
  });
});

test('every code is documented', () => {
  const source = readFileSync(new URL('errors.ts', import.meta.url), 'utf8');
  const documented = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const codes = new Set(source.match(/'engine\/[a-z-]+'/g)?.map((code) => code.slice(1, -1)));
  expect([...codes].filter((code) => !documented.includes(`\`${code}\``))).toEqual([]);
});
