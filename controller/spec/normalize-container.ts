import type { ContainerSettings, DeviceRequest, HealthcheckSpec, LifecycleHook } from '../model/container-settings.ts';
import type { CanonicalDeviceRequest, CanonicalHealthcheck, CanonicalHook, CanonicalModel, CanonicalService, NullableMap } from './canonical-model.ts';
import type { Mounts } from './normalize-mounts.ts';
import { normalizeLinks, normalizeNetworkMode, normalizePorts } from './normalize-networking.ts';
import { compact } from './normalize-resources.ts';
import { parseDuration } from './parse-duration.ts';

/** What needs a new container when it changes. Lists whose order means nothing are sorted, so that equal meaning has an equal digest. */
export function normalizeContainer(name: string, service: CanonicalService, model: CanonicalModel, mounts: Mounts, securityOpt: readonly string[]): ContainerSettings {
  const stopTimeout = nanoseconds(service.stop_grace_period);
  return {
    // An image without a name is called after its service.
    image: service.image ?? `${model.name}-${name}`,
    ...compact({
      platform: service.platform,
      command: service.command ?? undefined,
      entrypoint: service.entrypoint ?? undefined,
      workingDir: service.working_dir,
      user: service.user,
      hostname: service.hostname,
      domainname: service.domainname,
      macAddress: service.mac_address,
      healthcheck: service.healthcheck && normalizeHealthcheck(service.healthcheck),
      stopSignal: service.stop_signal,
      stopTimeout: stopTimeout === undefined ? undefined : Math.trunc(stopTimeout / 1e9),
      init: service.init,
      pid: service.pid,
      ipc: service.ipc,
      uts: service.uts,
      userns: service.userns_mode,
      cgroup: service.cgroup,
      cgroupParent: service.cgroup_parent,
      isolation: service.isolation,
      runtime: service.runtime,
      shmSize: service.shm_size === undefined ? undefined : Number(service.shm_size),
      oomKillDisable: service.oom_kill_disable,
      oomScoreAdj: service.oom_score_adj,
      logging: service.logging && { ...compact({ driver: service.logging.driver }), options: service.logging.options ?? {} },
    }),
    environment: toAssignments(service.environment),
    labels: service.labels ?? {},
    annotations: service.annotations ?? {},
    tty: service.tty ?? false,
    stdinOpen: service.stdin_open ?? false,
    ...normalizePorts(service),
    mounts: mounts.mounts,
    files: mounts.files,
    volumesFrom: (service.volumes_from ?? []).map((source) => (source.startsWith('container:') || source.startsWith('service:') ? source : `service:${source}`)),
    networkMode: normalizeNetworkMode(service.network_mode),
    links: normalizeLinks(service, model),
    extraHosts: (service.extra_hosts ?? []).map((line) => line.replace('=', ':')),
    dns: service.dns ?? [],
    dnsSearch: service.dns_search ?? [],
    dnsOptions: service.dns_opt ?? [],
    capAdd: (service.cap_add ?? []).toSorted(),
    capDrop: (service.cap_drop ?? []).toSorted(),
    privileged: service.privileged ?? false,
    readOnly: service.read_only ?? false,
    securityOpt: securityOpt.toSorted(),
    groupAdd: (service.group_add ?? []).toSorted(),
    devices: service.devices ?? [],
    deviceCgroupRules: service.device_cgroup_rules ?? [],
    deviceRequests: [...(service.deploy?.resources.reservations?.devices ?? []).map((request) => normalizeRequest(request, [])), ...(service.gpus ?? []).map((request) => normalizeRequest(request, ['gpu']))],
    sysctls: service.sysctls ?? {},
    ulimits: normalizeUlimits(service.ulimits),
    storageOptions: service.storage_opt ?? {},
    postStart: (service.post_start ?? []).map(normalizeHook),
    preStop: (service.pre_stop ?? []).map(normalizeHook),
  };
}

/** Sorted `KEY=VALUE`; what is null becomes a bare `KEY`, which unsets it. */
function toAssignments(environment: NullableMap | undefined): readonly string[] {
  return Object.entries(environment ?? {}).map(([name, value]) => (value === null ? name : `${name}=${value}`)).sort();
}

function nanoseconds(duration: string | undefined): number | undefined {
  return duration === undefined ? undefined : parseDuration(duration);
}

function normalizeHealthcheck(check: CanonicalHealthcheck): HealthcheckSpec {
  if (check.disable || check.test?.[0] === 'NONE') return { test: ['NONE'] };
  return compact({
    test: check.test,
    interval: nanoseconds(check.interval),
    timeout: nanoseconds(check.timeout),
    startPeriod: nanoseconds(check.start_period),
    startInterval: nanoseconds(check.start_interval),
    retries: check.retries,
  });
}

function normalizeRequest(request: CanonicalDeviceRequest, more: readonly string[]): DeviceRequest {
  const capabilities = [...new Set([...(request.capabilities ?? []), ...more])].sort();
  const ids = request.device_ids ?? [];
  // Neither a count nor ids means all of them.
  const count = request.count ?? (ids.length > 0 ? 0 : -1);
  return { driver: request.driver ?? '', count, deviceIds: ids, capabilities: [capabilities], options: request.options ?? {} };
}

function normalizeUlimits(limits: CanonicalService['ulimits']): ContainerSettings['ulimits'] {
  return Object.entries(limits ?? {})
    .map(([name, limit]) => (typeof limit === 'number' ? { name, soft: limit, hard: limit } : { name, soft: limit.soft, hard: limit.hard }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function normalizeHook(hook: CanonicalHook): LifecycleHook {
  return {
    command: hook.command ?? [],
    privileged: hook.privileged ?? false,
    environment: toAssignments(hook.environment),
    ...compact({ user: hook.user, workingDir: hook.working_dir }),
  };
}
