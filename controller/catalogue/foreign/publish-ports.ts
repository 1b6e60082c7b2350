import type { Port, Route } from '../../../schemas/generated/template.ts';
import { servicesOf } from './compose-texts.ts';
import type { ForeignApp, Mapping } from './foreign-app.ts';
import { list, mapping, text } from './plain.ts';

export interface PublishedPorts {
  readonly compose: Mapping;
  readonly ports: readonly Port[];
  readonly routes: readonly Route[];
}

interface Published {
  readonly address: string;
  readonly host: number;
  readonly target: number;
  readonly protocol: 'tcp' | 'udp';
}

/** Lower ports mean something to others: an app that must have one says so. */
const WELL_KNOWN = new Set([22, 25, 53, 67, 68, 80, 123, 139, 443, 445, 465, 587, 853, 993]);

/** Every port that a foreign Compose file publishes becomes one of the manifest's, so that a taken one is avoided; an app without any gets one for its page. */
export function publishPorts(compose: Mapping, main: ForeignApp['main'], id: string): PublishedPorts {
  const ports: Port[] = [];
  const add = (service: string, { host, target, protocol }: Published): string => {
    const known = ports.find((port) => port.service === service && port.target === target && (port.protocol ?? 'tcp') === protocol);
    if (known !== undefined) return known.name;
    const opened = main?.service === service && main.port === target && protocol === 'tcp';
    const wanted = opened ? 'WEB_PORT' : `PORT_${host}${protocol === 'udp' ? '_UDP' : ''}`;
    const name = ports.some((port) => port.name === wanted) ? `PORT_${host}_${ports.length}` : wanted;
    ports.push({ name, service, target, ...(protocol === 'udp' ? { protocol } : {}), default: host, ...(WELL_KNOWN.has(host) && !opened ? { fixed: true } : {}), label: opened ? 'Web page' : `Port ${target}${protocol === 'udp' ? ' (UDP)' : ''} of ${service}`, ...(opened ? { open: 'http' } : {}) });
    return name;
  };
  const services = Object.fromEntries(servicesOf(compose).map(([name, service]) => {
    const written = list(service['ports']).flatMap((port): unknown[] => {
      const read = readPort(port);
      if (read === undefined) return [port];
      return read.map((one) => `${one.address}\${${add(name, one)}}:${one.target}${one.protocol === 'udp' ? '/udp' : ''}`);
    });
    if (main !== undefined && main.service === name && isReachable(service) && !ports.some((port) => port.service === name && port.target === main.port)) {
      written.push(`\${${add(name, { address: '', host: main.published ?? (main.port < 1024 ? 8080 : main.port), target: main.port, protocol: 'tcp' })}}:${main.port}`);
    }
    const { ports: _ports, ...rest } = service;
    return [name, { ...rest, ...(written.length === 0 ? {} : { ports: written }) }];
  }));
  const routed = main !== undefined && Object.hasOwn(services, main.service) && isReachable(mapping(services[main.service]));
  return {
    compose: { ...compose, services },
    ports,
    routes: routed ? [{ service: main.service, port: main.port, subdomain: id.slice(0, 60).replace(/-+$/, ''), label: 'Web page', ...(main.address === undefined ? {} : { address: main.address }) }] : [],
  };
}

/** A container with the machine's or another one's network publishes nothing. */
function isReachable(service: Mapping): boolean {
  return service['network_mode'] === undefined;
}

/** One entry under `ports`; a range becomes one for each. Undefined: it stays as it is (a port of the engine's choice, or one with variables of its own). */
function readPort(port: unknown): readonly Published[] | undefined {
  const long = mapping(port);
  const protocol = (word: string): 'tcp' | 'udp' => (word === 'udp' ? 'udp' : 'tcp');
  if (typeof port === 'object') {
    const [host, target] = [Number(text(long['published'])), Number(text(long['target']))];
    return isPort(host) && isPort(target) ? [{ address: hostAddress(text(long['host_ip'])), host, target, protocol: protocol(text(long['protocol'])) }] : undefined;
  }
  const read = /^(?:(?<address>[\d.]+|\[[0-9a-f:]+\]):)?(?<host>\d+)(?:-(?<hostEnd>\d+))?:(?<target>\d+)(?:-(?<targetEnd>\d+))?(?:\/(?<protocol>tcp|udp))?$/.exec(text(port))?.groups;
  if (read === undefined) return undefined;
  const [host, target] = [Number(read['host']), Number(read['target'])];
  const count = read['hostEnd'] === undefined ? 1 : Number(read['hostEnd']) - host + 1;
  const same = read['targetEnd'] === undefined ? 1 : Number(read['targetEnd']) - target + 1;
  if (count !== same || count < 1 || count > 10 || !isPort(host + count - 1) || !isPort(target + count - 1)) return undefined;
  return Array.from({ length: count }, (_, index) => ({ address: hostAddress(read['address'] ?? ''), host: host + index, target: target + index, protocol: protocol(read['protocol'] ?? '') }));
}

function hostAddress(address: string): string {
  return address === '' || address === '0.0.0.0' ? '' : `${address}:`;
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}
