/** What becomes of an option of `docker run`. */
export type RunFlag =
  /** A single value under a key; with dots, within it. `suffix` is a unit that Compose wants to see. */
  | { readonly take: 'value'; readonly key: string; readonly number?: true; readonly suffix?: string }
  | { readonly take: 'list'; readonly key: string }
  /** `NAME=VALUE`, once or more. */
  | { readonly take: 'map'; readonly key: string }
  /** On, without a value. */
  | { readonly take: 'switch'; readonly key: string }
  /** Means something of its own; see `docker-run.ts`. */
  | { readonly take: 'special'; readonly bare?: true }
  /** Says how the command behaves at the terminal: nothing is lost without it. */
  | { readonly take: 'nothing'; readonly bare?: true }
  /** No word of a stack file says this. */
  | { readonly take: 'refuse'; readonly bare?: true; readonly hint: string };

const value = (key: string, more: { readonly number?: true; readonly suffix?: string } = {}): RunFlag => ({ take: 'value', key, ...more });
const list = (key: string): RunFlag => ({ take: 'list', key });
const map = (key: string): RunFlag => ({ take: 'map', key });
const on = (key: string): RunFlag => ({ take: 'switch', key });
const SPECIAL: RunFlag = { take: 'special' };
const QUIET: RunFlag = { take: 'nothing', bare: true };
const number = { number: true } as const;

/** All options of `docker run` (Docker CLI 28, reference "docker container run"). */
export const RUN_FLAGS: ReadonlyMap<string, RunFlag> = new Map<string, RunFlag>([
  ['add-host', list('extra_hosts')], ['annotation', map('annotations')], ['attach', { take: 'nothing' }], ['blkio-weight', value('blkio_config.weight', number)],
  ['blkio-weight-device', { take: 'refuse', hint: 'Write it as blkio_config in the file.' }], ['cap-add', list('cap_add')], ['cap-drop', list('cap_drop')],
  ['cgroup-parent', value('cgroup_parent')], ['cgroupns', value('cgroup')], ['cidfile', { take: 'nothing' }], ['cpu-period', value('cpu_period', number)],
  ['cpu-quota', value('cpu_quota', number)], ['cpu-rt-period', value('cpu_rt_period', number)], ['cpu-rt-runtime', value('cpu_rt_runtime', number)],
  ['cpu-shares', value('cpu_shares', number)], ['cpus', value('cpus', number)], ['cpuset-cpus', value('cpuset')],
  ['cpuset-mems', { take: 'refuse', hint: 'Compose has no word for it.' }], ['detach', QUIET], ['detach-keys', { take: 'nothing' }], ['device', list('devices')],
  ['device-cgroup-rule', list('device_cgroup_rules')], ['device-read-bps', SPECIAL], ['device-read-iops', SPECIAL], ['device-write-bps', SPECIAL],
  ['device-write-iops', SPECIAL], ['disable-content-trust', QUIET], ['dns', list('dns')], ['dns-opt', list('dns_opt')], ['dns-option', list('dns_opt')],
  ['dns-search', list('dns_search')], ['domainname', value('domainname')], ['entrypoint', SPECIAL], ['env', SPECIAL], ['env-file', list('env_file')],
  ['expose', list('expose')], ['gpus', SPECIAL], ['group-add', list('group_add')], ['health-cmd', SPECIAL], ['health-interval', value('healthcheck.interval')],
  ['health-retries', value('healthcheck.retries', number)], ['health-start-interval', value('healthcheck.start_interval')],
  ['health-start-period', value('healthcheck.start_period')], ['health-timeout', value('healthcheck.timeout')], ['no-healthcheck', on('healthcheck.disable')],
  ['hostname', value('hostname')], ['init', on('init')], ['interactive', on('stdin_open')], ['ip', SPECIAL], ['ip6', SPECIAL], ['ipc', value('ipc')],
  ['isolation', value('isolation')], ['kernel-memory', { take: 'refuse', hint: 'Engines take no notice of it any more; leave it out.' }], ['label', map('labels')],
  ['label-file', list('label_file')], ['link', SPECIAL], ['link-local-ip', SPECIAL], ['log-driver', value('logging.driver')], ['log-opt', map('logging.options')],
  ['mac-address', value('mac_address')], ['memory', value('mem_limit')], ['memory-reservation', value('mem_reservation')], ['memory-swap', value('memswap_limit')],
  ['memory-swappiness', value('mem_swappiness', number)], ['mount', SPECIAL], ['name', SPECIAL], ['network', SPECIAL], ['net', SPECIAL], ['network-alias', SPECIAL],
  ['net-alias', SPECIAL], ['oom-kill-disable', on('oom_kill_disable')], ['oom-score-adj', value('oom_score_adj', number)], ['pid', value('pid')],
  ['pids-limit', value('pids_limit', number)], ['platform', value('platform')], ['privileged', on('privileged')], ['publish', SPECIAL],
  ['publish-all', { take: 'refuse', bare: true, hint: 'Name each port with -p.' }], ['pull', SPECIAL], ['quiet', QUIET], ['read-only', on('read_only')],
  ['restart', value('restart')], ['rm', { take: 'special', bare: true }], ['runtime', value('runtime')], ['security-opt', list('security_opt')], ['shm-size', value('shm_size')],
  ['sig-proxy', QUIET], ['stop-signal', value('stop_signal')], ['stop-timeout', value('stop_grace_period', { suffix: 's' })], ['storage-opt', map('storage_opt')],
  ['sysctl', map('sysctls')], ['tmpfs', list('tmpfs')], ['tty', on('tty')], ['ulimit', SPECIAL], ['use-api-socket', { take: 'refuse', bare: true, hint: 'Mount the socket by name, if you mean it.' }],
  ['user', value('user')], ['userns', value('userns_mode')], ['uts', value('uts')], ['volume', SPECIAL],
  ['volume-driver', SPECIAL], ['volumes-from', SPECIAL], ['workdir', value('working_dir')],
]);

export const SHORT_FLAGS: ReadonlyMap<string, string> = new Map([
  ['a', 'attach'], ['c', 'cpu-shares'], ['d', 'detach'], ['e', 'env'], ['h', 'hostname'], ['i', 'interactive'], ['l', 'label'], ['m', 'memory'], ['p', 'publish'],
  ['P', 'publish-all'], ['q', 'quiet'], ['t', 'tty'], ['u', 'user'], ['v', 'volume'], ['w', 'workdir'],
]);

/** Whether an option stands alone: its value, if any, is joined by `=`. */
export function isBare(flag: RunFlag): boolean {
  return flag.take === 'switch' || ('bare' in flag && flag.bare === true);
}
