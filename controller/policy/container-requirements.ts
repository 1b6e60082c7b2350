import type { ContainerBody } from '../engine/payload.ts';
import type { HostConfigBody } from '../engine/payload-host.ts';
import { capabilityName } from './granted.ts';
import type { HostPlaces } from './host-places.ts';
import { mountRequirements } from './mount-requirements.ts';
import type { Requirement, Risk } from './requirement.ts';

/**
 * What a container needs beyond the ordinary, told from the very body that the engine gets: however a stack file spells it, here it has one form.
 * A checklist of what tools of this kind forgot is in the tests.
 * @param peers names of the stack's own containers: sharing with those is no permission
 */
export function containerRequirements(body: ContainerBody, subject: string, peers: readonly string[], places: HostPlaces): readonly Requirement[] {
  const { HostConfig: host } = body;
  const need = (permission: string, means: string, risk: Risk): Requirement => ({ permission, subject, means, risk });
  return [
    ...(host.Privileged ? [need('privileged', 'can do on the machine whatever root can', 'root')] : []),
    ...namespaces(host, peers, need),
    ...host.CapAdd.map(capabilityName).filter((name) => !DEFAULT_CAPABILITIES.has(name)).map((name) => need(`capability:${name}`, CAPABILITY_MEANS[name] ?? `has the capability ${name}`, ROOT_CAPABILITIES.has(name) ? 'root' : 'high')),
    ...securityOptions(host, need),
    ...devices(host, need),
    ...Object.keys(host.Sysctls).filter((name) => !name.startsWith('net.') || host.NetworkMode === 'host').map((name) => need(`sysctl:${name}`, `sets ${name} of the kernel`, 'high')),
    ...host.VolumesFrom.filter((entry) => !peers.includes(entry.split(':')[0] ?? '')).map((entry) => need(`volumes-from:${entry.split(':')[0]}`, `has all mounts of the container ${entry.split(':')[0]}`, 'high')),
    ...mountRequirements(host, subject, places),
    ...resources(host, need),
  ];
}

type Need = (permission: string, means: string, risk: Risk) => Requirement;

/** What the engine gives to every container. */
const DEFAULT_CAPABILITIES = new Set(['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'NET_RAW', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT']);
const ROOT_CAPABILITIES = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO', 'DAC_READ_SEARCH', 'BPF', 'PERFMON', 'MAC_ADMIN', 'MAC_OVERRIDE', 'SYS_BOOT']);
const CAPABILITY_MEANS: Readonly<Record<string, string>> = {
  ALL: 'has every capability of root',
  NET_ADMIN: 'changes network interfaces, routes and firewall rules of its network',
  SYS_ADMIN: 'mounts file systems and much else that root does',
  SYS_MODULE: 'loads kernel modules',
  SYS_PTRACE: 'reads and changes the memory of other processes',
  SYS_TIME: 'sets the clock of the machine',
  SYS_NICE: 'gives itself more of the processor than others',
  DAC_READ_SEARCH: 'reads every file of the machine',
};

function namespaces(host: HostConfigBody, peers: readonly string[], need: Need): readonly Requirement[] {
  const modes: readonly (readonly [name: string, mode: string | undefined, means: string, risk: Risk])[] = [
    ['network', host.NetworkMode, 'uses the network of the machine: every port, every local service', 'high'],
    ['pid', host.PidMode, 'sees the processes of the machine', 'root'],
    ['ipc', host.IpcMode, 'shares memory with processes of the machine', 'high'],
    ['uts', host.UTSMode, 'can change the name of the machine', 'notable'],
    ['userns', host.UsernsMode, 'is not held apart from the users of the machine', 'high'],
    ['cgroup', host.CgroupnsMode, 'sees the control groups of the machine', 'notable'],
  ];
  return modes.flatMap(([name, mode, means, risk]) => {
    if (mode === 'host') return [need(`host-${name}`, means, risk)];
    const container = mode?.startsWith('container:') === true ? mode.slice('container:'.length) : undefined;
    return container === undefined || peers.includes(container) ? [] : [need(`namespace:${name}:${container}`, `shares the ${name} of the container ${container}`, 'high')];
  });
}

function securityOptions(host: HostConfigBody, need: Need): readonly Requirement[] {
  const harmless = /^(?:no-new-privileges(?:[=:]true)?|label[=:](?:type|level|role|user)[=:].*)$/;
  const options = host.SecurityOpt.filter((option) => !harmless.test(option)).map((option) => {
    // A whole profile may stand here, and which calls it lets through nobody can see at a glance.
    const text = option.length > 100 || option.includes('{') ? `${option.split(/[=:]/)[0]}=custom` : option.replace(':', '=');
    return need(`security-opt:${text}`, `runs with the security option ${text}`, /unconfined|disable|custom|false/.test(text) ? 'high' : 'notable');
  });
  return [...options, ...(host.MaskedPaths === undefined ? [] : [need('security-opt:systempaths=unconfined', 'sees kernel files that are hidden from containers', 'high')])];
}

function devices(host: HostConfigBody, need: Need): readonly Requirement[] {
  const disk = /^\/dev\/(?:sd|nvme|vd|xvd|mmcblk|dm-|mapper|md|loop|mem|kmem|port|kmsg|root)/;
  return [
    ...host.Devices.map(({ PathOnHost }) => need(`device:${PathOnHost}`, `uses the device ${PathOnHost}`, PathOnHost === '/dev' || disk.test(PathOnHost) ? 'root' : 'high')),
    ...host.DeviceCgroupRules.map((rule) => need(`device-rule:${rule}`, `may use devices of the kind "${rule}"`, /^(?:a\b|b)/.test(rule) ? 'root' : 'high')),
    ...host.DeviceRequests.map((request) => (request.Capabilities.flat().includes('gpu') || request.Driver === 'nvidia' ? need('gpu', 'uses the graphics processor', 'notable') : need(`device-request:${request.Driver || request.Capabilities.flat().join('+')}`, 'asks the engine for devices', 'high'))),
  ];
}

function resources(host: HostConfigBody, need: Need): readonly Requirement[] {
  const driver = host.LogConfig?.Type ?? '';
  return [
    ...(host.CgroupParent === undefined || host.CgroupParent === '' ? [] : [need('cgroup-parent', `puts itself into the control group ${host.CgroupParent}`, 'high')]),
    ...(host.Runtime === undefined || ['', 'runc', 'io.containerd.runc.v2'].includes(host.Runtime) ? [] : [need(`runtime:${host.Runtime}`, `is run by ${host.Runtime}`, 'high')]),
    ...(host.OomKillDisable === true ? [need('oom-kill-disable', 'is not stopped when the machine runs out of memory', 'high')] : []),
    ...((host.OomScoreAdj ?? 0) < 0 ? [need('oom-score', 'lets others be stopped first when memory runs out', 'notable')] : []),
    ...(host.PidsLimit === -1 ? [need('pids-unlimited', 'may start any number of processes', 'notable')] : []),
    ...((host.CpuRealtimeRuntime ?? 0) > 0 || (host.CpuRealtimePeriod ?? 0) > 0 ? [need('cpu-realtime', 'takes the processor before others', 'notable')] : []),
    ...(['', 'json-file', 'local', 'none', 'journald'].includes(driver) ? [] : [need(`log-driver:${driver}`, `sends its log elsewhere by ${driver}`, 'notable')]),
    ...(Object.keys(host.Annotations).length > 0 ? [need('annotations', 'gives instructions to the runtime', 'notable')] : []),
  ];
}
