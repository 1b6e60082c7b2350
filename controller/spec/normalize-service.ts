import { posix } from 'node:path';
import type { DependencyCondition, PullPolicy, ServiceDependency, ServiceSpec } from '../model/stack-spec.ts';
import type { CanonicalModel, CanonicalService } from './canonical-model.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import { digestOf } from './digest.ts';
import { contentOf, reportUnreadable } from './load-context.ts';
import type { LoadContext } from './load-context.ts';
import { nodeAt, spanAt } from './node.ts';
import type { MapNode } from './node.ts';
import { normalizeBuild } from './normalize-build.ts';
import { ownPath } from './locate-path.ts';
import { normalizeBuildSecrets } from './normalize-build-secrets.ts';
import { normalizeContainer } from './normalize-container.ts';
import { normalizeHealth } from './normalize-health.ts';
import { normalizeMounts } from './normalize-mounts.ts';
import { normalizeAttachments } from './normalize-networking.ts';
import { normalizeResources, normalizeRestart } from './normalize-resources.ts';
import { normalizeDeployHooks } from './normalize-deploy-hooks.ts';
import { normalizeRollout } from './normalize-rollout.ts';
import { isIpAddress } from './ip-address.ts';
import { parseDuration } from './parse-duration.ts';
import { parsePortRange } from './parse-port.ts';

const CONDITIONS: Readonly<Record<string, DependencyCondition>> = {
  service_started: 'started',
  service_healthy: 'healthy',
  service_completed_successfully: 'completed',
};

/** Turns a resolved service into what the planner works with. Reports what an engine would refuse, at its place. */
export function normalizeService(name: string, model: CanonicalModel, root: MapNode, restartToken: string | undefined, context: LoadContext): ServiceSpec {
  const service = model.services[name] as CanonicalService;
  const report = (code: DiagnosticCode, path: readonly (string | number)[], message: string, hint: string): void =>
    context.findings.error(code, `services.${name}: ${message}`, spanAt(root, ['services', name, ...path]), hint);
  const restart = normalizeRestart(service);
  if (!restart) {
    const policy = service.deploy?.restart_policy;
    const path = policy ? ['deploy', 'restart_policy', 'condition'] : ['restart'];
    report('compose/bad-value', path, `"${policy?.condition ?? service.restart}" is no restart policy`, 'Use no, always, unless-stopped or on-failure[:N].');
  }
  checkHealthcheck(service, report);
  checkPorts(service, report);
  if (service.container_name !== undefined && !CONTAINER_NAME.test(service.container_name)) {
    report('compose/bad-value', ['container_name'], `"${service.container_name}" is no container name`, 'Use two or more letters, digits, "_", "." and "-", a letter or digit first.');
  }
  const mounts = normalizeMounts(name, service, model, root, context);
  const container = normalizeContainer(name, service, model, mounts, inlineSeccomp(name, service, root, context));
  const build = normalizeBuild(service, normalizeBuildSecrets(service, model, root, context), (path) => ownPath(path, ['services', name, 'build', 'context'], root, context), report);
  return {
    name,
    replicas: service.scale ?? service.deploy?.replicas ?? 1,
    ...(service.container_name !== undefined && { containerName: service.container_name }),
    pullPolicy: normalizePullPolicy(service.pull_policy),
    ...(build && { build }),
    dependsOn: normalizeDependencies(service, model),
    container,
    resources: normalizeResources(service),
    restart: restart ?? { name: 'no', maximumRetries: 0, declared: false },
    attachments: service.network_mode === undefined ? normalizeAttachments(name, service, model) : [],
    ...normalizeHealth(name, service, nodeAt(root, ['services', name, 'x-orbitr']), context.findings),
    rollout: normalizeRollout(root, nodeAt(root, ['services', name])),
    ...normalizeDeployHooks(name, nodeAt(root, ['services', name, 'x-orbitr']), context.findings),
    digest: digestOf({ container, restartToken }),
  };
}

/** The engine's rule. */
const CONTAINER_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

type Report = (code: DiagnosticCode, path: readonly (string | number)[], message: string, hint: string) => void;

/** The engine refuses negative times, and anything between 0 and 1 ms. */
function checkHealthcheck(service: CanonicalService, report: Report): void {
  for (const key of ['interval', 'timeout', 'start_period', 'start_interval'] as const) {
    const text = service.healthcheck?.[key];
    const time = text === undefined ? 0 : (parseDuration(text) ?? 0);
    if (time !== 0 && time < 1e6) report('compose/duration', ['healthcheck', key], `healthcheck.${key} is ${text}`, 'Write at least 1ms.');
  }
  const grace = service.stop_grace_period;
  if (grace !== undefined && (parseDuration(grace) ?? 0) < 0) report('compose/duration', ['stop_grace_period'], `stop_grace_period is ${grace}`, 'Write a time of zero or more.');
}

/** The short form is checked where it is read; Compose lets these pass in the long form, and the engine refuses them. */
function checkPorts(service: CanonicalService, report: Report): void {
  for (const [index, port] of (service.ports ?? []).entries()) {
    if (port.target < 1 || port.target > 65_535) report('compose/port', ['ports', index], `${port.target} is no container port`, 'Give a target from 1 to 65535.');
    if (port.published !== undefined && !parsePortRange(port.published)) report('compose/port', ['ports', index], `"${port.published}" is no host port`, 'Write a port, or a range such as 8000-8010.');
    if (port.host_ip !== undefined && !isIpAddress(port.host_ip)) report('compose/port', ['ports', index], `"${port.host_ip}" is no IP address`, 'Write an address of this machine, for example 127.0.0.1.');
  }
}

/** Those on services of a profile that is not chosen are gone, as with Compose: such a dependency is only allowed when it is not required. */
function normalizeDependencies(service: CanonicalService, model: CanonicalModel): readonly ServiceDependency[] {
  const chosen = Object.entries(service.depends_on ?? {}).filter(([dependency]) => Object.hasOwn(model.services, dependency));
  return chosen.map(([dependency, { condition, required, restart }]) => ({
    service: dependency,
    condition: CONDITIONS[condition] ?? 'started',
    required,
    restart: restart ?? false,
  }));
}

function normalizePullPolicy(policy: string | undefined): PullPolicy {
  if (policy === 'always' || policy === 'never' || policy === 'build') return { kind: policy };
  const period = policy === 'daily' ? '1d' : policy === 'weekly' ? '1w' : policy?.startsWith('every_') ? policy.slice('every_'.length) : undefined;
  const time = period === undefined ? undefined : parseDuration(period);
  return time === undefined ? { kind: 'missing' } : { kind: 'refresh', refreshAfter: time / 1e6 };
}

/** A seccomp profile is a file of ours; the engine takes its contents. */
function inlineSeccomp(name: string, service: CanonicalService, root: MapNode, context: LoadContext): readonly string[] {
  return (service.security_opt ?? []).map((option, index) => {
    const profile = /^seccomp[=:](.*)$/.exec(option)?.[1];
    if (profile === undefined || profile === 'unconfined' || profile === 'builtin') return option;
    const path = posix.resolve(context.bundle.directory, profile);
    const content = contentOf(path, context);
    const at = spanAt(root, ['services', name, 'security_opt', index]);
    if (content && content.kind !== 'text') reportUnreadable(path, content, at, context);
    if (content?.kind !== 'text') return option;
    const compact = compactJson(content.text);
    if (compact === undefined) context.findings.error('compose/bad-value', `${path} is not JSON`, at, 'A seccomp profile is a JSON file.');
    return `seccomp=${compact ?? ''}`;
  });
}

/** Without the white space, as Compose sends it: a profile that is only laid out anew replaces no container. */
function compactJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
