import { describe, expect, it } from 'vitest';
import { buildRendered, imaginedPlaces } from '../catalogue/build-rendered.ts';
import { covers, notGranted } from './granted.ts';
import { pathsToResolve, stackRequirements } from './stack-requirements.ts';

/** What a stack file needs, as `risk permission`. */
function needs(compose: string, realPath: (path: string) => string = (path) => path): readonly string[] {
  const built = buildRendered('app', new Map([['compose.yaml', compose]]));
  if (built.kind === 'invalid') return built.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => `error ${code}`);
  return stackRequirements(built.spec, { ...imaginedPlaces('app'), realPath }).map(({ risk, permission }) => `${risk} ${permission}`);
}
const service = (lines: string, rest = ''): string => `services:\n  a:\n    image: example/a:1.0\n${lines.split('\n').map((line) => `    ${line}`).join('\n')}\n${rest}`;
const volume = (lines: string): string => service('volumes: ["vol:/v"]', `volumes:\n  vol: ${lines}\n`);

describe('what is ordinary needs nothing', () => {
  it.each([
    ['a port, a volume, a limit', service('ports: ["80:80"]\nvolumes: ["vol:/v", "/anonymous"]\nmem_limit: 64m\ncap_drop: [ALL]\ncap_add: [CHOWN, NET_BIND_SERVICE]\nsecurity_opt: ["no-new-privileges:true"]\nread_only: true\ntmpfs: [/tmp]\nsysctls: { net.core.somaxconn: 1024 }\nextra_hosts: ["x:1.2.3.4"]', 'volumes: { vol: }\n')],
    ['a folder of its own', service('volumes: ["./config/x.conf:/x.conf:ro", "./data:/data"]')],
    ['a namespace of its own stack', 'services:\n  a: { image: "x:1.0", network_mode: "service:b", pid: "service:b", volumes_from: [b] }\n  b: { image: "x:1.0" }\n'],
    ['the time', service('volumes: ["/etc/localtime:/etc/localtime:ro", "/etc/timezone:/etc/timezone:ro"]')],
    ['a volume in memory', volume('{ driver_opts: { type: tmpfs, device: tmpfs, o: size=64m } }')],
    ['a network of its own', service('networks: [n]', 'networks: { n: { internal: true } }\n')],
  ])('%s', (_, compose) => expect(needs(compose)).toEqual([]));
});

describe('what reaches out of the container is told, however it is written', () => {
  const socket = ['root docker-socket'];
  it.each<[what: string, compose: string, wanted: readonly string[]]>([
    ['the socket', service('volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]'), ['root bind:/var/run/docker.sock:ro', ...socket]],
    ['the socket in long form', service('volumes: [{ type: bind, source: /run/docker.sock, target: /s, read_only: true }]'), ['root bind:/run/docker.sock:ro', ...socket]],
    ['a folder that the socket is in', service('volumes: ["/var/run:/r"]'), ['root bind:/var/run', ...socket]],
    ['its folder written in a roundabout way', service('volumes: ["/srv/../var//run/./:/r"]'), ['root bind:/var/run', ...socket]],
    ['containerd', service('volumes: ["/run/containerd/containerd.sock:/s"]'), ['root bind:/run/containerd/containerd.sock', ...socket]],
    ['the machine', service('volumes: ["/:/host:ro"]'), ['root bind:/:ro', ...socket, 'root orbitr-files:/']],
    ['the system settings', service('volumes: ["/etc:/e:ro"]'), ['root bind:/etc:ro']],
    ['one file of them', service('volumes: ["/etc/shadow:/s:ro"]'), ['root bind:/etc/shadow:ro']],
    ['kernel files', service('volumes: ["/proc:/p:ro", "/sys:/s:ro"]'), ['root bind:/proc:ro', 'root bind:/sys:ro']],
    ['devices as a folder', service('volumes: ["/dev:/d"]'), ['root bind:/dev']],
    ["the engine's own files", service('volumes: ["/var/lib/docker:/d"]'), ['root bind:/var/lib/docker']],
    ['homes', service('volumes: ["/root/.ssh:/s", "/home:/h"]'), ['root bind:/home', 'root bind:/root/.ssh']],
    ['media', service('volumes: ["/srv/media:/m:ro"]'), ['high bind:/srv/media:ro']],
    ['a folder upwards', service('volumes: ["../other/data:/d"]'), ['root orbitr-files:/stacks/other/data']],
    ['all stack files', service('volumes: ["..:/d"]'), ['root orbitr-files:/stacks']],
    ['its own stack file', service('volumes: ["./compose.yaml:/c"]'), ['root orbitr-files:/stacks/app/compose.yaml']],
    ['its own folder as a whole', service('volumes: [".:/c"]'), ['root orbitr-files:/stacks/app']],
    ['its own secrets by mount', service('volumes: ["./secrets.env:/c"]'), ['root orbitr-files:/stacks/app/secrets.env']],
    ['a home by ~', service('volumes: ["~/.docker:/c"]'), ['root bind:/root/.docker']],
    ['a mount below a writable mount', service('volumes: ["./data:/d", "./data/in:/i"]'), ['high bind:/stacks/app/data/in']],
    ['shared mounts', service('volumes: [{ type: bind, source: ./d, target: /d, bind: { propagation: rshared } }]'), ['root mount-propagation']],
    ['a volume that is a folder', volume('{ driver_opts: { type: none, o: bind, device: /etc } }'), ['root bind:/etc']],
    ['a volume that is one by rbind', volume('{ driver_opts: { type: none, o: "rbind,ro", device: /srv/x } }'), ['high bind:/srv/x:ro']],
    ['a volume that is the socket', volume('{ driver_opts: { type: none, o: bind, device: /var/run/docker.sock } }'), ['root bind:/var/run/docker.sock', ...socket]],
    ['a volume that is a disk', volume('{ driver_opts: { type: ext4, device: /dev/sda1 } }'), ['root volume-type:ext4']],
    ['a volume on the network', volume('{ driver_opts: { type: nfs, o: "addr=10.0.0.1", device: ":/x" } }'), ['high volume-type:nfs']],
    ['a share of Windows', volume('{ driver_opts: { type: cifs, o: "addr=x,username=a", device: "//x/y" } }'), ['high volume-type:cifs']],
    ['overlay over the machine', volume('{ driver_opts: { type: overlay, device: overlay, o: "lowerdir=/,upperdir=/tmp/u,workdir=/tmp/w" } }'), ['root volume-type:overlay']],
    ['a volume plugin', volume('{ driver: sshfs }'), ['high volume-driver:sshfs']],
    ['a volume of somebody', volume('{ external: true, name: nextcloud_data }'), ['high volume:nextcloud_data']],
    ['a volume called like one of somebody', volume('{ name: nextcloud_data }'), ['high volume:nextcloud_data']],
    ['all rights', service('privileged: true'), ['root privileged']],
    ['all capabilities', service('cap_add: [ALL]'), ['root capability:ALL']],
    ['a capability in small letters', service('cap_add: [cap_sys_admin]'), ['root capability:SYS_ADMIN']],
    ['others', service('cap_add: [NET_ADMIN, SYS_PTRACE, DAC_READ_SEARCH, BPF, SYS_MODULE]'), ['root capability:BPF', 'root capability:DAC_READ_SEARCH', 'root capability:SYS_MODULE', 'root capability:SYS_PTRACE', 'high capability:NET_ADMIN']],
    ['no seccomp', service('security_opt: ["seccomp=unconfined"]'), ['high security-opt:seccomp=unconfined']],
    ['no apparmor, by colon', service('security_opt: ["apparmor:unconfined"]'), ['high security-opt:apparmor=unconfined']],
    ['no labels', service('security_opt: ["label=disable"]'), ['high security-opt:label=disable']],
    ['no hidden kernel files', service('security_opt: ["systempaths=unconfined"]'), ['high security-opt:systempaths=unconfined']],
    ['new privileges', service('security_opt: ["no-new-privileges:false"]'), ['high security-opt:no-new-privileges=false']],
    ['the network of the machine', service('network_mode: host'), ['high host-network']],
    ['processes of the machine', service('pid: host'), ['root host-pid']],
    ['memory of the machine', service('ipc: host'), ['high host-ipc']],
    ['the name of the machine', service('uts: host'), ['notable host-uts']],
    ['users of the machine', service('userns_mode: host'), ['high host-userns']],
    ['control groups of the machine', service('cgroup: host'), ['notable host-cgroup']],
    ['another container by network', service('network_mode: "container:vault"'), ['high namespace:network:vault']],
    ['another container by processes', service('pid: "container:vault"'), ['high namespace:pid:vault']],
    ['mounts of another container', service('volumes_from: ["container:vault"]'), ['high volumes-from:vault']],
    ['kernel settings', service('sysctls: { kernel.msgmax: 1 }'), ['high sysctl:kernel.msgmax']],
    ['network settings of the machine', service('network_mode: host\nsysctls: { net.ipv4.ip_forward: 1 }'), ['high host-network', 'high sysctl:net.ipv4.ip_forward']],
    ['a disk', service('devices: ["/dev/sda:/dev/sda"]'), ['root device:/dev/sda']],
    ['a stick', service('devices: ["/dev/ttyUSB0"]'), ['high device:/dev/ttyUSB0']],
    ['device rules', service('device_cgroup_rules: ["b *:* rwm"]'), ['root device-rule:b *:* rwm']],
    ['graphics', service('gpus: all'), ['notable gpu']],
    ['graphics by reservation', service('deploy: { resources: { reservations: { devices: [{ driver: nvidia, count: 1, capabilities: [gpu] }] } } }'), ['notable gpu']],
    ['a control group', service('cgroup_parent: /system.slice'), ['high cgroup-parent']],
    ['a runtime', service('runtime: evil'), ['high runtime:evil']],
    ['no death by memory', service('oom_kill_disable: true\nmem_limit: 64m'), ['high oom-kill-disable']],
    ['any number of processes', service('pids_limit: -1'), ['notable pids-unlimited']],
    ['a log that leaves', service('logging: { driver: syslog, options: { syslog-address: "tcp://evil:514" } }'), ['notable log-driver:syslog']],
    ['a privileged hook', service('post_start: [{ command: ["x"], privileged: true }]'), ['root privileged']],
    ['a build', service('build: .'), ['high build']],
    ['a build with the network of the machine', service('build: { context: ., network: host }'), ['high build', 'high host-network']],
    ['a build from elsewhere', service('build: /etc'), ['high build', 'high file:/etc']],
    ['a network of others', service('networks: [n]', 'networks: { n: { external: true, name: vault_default } }\n'), ['notable network:vault_default']],
    ['a network past the firewall', service('networks: [n]', 'networks: { n: { driver: macvlan, driver_opts: { parent: eth0 } } }\n'), ['high network-driver:macvlan']],
    ['a config that is a file of the machine', service('configs: [c]', 'configs: { c: { file: /etc/passwd } }\n'), ['error compose/file-not-found']],
  ])('%s', (_, compose, wanted) => expect(needs(compose)).toEqual(wanted));

  it('follows links before it judges', () => {
    expect(needs(service('volumes: ["./data:/d"]'), (path) => (path === '/stacks/app/data' ? '/etc' : path))).toEqual(['root bind:/etc']);
    expect(needs(volume('{ driver_opts: { type: none, o: bind, device: /srv/a } }'), (path) => (path === '/srv/a' ? '/var/run' : path))).toEqual(['root bind:/var/run', 'root docker-socket']);
    const built = buildRendered('app', new Map([['compose.yaml', service('volumes: ["./data:/d", "/srv/x:/x"]')]]));
    expect(built.kind === 'spec' && pathsToResolve(built.spec)).toEqual(['/stacks/app/data', '/srv/x']);
  });

  it('refuses what asks for files of the machine to be read into it', () => {
    for (const [lines, rest] of [['env_file: /etc/environment', ''], ['env_file: ../other/.env', ''], ['extends: { file: /etc/passwd, service: x }', ''], ['label_file: /etc/hosts', ''], ['secrets: [s]', 'secrets: { s: { file: ../other/secrets.env } }\n'], ['', 'include: [/etc/passwd]\n']] as const) {
      const built = buildRendered('app', new Map([['compose.yaml', service(lines, rest)]]));
      const asked = [...built.outside, ...(built.kind === 'spec' ? stackRequirements(built.spec, imaginedPlaces('app')).map(({ permission }) => permission) : [])];
      expect(asked.length).toBeGreaterThan(0);
    }
  });
});

describe('a grant covers itself and what is less', () => {
  it.each<[grant: string, permission: string, covered: boolean]>([
    ['bind:/srv', 'bind:/srv/media:ro', true],
    ['bind:/srv:ro', 'bind:/srv/media', false],
    ['bind:/srv', 'bind:/srv-other', false],
    ['bind:/', 'docker-socket', false],
    ['bind:/var/run/docker.sock', 'bind:/run/docker.sock', true],
    ['bind:/var/run/docker.sock:ro', 'bind:/run/docker.sock', false],
    ['bind:/var/runner', 'bind:/runner', false],
    ['device:/dev/dri', 'device:/dev/dri/renderD128', true],
    ['capability:net_admin', 'capability:CAP_NET_ADMIN', true],
    ['capability:ALL', 'capability:SYS_ADMIN', true],
    ['privileged', 'capability:SYS_ADMIN', true],
    ['privileged', 'bind:/etc', false],
    ['privileged', 'host-network', false],
    ['docker-socket', 'docker-socket', true],
    ['network:a', 'network:ab', false],
    ['', 'privileged', false],
  ])('%s and %s: %s', (grant, permission, covered) => expect(covers(grant, permission)).toBe(covered));
  it('names what is left', () => {
    const wanted = [{ permission: 'privileged', subject: 'a', means: '', risk: 'root' }, { permission: 'gpu', subject: 'a', means: '', risk: 'notable' }] as const;
    expect(notGranted(wanted, ['gpu']).map(({ permission }) => permission)).toEqual(['privileged']);
  });
});
