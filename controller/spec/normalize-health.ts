import type { HealthCheck, HttpProbeSpec, ProbeSpec, UnhealthyReaction } from '../model/health.ts';
import type { CanonicalService } from './canonical-model.ts';
import type { Findings } from './findings.ts';
import { entryKey, get, isNull } from './node.ts';
import type { Node } from './node.ts';
import { parseDuration } from './parse-duration.ts';
import { readCommand, readNumber, readPairs, readText } from './read-values.ts';
import type { Span } from './source-text.ts';

/** As the engine has it, except that a check that hangs is given up sooner. ms. */
const DEFAULTS = { interval: 30_000, timeout: 5_000, retries: 3, startPeriod: 0 };
/** Faster than this is no check but load. ms. */
const SHORTEST = 100;
const KINDS = ['http', 'tcp', 'exec', 'docker'] as const;

export interface NormalizedHealth {
  readonly health?: HealthCheck;
  readonly onUnhealthy: UnhealthyReaction;
}

/**
 * `x-orbitr.health` and `x-orbitr.onUnhealthy` of a service. Who has Orbitr check wants it to act; a plain Compose file means what it means to Compose,
 * where an unhealthy container is only told.
 */
export function normalizeHealth(name: string, service: CanonicalService, settings: Node | undefined, findings: Findings): NormalizedHealth {
  const node = get(settings, 'health');
  const health = node?.kind === 'map' ? readHealth(name, service, node, findings) : undefined;
  const asked = readText(settings, 'onUnhealthy');
  const reaction = asked === 'restart' || asked === 'recreate' || asked === 'alert' ? asked : undefined;
  return { ...(health === undefined ? {} : { health }), onUnhealthy: reaction ?? (node === undefined ? 'alert' : 'restart') };
}

function readHealth(name: string, service: CanonicalService, node: Node, findings: Findings): HealthCheck | undefined {
  const where = `services.${name}.x-orbitr.health`;
  const [kind, second] = KINDS.filter((each) => entryKey(node, each) !== undefined);
  if (kind === undefined) {
    findings.error('compose/missing-key', `${where} does not say what to check`, node.at, 'Write one of http, tcp, exec and docker.');
    return undefined;
  }
  if (second !== undefined) findings.error('compose/conflict', `${where} has both ${kind} and ${second}`, entryKey(node, second), 'Keep one of them.');
  const probe = readProbe(kind, where, service, node, findings);
  const times = readTimes(where, node, findings);
  return probe === undefined ? undefined : { probe, ...times, retries: readNumber(node, 'retries') ?? DEFAULTS.retries };
}

function readProbe(kind: (typeof KINDS)[number], where: string, service: CanonicalService, node: Node, findings: Findings): ProbeSpec | undefined {
  switch (kind) {
    case 'http':
      return readHttp(`${where}.http`, service, node, findings);
    case 'tcp': {
      const value = get(node, 'tcp');
      const port = readPort(`${where}.tcp`, value?.kind === 'map' ? get(value, 'port') : value, findings);
      return port === undefined ? undefined : { kind, port };
    }
    case 'exec': {
      const command = readCommand(node, 'exec', findings);
      if (command !== null && command.length > 0) return { kind, command };
      findings.error('compose/bad-value', `${where}.exec has no command`, entryKey(node, 'exec'), 'Write a command that ends with 0 when all is well.');
      return undefined;
    }
    case 'docker':
      return readDocker(where, service, node, findings);
  }
}

function readDocker(where: string, service: CanonicalService, node: Node, findings: Findings): ProbeSpec {
  const timing = ['interval', 'timeout', 'retries', 'startPeriod'].find((key) => entryKey(node, key) !== undefined);
  if (timing !== undefined) findings.error('compose/conflict', `${where}.${timing} has no meaning with docker`, entryKey(node, timing), 'The engine makes the check: write its times under healthcheck.');
  const off = service.healthcheck?.disable === true || service.healthcheck?.test?.[0] === 'NONE';
  if (off) findings.error('compose/conflict', `${where}.docker asks for a check that healthcheck turns off`, entryKey(node, 'docker'), 'Give healthcheck a test, or let Orbitr check by http, tcp or exec.');
  return { kind: 'docker' };
}

function readHttp(where: string, service: CanonicalService, parent: Node, findings: Findings): HttpProbeSpec | undefined {
  const node = get(parent, 'http');
  const more = node?.kind === 'map' ? node : undefined;
  const port = more === undefined || get(more, 'port') === undefined ? onlyPort(where, service, entryKey(parent, 'http'), findings) : readPort(`${where}.port`, get(more, 'port'), findings);
  const status = readStatus(`${where}.status`, get(more, 'status'), findings);
  if (port === undefined || status === undefined) return undefined;
  return {
    kind: 'http',
    scheme: readText(more, 'scheme') === 'https' ? 'https' : 'http',
    port,
    path: (more === undefined ? readText(parent, 'http') : readText(more, 'path')) ?? '/',
    method: readText(more, 'method') ?? 'GET',
    headers: readHeaders(`${where}.headers`, get(more, 'headers'), findings),
    status: status.length === 0 ? [{ from: 200, to: 399 }] : status,
  };
}

/** The one port that the service is known to have. */
function onlyPort(where: string, service: CanonicalService, at: Span | undefined, findings: Findings): number | undefined {
  const published = (service.ports ?? []).map(({ target }) => target);
  const exposed = (service.expose ?? []).map((port) => Number(port.split('/')[0]));
  const [port, ...others] = [...new Set([...published, ...exposed])];
  if (port !== undefined && others.length === 0 && Number.isInteger(port)) return port;
  findings.error('compose/missing-key', `${where} does not say at which port, and the service has ${port === undefined ? 'none' : 'several'}`, at, 'Write http: { path: /, port: 8080 }, with the port inside the container.');
  return undefined;
}

function readPort(where: string, node: Node | undefined, findings: Findings): number | undefined {
  const port = node?.kind === 'scalar' && /^\d+$/.test(node.text) ? Number(node.text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  findings.error('compose/port', `${where} is no port`, node?.at, 'Write a number from 1 to 65535: the port inside the container.');
  return undefined;
}

function readStatus(where: string, node: Node | undefined, findings: Findings): HttpProbeSpec['status'] | undefined {
  const items = node === undefined || isNull(node) ? [] : node.kind === 'list' ? node.items : [node];
  const ranges = items.map((item) => {
    const [, from, to = from] = (item.kind === 'scalar' && /^([1-5]\d\d)(?:-([1-5]\d\d))?$/.exec(item.text)) || [];
    if (from !== undefined && to !== undefined && Number(from) <= Number(to)) return { from: Number(from), to: Number(to) };
    findings.error('compose/bad-value', `${where} has what is no status of HTTP`, item.at, 'Write 204, "200-299", or a list of these.');
    return undefined;
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** RFC 9110, "token" and "field-value": a line end in a header would begin another one. */
function readHeaders(where: string, node: Node | undefined, findings: Findings): Readonly<Record<string, string>> {
  const headers = [...readPairs(node)].map(([name, value]): [string, string] => [name, value ?? '']);
  const bad = headers.find(([name, value]) => !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value));
  if (bad !== undefined) findings.error('compose/bad-value', `${where} has "${bad[0]}", which cannot be a header with that value`, entryKey(node, bad[0]), 'Names have letters, digits and "-"; values have no line ends.');
  return Object.fromEntries(headers);
}

function readTimes(where: string, node: Node, findings: Findings): Pick<HealthCheck, 'interval' | 'timeout' | 'startPeriod'> {
  const read = (key: 'interval' | 'timeout' | 'startPeriod', least: number): number => {
    const text = readText(node, key);
    if (text === undefined) return DEFAULTS[key];
    const time = (parseDuration(text) ?? 0) / 1e6;
    if (time < least) findings.error('compose/duration', `${where}.${key} is ${text}`, get(node, key)?.at, `Write at least ${least}ms.`);
    return time;
  };
  return { interval: read('interval', SHORTEST), timeout: read('timeout', SHORTEST), startPeriod: read('startPeriod', 0) };
}
