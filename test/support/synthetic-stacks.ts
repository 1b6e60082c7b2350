import type { OperationKind, Reason } from '../../controller/model/operation.ts';
import type { Condition, ConditionType, ContainerStatus, OperationRecord, ServiceStatus, StackStatus } from '../../controller/model/status.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A container that runs and is healthy unless told otherwise. */
export function container(name: string, now: number, changes: Partial<ContainerStatus> = {}): ContainerStatus {
  return { id: digest(name), name, state: 'running', health: 'healthy', startedAt: now - 3 * DAY, exitCode: 0, ports: [], ...changes };
}

/** A published TCP port, on IPv4 and IPv6 as the engine reports it. */
export function published(host: number, target: number): ContainerStatus['ports'] {
  return [
    { target, protocol: 'tcp', hostIp: '0.0.0.0', published: host },
    { target, protocol: 'tcp', hostIp: '::', published: host },
  ];
}

/** A service with one healthy container `<stack>-<name>-1` unless told otherwise. */
export function service(stack: string, name: string, image: string, now: number, changes: Partial<ServiceStatus> & { readonly only?: Partial<ContainerStatus> } = {}): ServiceStatus {
  const { only, ...rest } = changes;
  return { name, health: 'Healthy', message: '', image, replicas: 1, containers: [container(`${stack}-${name}-1`, now, only)], ...rest };
}

export function condition(type: ConditionType, status: Condition['status'], reason: string, message: string, since: number): Condition {
  return { type, status, reason, message, since };
}

/** A stack that is Synced and Healthy unless told otherwise. */
export function stack(name: string, now: number, changes: Partial<StackStatus> = {}): StackStatus {
  const revision = { digest: digest(name), commit: digest(`commit ${name}`).slice(0, 40), dirty: false };
  return {
    name,
    sync: 'Synced',
    health: 'Healthy',
    conditions: [
      condition('Ready', 'True', 'Converged', 'A second plan was empty', now - 2 * DAY),
      condition('Valid', 'True', 'Parsed', 'The files could be read and understood', now - 9 * DAY),
    ],
    services: [],
    keptVolumes: [],
    attempted: revision,
    applied: revision,
    diagnostics: [],
    operations: [],
    files: [`${name}.yaml`],
    observedAt: now - 4 * SECOND,
    ...changes,
  };
}

/** The record of an operation on `<kind's object>` of a stack. */
export function record(stackName: string, kind: OperationKind, name: string, cause: string, startedAt: number, changes: Partial<OperationRecord> = {}): OperationRecord {
  const type = kind.includes('network') ? 'network' : kind.includes('volume') ? 'volume' : kind.includes('image') ? 'image' : 'container';
  return {
    id: `${kind}:${name}`,
    trace: `pass-of-${stackName}`,
    kind,
    subject: { stack: stackName, type, name },
    cause,
    result: 'done',
    startedAt,
    ...(changes.result === 'running' ? {} : { duration: 320 }),
    ...changes,
  };
}

/** A planned start of a container, for plans whose kind does not matter to the reader. */
export function plannedStart(stackName: string, name: string, reason: Reason, message: string) {
  return {
    id: `start-container:${name}`,
    kind: 'start-container',
    subject: { stack: stackName, type: 'container', name },
    cause: { reason, message, differences: [] },
    dependsOn: [],
    destructive: false,
    args: { container: { name } },
  } as const;
}

/** 64 hex digits that look like a digest and depend on the text only. */
export function digest(text: string): string {
  let state = 2_166_136_261;
  let hex = '';
  while (hex.length < 64) {
    for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
    hex += (state >>> 0).toString(16).padStart(8, '0');
  }
  return hex.slice(0, 64);
}
