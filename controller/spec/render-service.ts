import type { CanonicalService } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get, toPlain } from './node.ts';
import type { MapNode } from './node.ts';
import {
  readBoolean, readBytes, readCommand, readDuration, readFlag, readItems, readNumber, readPositive, readText, readTextMap, readTexts,
} from './read-values.ts';
import { renderBlkio, renderUlimits } from './render-limits.ts';
import { renderBuild } from './render-build.ts';
import { renderDeploy, renderDeviceRequests } from './render-deploy.ts';
import { renderHealthcheck } from './render-healthcheck.ts';
import { renderHooks } from './render-hooks.ts';
import { renderGrants, renderMounts } from './render-mounts.ts';
import { renderAttachments, renderExtraHosts, renderPorts } from './render-networking.ts';

/** Turns a service in long form into Compose's resolved form. Environment, dependencies and the default network are completed later. */
export function renderService(node: MapNode, findings: Findings): CanonicalService {
  const text = (key: string): string | undefined => readText(node, key);
  const texts = (key: string): readonly string[] | undefined => readTexts(node, key);
  return {
    annotations: readTextMap(node, 'annotations'),
    attach: readBoolean(node, 'attach'),
    blkio_config: renderBlkio(get(node, 'blkio_config'), findings),
    build: renderBuild(get(node, 'build'), findings),
    cap_add: texts('cap_add'),
    cap_drop: texts('cap_drop'),
    cgroup: text('cgroup'),
    cgroup_parent: text('cgroup_parent'),
    command: readCommand(node, 'command', findings),
    configs: renderGrants(node, 'configs', ''),
    container_name: text('container_name'),
    cpu_count: readPositive(node, 'cpu_count'),
    cpu_percent: readPositive(node, 'cpu_percent'),
    cpu_period: readPositive(node, 'cpu_period'),
    cpu_quota: readPositive(node, 'cpu_quota'),
    cpu_rt_period: readPositive(node, 'cpu_rt_period'),
    cpu_rt_runtime: readPositive(node, 'cpu_rt_runtime'),
    cpu_shares: readPositive(node, 'cpu_shares'),
    cpus: readPositive(node, 'cpus'),
    cpuset: text('cpuset'),
    credential_spec: readTextMap(node, 'credential_spec'),
    depends_on: renderDependencies(node),
    deploy: renderDeploy(get(node, 'deploy'), findings),
    develop: renderDevelop(node),
    device_cgroup_rules: texts('device_cgroup_rules'),
    devices: renderDevices(node),
    dns: texts('dns')?.some(Boolean) ? texts('dns')?.filter(Boolean) : undefined,
    dns_opt: texts('dns_opt'),
    dns_search: texts('dns_search'),
    domainname: text('domainname'),
    entrypoint: readCommand(node, 'entrypoint', findings),
    environment: undefined,
    expose: texts('expose'),
    external_links: texts('external_links'),
    extra_hosts: renderExtraHosts(node, findings),
    gpus: renderDeviceRequests(node, 'gpus', findings),
    group_add: texts('group_add'),
    healthcheck: renderHealthcheck(get(node, 'healthcheck'), findings),
    hostname: text('hostname'),
    image: text('image'),
    init: readBoolean(node, 'init'),
    ipc: text('ipc'),
    isolation: text('isolation'),
    labels: readTextMap(node, 'labels'),
    links: texts('links'),
    logging: renderLogging(node),
    mac_address: text('mac_address'),
    mem_limit: readBytes(node, 'mem_limit', findings),
    mem_reservation: readBytes(node, 'mem_reservation', findings),
    mem_swappiness: readBytes(node, 'mem_swappiness', findings),
    memswap_limit: readBytes(node, 'memswap_limit', findings, true),
    network_mode: text('network_mode'),
    networks: renderAttachments(get(node, 'networks')),
    oom_kill_disable: readFlag(node, 'oom_kill_disable'),
    oom_score_adj: readPositive(node, 'oom_score_adj'),
    pid: text('pid'),
    pids_limit: readPositive(node, 'pids_limit'),
    platform: text('platform'),
    ports: renderPorts(node, findings),
    post_start: renderHooks(node, 'post_start', findings),
    pre_stop: renderHooks(node, 'pre_stop', findings),
    privileged: readFlag(node, 'privileged'),
    profiles: texts('profiles'),
    pull_policy: text('pull_policy') === 'if_not_present' ? 'missing' : text('pull_policy'),
    read_only: readFlag(node, 'read_only'),
    restart: text('restart'),
    runtime: text('runtime'),
    scale: readNumber(node, 'scale'),
    secrets: renderGrants(node, 'secrets', '/run/secrets/'),
    security_opt: texts('security_opt'),
    shm_size: readBytes(node, 'shm_size', findings),
    stdin_open: readFlag(node, 'stdin_open'),
    stop_grace_period: readDuration(node, 'stop_grace_period', findings),
    stop_signal: text('stop_signal'),
    storage_opt: readTextMap(node, 'storage_opt'),
    sysctls: readTextMap(node, 'sysctls'),
    tmpfs: texts('tmpfs'),
    tty: readFlag(node, 'tty'),
    ulimits: renderUlimits(get(node, 'ulimits')),
    user: text('user'),
    userns_mode: text('userns_mode'),
    uts: text('uts'),
    volumes: renderMounts(node, findings),
    volumes_from: texts('volumes_from'),
    working_dir: text('working_dir'),
  };
}

function renderDependencies(node: MapNode): CanonicalService['depends_on'] {
  const dependencies = get(node, 'depends_on');
  if (dependencies?.kind !== 'map' || dependencies.entries.size === 0) return undefined;
  return Object.fromEntries(
    [...dependencies.entries].map(([name, { value }]) => [
      name,
      { condition: readText(value, 'condition') ?? 'service_started', restart: readFlag(value, 'restart'), required: readBoolean(value, 'required') ?? true },
    ]),
  );
}

function renderDevices(node: MapNode): CanonicalService['devices'] {
  const devices = readItems(node, 'devices').map((item) => {
    const source = readText(item, 'source') ?? '';
    return { source, target: readText(item, 'target') ?? source, permissions: readText(item, 'permissions') ?? 'rwm' };
  });
  return devices.length === 0 ? undefined : devices;
}

function renderLogging(node: MapNode): CanonicalService['logging'] {
  const logging = get(node, 'logging');
  return logging?.kind === 'map' ? { driver: readText(logging, 'driver'), options: readTextMap(logging, 'options') } : undefined;
}

function renderDevelop(node: MapNode): unknown {
  const develop = get(node, 'develop');
  return develop?.kind === 'map' ? toPlain(develop) : undefined;
}
