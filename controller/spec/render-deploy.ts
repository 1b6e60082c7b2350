import type { CanonicalDeploy, CanonicalDeviceRequest } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { get, toPlain } from './node.ts';
import type { Node } from './node.ts';
import { readBytes, readDuration, readItems, readNumber, readPositive, readText, readTextMap, readTexts } from './read-values.ts';

/** `resources` and `placement` are always there, as Compose prints them. */
export function renderDeploy(node: Node | undefined, findings: Findings): CanonicalDeploy | undefined {
  if (node?.kind !== 'map') return undefined;
  const resources = get(node, 'resources');
  const limits = get(resources, 'limits');
  const reservations = get(resources, 'reservations');
  const restart = get(node, 'restart_policy');
  const placement = get(node, 'placement');
  return {
    mode: readText(node, 'mode'),
    replicas: readNumber(node, 'replicas'),
    labels: readTextMap(node, 'labels'),
    update_config: renderRollout(get(node, 'update_config'), findings),
    rollback_config: renderRollout(get(node, 'rollback_config'), findings),
    resources: {
      limits: limits?.kind === 'map' ? { cpus: readCpus(limits, findings), memory: readBytes(limits, 'memory', findings), pids: readPositive(limits, 'pids') } : undefined,
      reservations: reservations?.kind === 'map'
        ? {
            cpus: readCpus(reservations, findings),
            memory: readBytes(reservations, 'memory', findings),
            devices: renderDeviceRequests(reservations, 'devices', findings),
            generic_resources: readItems(reservations, 'generic_resources').length > 0 ? readItems(reservations, 'generic_resources').map(toPlain) : undefined,
          }
        : undefined,
    },
    restart_policy: restart?.kind === 'map'
      ? {
          condition: readText(restart, 'condition'),
          delay: readDuration(restart, 'delay', findings),
          max_attempts: readNumber(restart, 'max_attempts'),
          window: readDuration(restart, 'window', findings),
        }
      : undefined,
    placement: placement?.kind === 'map' ? toPlain(placement) : {},
    endpoint_mode: readText(node, 'endpoint_mode'),
  };
}

function readCpus(node: Node, findings: Findings): number | undefined {
  const cpus = get(node, 'cpus');
  const value = readPositive(node, 'cpus');
  if (cpus?.kind === 'scalar' && cpus.value !== null && readNumber(node, 'cpus') === undefined) {
    findings.error('compose/bad-value', `cpus is "${cpus.text}", which is no number`, cpus.at, 'Write a number of cores, for example 0.5.');
  }
  return value;
}

function renderRollout(node: Node | undefined, findings: Findings): unknown {
  if (node?.kind !== 'map') return undefined;
  return {
    parallelism: readNumber(node, 'parallelism'),
    delay: readDuration(node, 'delay', findings),
    failure_action: readText(node, 'failure_action'),
    monitor: readDuration(node, 'monitor', findings),
    max_failure_ratio: readPositive(node, 'max_failure_ratio'),
    order: readText(node, 'order'),
  };
}

/** GPUs and their like; `all` is -1. */
export function renderDeviceRequests(parent: Node, key: string, findings: Findings): readonly CanonicalDeviceRequest[] | undefined {
  const requests = readItems(parent, key).map((item) => {
    const count = get(item, 'count');
    const ids = readTexts(item, 'device_ids');
    // Neither a count nor ids means all of them, as the word says.
    const all = (count?.kind === 'scalar' && count.value === 'all') || (!count && !ids && key === 'devices');
    const number = all ? -1 : readNumber(item, 'count');
    if (count && ids) findings.error('compose/conflict', 'a device reservation has both "count" and "device_ids"', count.at, 'Keep one of them.');
    if (count?.kind === 'scalar' && number === undefined) findings.error('compose/bad-value', `count is "${count.text}"`, count.at, 'Write a number, or all.');
    return { capabilities: readTexts(item, 'capabilities'), driver: readText(item, 'driver'), count: number, device_ids: ids, options: readTextMap(item, 'options') };
  });
  return requests.length === 0 ? undefined : requests;
}
