import { describe, expect, test } from 'vitest';
import { asCreated } from './as-created.ts';
import { comparePictures } from './compare-pictures.ts';
import type { PictureFrame } from './picture-frame.ts';
import { picture } from './picture.ts';
import { bytesText, durationText } from './picture-values.ts';
import type { ContainerFacts, ImageFacts } from '../engine/inspected.ts';

const IMAGE: ImageFacts = { Cmd: ['serve'], Entrypoint: ['/entry'], Env: ['PATH=/bin', 'LANG=C'], Labels: { vendor: 'v' }, User: 'app', WorkingDir: '/app', ExposedPorts: { '80/tcp': {} }, Volumes: { '/var/lib/x': {} }, Healthcheck: { Test: ['CMD', 'check'], Interval: 30e9 }, StopSignal: 'SIGQUIT' };
const frame: PictureFrame = { image: IMAGE, defaults: { logDriver: 'json-file', runtime: 'runc', cgroupNamespace: 'private' }, id: 'a'.repeat(64), ownNames: ['blog-web-1', 'web'], containerName: (reference) => (reference === 'f00' ? 'blog-db-1' : reference) };
const facts = (more: Partial<ContainerFacts> = {}, host: Readonly<Record<string, unknown>> = {}): ContainerFacts => ({ Image: 'x:1', HostConfig: { NetworkMode: 'none', ...host }, Endpoints: {}, ...more });
const look = (wanted: ContainerFacts) => picture(asCreated(wanted, IMAGE), frame);

describe('a picture', () => {
  test('leaves out what the image and the engine say by themselves', () => {
    const live = facts(
      { Cmd: ['serve'], Entrypoint: ['/entry'], Env: ['PATH=/bin', 'LANG=C'], Labels: { vendor: 'v', 'com.docker.compose.project': 'blog' }, Hostname: 'a'.repeat(12), User: 'app', WorkingDir: '/app', ExposedPorts: { '80/tcp': {} }, Volumes: { '/var/lib/x': {} }, Healthcheck: { Test: ['CMD', 'check'], Interval: 30e9 }, StopSignal: 'SIGQUIT' },
      { ShmSize: 67108864, IpcMode: 'private', CgroupnsMode: 'private', Runtime: 'runc', LogConfig: { Type: 'json-file', Config: {} }, RestartPolicy: { Name: 'no', MaximumRetryCount: 0 }, PidsLimit: null, MemorySwappiness: -1, MaskedPaths: ['/proc/kcore'] },
    );
    expect(picture(live, frame)).toEqual({ image: 'x:1', network_mode: 'none' });
    expect(look(facts())).toEqual({ image: 'x:1', network_mode: 'none' });
  });

  test.each<[string, Partial<ContainerFacts>, object]>([
    ['an entrypoint takes the image’s command away', { Entrypoint: ['/other'] }, { entrypoint: ['/other'] }],
    ['the same entrypoint, written down, does, too', { Entrypoint: ['/entry'] }, { entrypoint: ['/entry'] }],
    ['a command goes to the image’s entrypoint', { Cmd: ['run'] }, { command: ['run'] }],
    ['the image’s command, written down, says nothing', { Cmd: ['serve'] }, {}],
    ['a variable that is unset, and one that is changed', { Env: ['LANG', 'PATH=/bin', 'A='] }, { environment: { A: '', LANG: null } }],
    ['a part of a health check', { Healthcheck: { Retries: 2 } }, { healthcheck: { retries: 2 } }],
    ['no health check', { Healthcheck: { Test: ['NONE'] } }, { healthcheck: { disable: true } }],
    ['a port that is exposed only', { ExposedPorts: { '81/tcp': {}, '53/udp': {}, '80/tcp': {} } }, { expose: ['53/udp', '81'] }],
  ])('%s', (_, wanted, expected) => expect(look(facts(wanted))).toEqual({ image: 'x:1', network_mode: 'none', ...expected }));

  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    ['ports', { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }, { HostIp: '::1', HostPort: '' }], '53/udp': [{ HostPort: '' }] } }, { ports: ['53/udp', '127.0.0.1:8080:80', '[::1]::80'] }],
    ['the two ways to bind', { Binds: ['/a:/a:rw'], Mounts: [{ Type: 'bind', Source: '/b', Target: '/b', ReadOnly: true }] }, { volumes: { '/a': '/a:/a', '/b': '/b:/b:ro' } }],
    ['a volume that the engine named, and one of the image', { Binds: [`${'0'.repeat(64)}:/data`], Mounts: [{ Type: 'volume', Source: '1'.repeat(64), Target: '/var/lib/x' }] }, { volumes: { '/data': '/data' } }],
    ['the two ways to a bare tmpfs', { Tmpfs: { '/run': '' }, Mounts: [{ Type: 'tmpfs', Target: '/tmp' }] }, { tmpfs: { '/run': '', '/tmp': '' } }],
    ['swap of its own accord', { Memory: 2 ** 26, MemorySwap: 2 ** 27 }, { mem_limit: '64m' }],
    ['rights over the machine', { Privileged: true, SecurityOpt: ['label=disable'], CapAdd: ['CAP_SYS_TIME'], MaskedPaths: null }, { privileged: true, cap_add: ['SYS_TIME'] }],
    ['nothing masked', { MaskedPaths: [] }, { security_opt: ['systempaths=unconfined'] }],
    ['a neighbour by its id', { VolumesFrom: ['f00:ro'], PidMode: 'container:f00' }, { volumes_from: ['container:blog-db-1:ro'], pid: 'container:blog-db-1' }],
  ])('%s', (_, host, expected) => expect(look(facts({}, host))).toEqual({ image: 'x:1', network_mode: 'none', ...expected }));

  test('an exposed port is the same with and without its protocol, and one without a number is none', () => {
    const live = facts({ ExposedPorts: { '80': {}, '81': {}, '81/tcp': {}, '82': {}, '': {} } }, { PortBindings: { '81/tcp': [{ HostPort: '8081' }] } });
    expect(picture(live, frame)).toEqual({ image: 'x:1', network_mode: 'none', ports: ['8081:81'], expose: ['82'] });
  });

  test('networks: its own names are no aliases', () => {
    const live = facts({ Endpoints: { back: { Aliases: ['aaaaaaaaaaaa', 'blog-web-1', 'web', 'www'] }, front: { IPAMConfig: { IPv4Address: '10.0.0.9' } } } }, { NetworkMode: 'front' });
    expect(picture(live, frame)).toEqual({ image: 'x:1', networks: { front: { ipv4_address: '10.0.0.9' }, back: { aliases: ['www'] } } });
  });
});

test('differences name the field, and what runs comes first', () => {
  expect(comparePictures({ a: 1, b: { c: [1] }, gone: 1 }, { a: 1, b: { c: [1, 2] }, new: { x: 1 } }, '/s')).toEqual([
    { path: '/s/b/c', op: 'replace', from: [1], to: [1, 2] },
    { path: '/s/gone', op: 'remove', from: 1 },
    { path: '/s/new', op: 'add', to: { x: 1 } },
  ]);
});

test('numbers as people write them', () => {
  expect([90e9, 1500e6, 0, 3600e9].map(durationText)).toEqual(['1m30s', '1s500ms', '0s', '1h']);
  expect([2 ** 30, 2 ** 26, 1536, 1000].map(bytesText)).toEqual(['1g', '64m', '1536b', '1000b']);
});
