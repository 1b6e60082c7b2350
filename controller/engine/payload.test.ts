import { describe, expect, test } from 'vitest';
import { draftAttachment, draftNetwork, draftService } from '../../test/support/draft-service.ts';
import type { ServiceOverrides } from '../../test/support/draft-service.ts';
import { containerBody } from './payload.ts';
import { endpointBody, networkBody, volumeBody } from './payload-network.ts';
import { expandLink, volumesFromEntry } from './payload-peers.ts';
import { resourcesBody } from './payload-resources.ts';

// Whole containers are compared with Docker Compose's in test/engine/payload.test.ts; here is what Compose does not do, and what must not slip.

const body = (overrides: ServiceOverrides, more: { peers?: Record<string, string>; anonymousVolumes?: Record<string, string>; labels?: Record<string, string> } = {}) =>
  containerBody({ service: draftService('web', overrides), name: 'blog-web-1', labels: {}, anonymousVolumes: {}, peers: {}, ...more });

describe('networks', () => {
  const attachments = [draftAttachment('a', { aliases: ['web', 'x'] }), draftAttachment('b')];

  test('only the first attachment is made at creation', () => {
    expect(Object.keys(body({ attachments }).NetworkingConfig?.EndpointsConfig ?? {})).toEqual(['a']);
    expect(body({ attachments }).HostConfig.NetworkMode).toBe('a');
  });

  test('the container can be called by its own name first, and by each alias once', () => {
    expect(endpointBody('blog-web-1', draftAttachment('a', { aliases: ['web', 'blog-web-1', 'x'] })).Aliases).toEqual(['blog-web-1', 'web', 'x']);
  });

  test.each([
    [{ kind: 'host' }, 'host'],
    [{ kind: 'service', service: 'db' }, 'container:blog-db-1'],
    [{ kind: 'container', container: 'other' }, 'container:other'],
    [{ kind: 'named', network: 'lan' }, 'lan'],
    [{ kind: 'networks' }, 'none'],
  ] as const)('%j', (networkMode, expected) => {
    const built = body({ container: { networkMode } }, { peers: { db: 'blog-db-1' } });
    expect(built.HostConfig.NetworkMode).toBe(expected);
    expect(built.NetworkingConfig).toBeUndefined();
  });

  test('the name of a service that nobody knows is an error, also when it is "constructor"', () => {
    expect(() => body({ container: { networkMode: { kind: 'service', service: 'constructor' } } })).toThrow(expect.objectContaining({ code: 'engine/peer-unknown' }));
  });

  test('an attachment carries what was declared, and nothing else', () => {
    expect(endpointBody('c', draftAttachment('a', { ipv4: '10.0.0.2', macAddress: '02:00:00:00:00:01', driverOptions: { x: 'y' }, interfaceName: 'eth7', gatewayPriority: 5 }))).toEqual({
      Aliases: ['c'],
      IPAMConfig: { IPv4Address: '10.0.0.2' },
      MacAddress: '02:00:00:00:00:01',
      DriverOpts: { x: 'y', 'com.docker.network.endpoint.ifname': 'eth7' },
      GwPriority: 5,
    });
  });

  test('a network is never made twice, and its own address plan is sent only when there is one', () => {
    expect(networkBody(draftNetwork('n'), { l: '1' })).toEqual({ Name: 'n', CheckDuplicate: true, Internal: false, Attachable: false, Options: {}, Labels: { l: '1' } });
    expect(networkBody(draftNetwork('n', { ipam: { options: {}, pools: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1', auxAddresses: { a: '10.0.0.9' } }] } }), {}).IPAM).toEqual({
      Driver: 'default',
      Options: {},
      Config: [{ Subnet: '10.0.0.0/24', Gateway: '10.0.0.1', AuxiliaryAddresses: { a: '10.0.0.9' } }],
    });
  });
});

describe('labels', () => {
  test('ours win over the user\'s, on everything', () => {
    expect(body({ container: { labels: { a: 'user', b: 'user' } } }, { labels: { a: 'ours' } }).Labels).toEqual({ a: 'ours', b: 'user' });
    expect(networkBody(draftNetwork('n', { labels: { a: 'user' } }), { a: 'ours' }).Labels).toEqual({ a: 'ours' });
    expect(volumeBody({ key: 'v', name: 'v', external: false, driverOptions: {}, labels: { a: 'user' }, digest: '' }, { a: 'ours' }).Labels).toEqual({ a: 'ours' });
  });
});

describe('mounts', () => {
  test('anonymous volumes come back by name: declared ones, and those of the image', () => {
    const mounts = [{ kind: 'anonymous', target: '/a', readOnly: false, noCopy: false }, { kind: 'anonymous', target: '/new', readOnly: true, noCopy: true }] as const;
    expect(body({ container: { mounts } }, { anonymousVolumes: { '/a': 'v1', '/image': 'v2' } }).HostConfig.Mounts).toEqual([
      { Type: 'volume', Source: 'v1', Target: '/a', VolumeOptions: {} },
      { Type: 'volume', Target: '/new', ReadOnly: true, VolumeOptions: { NoCopy: true } },
      { Type: 'volume', Source: 'v2', Target: '/image' },
    ]);
  });

  test('what the image had there gives way to what the file says now', () => {
    const mounts = [{ kind: 'volume', key: 'd', source: 'blog_d', target: '/data', readOnly: false, noCopy: false }] as const;
    expect(body({ container: { mounts } }, { anonymousVolumes: { '/data': 'v1' } }).HostConfig.Mounts.map(({ Source }) => Source)).toEqual(['blog_d']);
  });
});

describe('peers', () => {
  const peers = { db: 'blog-db-2' };

  test.each([
    ['db:data', ['blog-db-2:data', 'blog-db-2:db-2', 'blog-db-2:blog-db-2']],
    ['db', ['blog-db-2:db', 'blog-db-2:db-2', 'blog-db-2:blog-db-2']],
    ['foreign:f', ['foreign:f']],
    ['toString:x', ['toString:x']],
  ])('link %s', (link, expected) => expect(expandLink(link, peers)).toEqual(expected));

  test('a container with a name of its own has no numbered alias', () => expect(expandLink('db:x', { db: 'database' })).toEqual(['database:x', 'database:database']));

  test.each([
    ['service:db', 'blog-db-2'],
    ['service:db:ro', 'blog-db-2:ro'],
    ['container:x:ro', 'x:ro'],
  ])('volumes_from %s', (entry, expected) => expect(volumesFromEntry(entry, peers)).toBe(expected));

  test('pid, ipc and uts share a service too', () => {
    expect(body({ container: { pid: 'service:db', ipc: 'container:x', uts: 'host' } }, { peers }).HostConfig).toMatchObject({ PidMode: 'container:blog-db-2', IpcMode: 'container:x', UTSMode: 'host' });
  });
});

test('absent and empty commands differ', () => {
  expect(body({ container: { entrypoint: [], command: [] } })).toMatchObject({ Entrypoint: [], Cmd: [] });
  expect(body({}).Entrypoint).toBeUndefined();
});

test('a retry count goes with on-failure only', () => {
  expect(body({ restart: { name: 'always', maximumRetries: 3, declared: true } }).HostConfig.RestartPolicy).toEqual({ Name: 'always', MaximumRetryCount: 0 });
});

test('two bindings of one container port are both kept', () => {
  const ports = [{ target: 80, protocol: 'tcp', published: '1' }, { target: 80, protocol: 'tcp', published: '2', hostIp: '::1' }];
  expect(body({ container: { ports } }).HostConfig.PortBindings).toEqual({ '80/tcp': [{ HostIp: '', HostPort: '1' }, { HostIp: '::1', HostPort: '2' }] });
});

test('a limit that is not declared is not sent', () => {
  expect(resourcesBody({})).toEqual({});
  expect(resourcesBody({ memory: 0, blkio: { weight: 5, weightDevice: [], readBps: [{ path: '/dev/x', rate: 1 }], writeBps: [], readIops: [], writeIops: [] } })).toMatchObject({ Memory: 0, BlkioWeight: 5, BlkioDeviceReadBps: [{ Path: '/dev/x', Rate: 1 }] });
});
