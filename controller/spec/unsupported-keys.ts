import type { Findings } from './findings.ts';
import { entryKey, get } from './node.ts';
import type { MapNode, Node } from './node.ts';

/**
 * What the controller does not act on yet. Each is refused by name, because a key that is quietly ignored is a promise that is quietly broken.
 * Remove a row to turn the feature on.
 */
const NOT_YET = {
  stack: [],
  service: ['update', 'backup'],
  compose: ['pre_start'],
} as const;

/** What a controller for one engine never does: key of a service → why. */
const NEVER: Readonly<Record<string, string>> = {
  provider: 'Orbitr runs containers only; run the provider yourself and remove the service.',
  models: 'Run the model in a container of its own.',
  credential_spec: 'It exists on Windows engines only.',
  use_api_socket: 'Mount the engine socket as a volume if the service really needs it.',
};

/** Without effect on a single engine, as with Compose. */
const SWARM_ONLY = ['mode', 'endpoint_mode', 'update_config', 'rollback_config', 'placement', 'labels'] as const;

export function checkSupported(root: MapNode, services: readonly string[], findings: Findings): void {
  const refuse = (parent: Node | undefined, keys: readonly string[], where: string): void => {
    for (const key of keys) {
      const at = entryKey(parent, key);
      if (at) findings.error('compose/unsupported', `${where}${key} is not supported yet`, at, `Remove "${key}" until a later version of Orbitr can honour it.`);
    }
  };
  refuse(get(root, 'x-orbitr'), NOT_YET.stack, 'x-orbitr.');
  if (entryKey(root, 'models')) findings.error('compose/unsupported', 'models are not supported', entryKey(root, 'models'), NEVER['models']);
  for (const name of services) {
    const service = get(get(root, 'services'), name);
    refuse(get(service, 'x-orbitr'), NOT_YET.service, `services.${name}.x-orbitr.`);
    refuse(service, NOT_YET.compose, `services.${name}.`);
    for (const [key, why] of Object.entries(NEVER)) {
      const at = entryKey(service, key);
      if (at) findings.error('compose/unsupported', `services.${name}.${key} is not supported`, at, why);
    }
    warnIgnored(service, name, findings);
  }
}

function warnIgnored(service: Node | undefined, name: string, findings: Findings): void {
  const warn = (parent: Node | undefined, key: string, where: string, hint: string): void => {
    const at = entryKey(parent, key);
    if (at) findings.warning('compose/ignored', `services.${name}.${where}${key} has no effect on a single engine`, at, hint);
  };
  const deploy = get(service, 'deploy');
  for (const key of SWARM_ONLY) warn(deploy, key, 'deploy.', 'It is for Docker Swarm; remove it, or leave it for use there.');
  for (const key of ['delay', 'window']) warn(get(deploy, 'restart_policy'), key, 'deploy.restart_policy.', 'The engine waits longer after each failure by itself.');
  const reservations = get(get(deploy, 'resources'), 'reservations');
  for (const key of ['cpus', 'generic_resources']) warn(reservations, key, 'deploy.resources.reservations.', 'Use "limits" to bound a container.');
  warn(service, 'develop', '', 'It is for "docker compose watch" on a developer\'s machine.');
  warn(service, 'attach', '', 'It is for the terminal of "docker compose up".');
}
