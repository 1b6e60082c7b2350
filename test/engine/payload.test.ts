import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceSpec } from '../../controller/model/stack-spec.ts';
import { findComposePeer, withComposeProject } from '../support/compose-peer.ts';
import { draftAttachment, draftNetwork, draftService, draftVolume } from '../support/draft-service.ts';
import { startEngineTest } from '../support/engine.ts';
import type { EngineTest } from '../support/engine.ts';
import { askEngine } from '../support/raw-engine.ts';

// The same service written twice, once as Compose's text and once as our spec: what the engine says of both containers must be the same.

const peer = await findComposePeer();
let t: EngineTest;
beforeAll(async () => void (t = await startEngineTest()));
afterEach(() => t.clean());
afterAll(() => t[Symbol.asyncDispose]());

interface Pair {
  readonly yaml: string;
  /** Given the names that the engine knows things by. */
  readonly service: (stack: string) => ServiceSpec;
}

const PAIRS: Readonly<Record<string, Pair>> = {
  plain: {
    yaml: `
      command: [sleep, '1000']
      environment: { A: b, B: }
      labels: { x: 'y' }
      networks: [front]`,
    service: (stack) => draftService('a', { attachments: [front(stack)], container: { environment: ['A=b', 'B'], labels: { x: 'y' } } }),
  },
  process: {
    yaml: `
      entrypoint: [sleep]
      command: ['5']
      user: '1:2'
      working_dir: /tmp
      tty: true
      stdin_open: true
      hostname: hh
      domainname: dd.ee
      init: true
      read_only: true
      stop_signal: SIGINT
      stop_grace_period: 3s
      network_mode: none
      restart: on-failure:3
      healthcheck: { test: 'true', interval: 1m, timeout: 2s, retries: 3, start_period: 5s }`,
    service: () =>
      draftService('a', {
        restart: { name: 'on-failure', maximumRetries: 3, declared: true },
        container: {
          entrypoint: ['sleep'], command: ['5'], user: '1:2', workingDir: '/tmp', tty: true, stdinOpen: true, hostname: 'hh', domainname: 'dd.ee', init: true, readOnly: true, stopSignal: 'SIGINT', stopTimeout: 3,
          healthcheck: { test: ['CMD-SHELL', 'true'], interval: 60e9, timeout: 2e9, retries: 3, startPeriod: 5e9 },
        },
      }),
  },
  machine: {
    yaml: `
      command: [sleep, '1000']
      network_mode: host
      pid: host
      ipc: shareable
      cgroup: private
      privileged: true
      cap_add: [NET_ADMIN]
      cap_drop: [MKNOD]
      security_opt: ['systempaths=unconfined', 'no-new-privileges:true']
      group_add: ['5']
      devices: ['/dev/null:/dev/xx:r']
      device_cgroup_rules: ['c 1:3 mr']
      ulimits: { nofile: { soft: 100, hard: 200 }, nproc: 50 }
      shm_size: 128m
      oom_score_adj: 5
      logging: { driver: json-file, options: { max-size: 1m } }
      dns: 1.1.1.1
      dns_search: [example.test]
      dns_opt: [ndots:2]
      extra_hosts: ['foo:1.2.3.4']
      mem_limit: 64m
      memswap_limit: 128m
      mem_reservation: 32m
      cpus: 0.5
      cpu_shares: 100
      cpuset: '0'
      pids_limit: 50`,
    service: () =>
      draftService('a', {
        resources: { memory: 64 * 2 ** 20, memorySwap: 128 * 2 ** 20, memoryReservation: 32 * 2 ** 20, nanoCpus: 5e8, cpuShares: 100, cpusetCpus: '0', pidsLimit: 50 },
        container: {
          networkMode: { kind: 'host' }, pid: 'host', ipc: 'shareable', cgroup: 'private', privileged: true, capAdd: ['NET_ADMIN'], capDrop: ['MKNOD'],
          securityOpt: ['systempaths=unconfined', 'no-new-privileges:true'], groupAdd: ['5'], devices: [{ source: '/dev/null', target: '/dev/xx', permissions: 'r' }], deviceCgroupRules: ['c 1:3 mr'],
          ulimits: [{ name: 'nofile', soft: 100, hard: 200 }, { name: 'nproc', soft: 50, hard: 50 }], shmSize: 128 * 2 ** 20, oomScoreAdj: 5, logging: { driver: 'json-file', options: { 'max-size': '1m' } },
          dns: ['1.1.1.1'], dnsSearch: ['example.test'], dnsOptions: ['ndots:2'], extraHosts: ['foo:1.2.3.4'],
        },
      }),
  },
  mounts: {
    yaml: `
      command: [sleep, '1000']
      network_mode: none
      sysctls: { net.core.somaxconn: 1024 }
      volumes:
        - data:/data
        - data:/ro:ro,nocopy
        - /tmp:/t1:ro
        - { type: bind, source: /tmp, target: /t2, bind: { propagation: rslave, create_host_path: true } }
        - { type: bind, source: /tmp, target: /t3, read_only: true, bind: { create_host_path: false } }
        - { type: tmpfs, target: /tt, tmpfs: { size: 1000000, mode: 448 } }
      tmpfs: ['/run:size=64m', '/foo']`,
    service: (stack) => {
      const volume = { kind: 'volume', key: 'data', source: `${stack}_data`, readOnly: false, noCopy: false } as const;
      const bind = { kind: 'bind', source: '/tmp', readOnly: true, createHostPath: true } as const;
      return draftService('a', {
        container: {
          sysctls: { 'net.core.somaxconn': '1024' },
          mounts: [
            { ...volume, target: '/data' },
            { ...volume, target: '/ro', readOnly: true, noCopy: true },
            { ...bind, target: '/t1' },
            { ...bind, target: '/t2', readOnly: false, propagation: 'rslave' },
            { ...bind, target: '/t3', createHostPath: false },
            { kind: 'tmpfs', target: '/tt', readOnly: false, size: 1_000_000, mode: 448 },
            { kind: 'tmpfs', target: '/run', readOnly: false, options: 'size=64m' },
            { kind: 'tmpfs', target: '/foo', readOnly: false, options: '' },
          ],
        },
      });
    },
  },
  networks: {
    yaml: `
      command: [sleep, '1000']
      expose: ['70/tcp']
      ports: ['127.0.0.1:18081:80', '90', '18090-18092:70/udp', '18443:443/udp', '18444:443/udp']
      links: [b:foo]
      networks:
        front: { aliases: [al], ipv4_address: 10.211.79.7 }
        back: { aliases: [zz], priority: 5 }`,
    service: (stack) =>
      draftService('a', {
        attachments: [draftAttachment(`${stack}_back`, { aliases: ['a', 'zz'] }), { ...front(stack), aliases: ['a', 'al'], ipv4: '10.211.79.7' }],
        container: {
          expose: ['70/tcp'],
          ports: [
            { target: 80, protocol: 'tcp', hostIp: '127.0.0.1', published: '18081' },
            { target: 90, protocol: 'tcp' },
            { target: 70, protocol: 'udp', published: '18090-18092' },
            { target: 443, protocol: 'udp', published: '18443' },
            { target: 443, protocol: 'udp', published: '18444' },
          ],
          links: ['b:foo'],
        },
      }),
  },
};

const front = (stack: string) => draftAttachment(`${stack}_front`, { aliases: ['a'] });

/** Around each service: what it may need, so that both sides stand in the same surroundings. */
const surroundings = (image: string, service: string) => `
services:
  a:
      image: ${image}${service}
  b: { image: ${image}, command: [sleep, '1000'], networks: [back, front] }
networks:
  front: { ipam: { config: [{ subnet: 10.211.79.0/24 }] } }
  back: { internal: true }
volumes:
  data: {}
`;

describe.skipIf(peer === undefined)('means what Docker Compose means', () => {
  test.each(Object.entries(PAIRS))('%s', async (_, { yaml, service }) => {
    const theirs = await withComposeProject(peer as NonNullable<typeof peer>, t.stack, surroundings('busybox:stable', yaml), () => look(`${t.stack}-a-1`));
    const ours = await createOurs(service(t.stack));
    expect(ours).toEqual(theirs);
  });
});

async function createOurs(service: ServiceSpec): Promise<unknown> {
  const labels = t.labels();
  await t.engine.createNetwork(draftNetwork(`${t.stack}_front`, { ipam: { options: {}, pools: [{ subnet: '10.211.79.0/24', auxAddresses: {} }] } }), labels);
  await t.engine.createNetwork(draftNetwork(`${t.stack}_back`, { internal: true }), labels);
  await t.engine.createVolume(draftVolume(`${t.stack}_data`), labels);
  const peers = { b: (await t.create(draftService('b', { attachments: [draftAttachment(`${t.stack}_back`)] }))).name };
  const container = await t.create(service, { peers });
  for (const attachment of service.attachments.slice(1)) await t.engine.connectNetwork(container, attachment, { links: service.container.links, peers });
  return look(container.id);
}

/** What the engine says of a container, without what differs between any two: ids, times, paths, labels of the tools. */
async function look(container: string): Promise<unknown> {
  const inspected = (await askEngine(`/containers/${container}/json`)) as { Config: Record<string, unknown>; HostConfig: Record<string, unknown>; NetworkSettings: { Networks: Record<string, Record<string, unknown>> }; Mounts: Record<string, unknown>[]; Id: string };
  const labels = Object.entries(inspected.Config['Labels'] as Record<string, string>).filter(([name]) => !/^(com\.docker\.compose|orbitr)\./.test(name));
  const short = inspected.Id.slice(0, 12);
  return tidy({
    config: { ...inspected.Config, Hostname: inspected.Config['Hostname'] === short ? '' : inspected.Config['Hostname'], Labels: Object.fromEntries(labels) },
    host: inspected.HostConfig,
    networks: Object.fromEntries(
      Object.entries(inspected.NetworkSettings.Networks).map(([name, { Aliases, IPAMConfig, Links, DriverOpts }]) => [name, { Aliases: (Aliases as string[] | null)?.filter((alias) => alias !== short), IPAMConfig, Links, DriverOpts }]),
    ),
    mounts: inspected.Mounts,
  });
}

/** Nothing, null, empty, zero and false are the same to the engine; the order of lists that are sets is not told. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(tidy).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value === '' || value === 0 || value === false || value === null ? undefined : value;
  const entries = Object.entries(value).map(([key, inner]) => [key, tidy(key === 'RestartPolicy' && (inner as { Name: string }).Name === 'no' ? {} : inner)] as const).filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
