import { RESERVED_LABEL_PREFIXES } from '../model/labels.ts';
import type { ContainerFacts, HealthcheckFacts, ImageFacts } from '../engine/inspected.ts';
import type { Picture, PictureFrame } from './picture-frame.ts';
import { hostPicture } from './picture-host.ts';
import { mountsPicture } from './picture-mounts.ts';
import { networkPicture } from './picture-networks.ts';
import { durationText, without } from './picture-values.ts';

/**
 * One container as a picture. Two containers mean the same if, and only if, their pictures are equal; so the same function looks at what runs
 * and at what would be created. A default must therefore be left out here on both sides, or on none.
 */
export function picture(facts: ContainerFacts, frame: PictureFrame): Picture {
  const { image, id } = frame;
  const mode = String(facts.HostConfig['NetworkMode'] ?? '');
  const inOtherNamespace = mode === 'host' || mode.startsWith('container:');
  return without({
    image: facts.Image,
    ...processPicture(facts, image),
    environment: environment(facts.Env ?? [], image.Env ?? []),
    labels: labels(facts.Labels ?? {}, image.Labels ?? {}),
    user: unless(facts.User, image.User),
    working_dir: unless(facts.WorkingDir, image.WorkingDir),
    // Of a container without one the engine says its short id, or the machine's name in the machine's network.
    hostname: inOtherNamespace || facts.Hostname === id?.slice(0, 12) ? undefined : facts.Hostname,
    domainname: facts.Domainname,
    mac_address: facts.MacAddress,
    tty: facts.Tty,
    stdin_open: facts.OpenStdin,
    healthcheck: healthcheck(facts.Healthcheck ?? undefined, image.Healthcheck ?? undefined),
    stop_signal: unless(facts.StopSignal, image.StopSignal || 'SIGTERM'),
    stop_grace_period: facts.StopTimeout ? `${facts.StopTimeout}s` : undefined,
    ...ports(facts, image),
    ...mountsPicture(facts, image),
    ...networkPicture(facts, frame),
    ...hostPicture(facts.HostConfig, frame),
  });
}

function unless(value: string | undefined, usual: string | undefined): string | undefined {
  return value === usual ? undefined : value;
}

function same(a: readonly string[] | null | undefined, b: readonly string[] | null | undefined): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}

/** An empty command under the image's own entrypoint can only have come from writing that entrypoint down. */
function processPicture({ Cmd, Entrypoint }: ContainerFacts, image: ImageFacts): { readonly entrypoint?: readonly string[]; readonly command?: readonly string[] } {
  const command = Cmd && Cmd.length > 0 ? { command: Cmd } : {};
  if (!same(Entrypoint, image.Entrypoint)) return { entrypoint: Entrypoint ?? [], ...command };
  if (same(Cmd, image.Cmd)) return {};
  return 'command' in command ? command : { entrypoint: Entrypoint ?? [] };
}

function environment(live: readonly string[], image: readonly string[]): Readonly<Record<string, string | null>> {
  const given = live.filter((line) => !image.includes(line));
  return Object.fromEntries(given.map((line): [string, string | null] => (line.includes('=') ? [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] : [line, null])).sort(byKey));
}

function labels(live: Readonly<Record<string, string>>, image: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const given = Object.entries(live).filter(([key, value]) => image[key] !== value && !RESERVED_LABEL_PREFIXES.some((prefix) => key.startsWith(prefix)));
  return Object.fromEntries(given.sort(byKey));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function healthcheck(live: HealthcheckFacts | undefined, image: HealthcheckFacts | undefined): object | undefined {
  if (live?.Test?.[0] === 'NONE') return image?.Test?.[0] === 'NONE' ? undefined : { disable: true };
  const time = (key: 'Interval' | 'Timeout' | 'StartPeriod' | 'StartInterval'): string | undefined => (!live?.[key] || live[key] === image?.[key] ? undefined : durationText(live[key]));
  return without({
    test: same(live?.Test, image?.Test) ? undefined : live?.Test,
    interval: time('Interval'),
    timeout: time('Timeout'),
    start_period: time('StartPeriod'),
    start_interval: time('StartInterval'),
    retries: live?.Retries === image?.Retries ? undefined : live?.Retries,
  });
}

interface Binding {
  readonly HostIp?: string;
  readonly HostPort?: string;
}

/** Published ports as people write them, and exposed ones that neither the image nor a published port names. */
function ports({ ExposedPorts, HostConfig }: ContainerFacts, image: ImageFacts): { readonly ports: readonly string[]; readonly expose: readonly string[] } {
  const bindings = Object.entries((HostConfig['PortBindings'] ?? {}) as Readonly<Record<string, readonly Binding[] | null>>);
  const published = bindings.flatMap(([key, list]) => (list ?? []).map((binding) => portText(key, binding)));
  const known = new Set([...Object.keys(image.ExposedPorts ?? {}), ...bindings.map(([key]) => key)].map(withoutTcp));
  // Compose says `80` of `expose: 80` where others say `80/tcp`, and nothing at all of a variable that is not set.
  const exposed = new Set(Object.keys(ExposedPorts ?? {}).map(withoutTcp).filter((port) => Number.parseInt(port, 10) > 0 && !known.has(port)));
  return { ports: published.sort(byNumber), expose: [...exposed].sort(byNumber) };
}

function withoutTcp(port: string): string {
  return port.replace(/\/tcp$/, '');
}

function portText(key: string, { HostIp = '', HostPort = '' }: Binding): string {
  const target = withoutTcp(key);
  const host = HostIp.includes(':') ? `[${HostIp}]` : HostIp;
  // `ip::80`: any free port of one address.
  return [...(host === '' ? [] : [host]), ...(HostPort === '' || HostPort === '0' ? (host === '' ? [] : ['']) : [HostPort]), target].join(':');
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
