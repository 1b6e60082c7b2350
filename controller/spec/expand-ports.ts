import type { Findings } from './findings.ts';
import { get, list, mapOf, scalar, withValue } from './node.ts';
import type { MapNode, Node } from './node.ts';
import { parsePort } from './parse-port.ts';

/** Short ports become long ones, a range one for each port of it. */
export function expandPorts(value: Node, findings: Findings): Node {
  return value.kind === 'list' ? list(value.items.flatMap((item) => expandPort(item, findings)), value.at) : value;
}

function expandPort(item: Node, findings: Findings): readonly Node[] {
  if (item.kind === 'map') return [completePort(item)];
  if (item.kind === 'list' || item.value === null || typeof item.value === 'boolean') return [item];
  const parsed = parsePort(item.text);
  if (parsed.kind === 'invalid') {
    findings.error('compose/port', `"${item.text}" is not a port: ${parsed.reason}`, item.at, 'Write "HOST:CONTAINER", for example "8080:80", or "127.0.0.1:8080:80".');
    return [];
  }
  const { at } = item;
  return parsed.ports.map(({ hostIp, target, published, protocol }) =>
    mapOf(
      {
        mode: scalar('ingress', at),
        host_ip: hostIp === undefined ? undefined : scalar(hostIp, at),
        target: scalar(target, at),
        published: published === undefined ? undefined : scalar(published, at),
        protocol: scalar(protocol, at),
      },
      at,
    ),
  );
}

function completePort(item: MapNode): MapNode {
  let port = item;
  if (!get(port, 'mode')) port = withValue(port, 'mode', scalar('ingress', item.at));
  if (!get(port, 'protocol')) port = withValue(port, 'protocol', scalar('tcp', item.at));
  const published = get(port, 'published');
  return published?.kind === 'scalar' && typeof published.value === 'number' ? withValue(port, 'published', scalar(published.text, published.at)) : port;
}
