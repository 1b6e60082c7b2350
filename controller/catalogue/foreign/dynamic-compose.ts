import type { Mapping } from './foreign-app.ts';
import { list, mapping, text } from './plain.ts';

/** Runtipi's own form of a Compose file, `docker-compose.json`: services are a list, and keys are written in another way. */
export function dynamicCompose(parsed: Mapping): Mapping {
  return { services: Object.fromEntries(list(parsed['services']).map((service) => [text(mapping(service)['name']), serviceOf(mapping(service))])) };
}

const RENAMED: Readonly<Record<string, string>> = {
  image: 'image', command: 'command', entrypoint: 'entrypoint', healthCheck: 'healthcheck', dependsOn: 'depends_on', networkMode: 'network_mode', extraHosts: 'extra_hosts', devices: 'devices', capAdd: 'cap_add', capDrop: 'cap_drop', securityOpt: 'security_opt', privileged: 'privileged', user: 'user', hostname: 'hostname', tty: 'tty', stdinOpen: 'stdin_open', workingDir: 'working_dir', shmSize: 'shm_size', ulimits: 'ulimits', pid: 'pid', dns: 'dns', sysctls: 'sysctls', stopSignal: 'stop_signal', stopGracePeriod: 'stop_grace_period', readOnly: 'read_only', logging: 'logging', deploy: 'deploy', labels: 'labels', restart: 'restart', extraLabels: 'labels',
};

function serviceOf(service: Mapping): Mapping {
  const renamed = Object.entries(service).flatMap(([key, value]) => (Object.hasOwn(RENAMED, key) ? [[RENAMED[key] ?? key, mapping(value)['interval'] === undefined ? value : snakeCase(mapping(value))] as const] : []));
  const environment = list(service['environment']).length > 0 ? Object.fromEntries(list(service['environment']).map((each) => [text(mapping(each)['key']), text(mapping(each)['value'])])) : mapping(service['environment']);
  const volumes = list(service['volumes']).map((each) => `${text(mapping(each)['hostPath'])}:${text(mapping(each)['containerPath'])}${mapping(each)['readOnly'] === true ? ':ro' : ''}`);
  const ports = [...list(service['addPorts'])].map((each) => `${text(mapping(each)['hostPort'])}:${text(mapping(each)['containerPort'])}${mapping(each)['udp'] === true ? '/udp' : ''}`);
  return {
    ...Object.fromEntries(renamed),
    ...(Object.keys(environment).length === 0 ? {} : { environment }),
    ...(volumes.length === 0 ? {} : { volumes }),
    ...(ports.length === 0 ? {} : { ports }),
    'x-runtipi': { ...(service['isMain'] === true ? { is_main: true } : {}), ...(service['internalPort'] === undefined ? {} : { internal_port: service['internalPort'] }) },
  };
}

/** `startPeriod` → `start_period`. */
function snakeCase(value: Mapping): Mapping {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), each]));
}
