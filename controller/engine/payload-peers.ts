import { OrbitrError } from '../model/errors.ts';

type Peers = Readonly<Record<string, string>>;

/**
 * The container behind `service:x`, by the planner's map.
 * @throws OrbitrError `engine/peer-unknown` when the planner did not say: a stack file cannot cause it
 */
export function peerOf(service: string, peers: Peers): string {
  const name = Object.hasOwn(peers, service) ? peers[service] : undefined;
  if (name === undefined) throw new OrbitrError({ code: 'engine/peer-unknown', kind: 'transient', message: `no container is known for service ${service}` });
  return name;
}

/** A namespace mode as the engine takes it: `service:db` → `container:blog-db-1`; everything else stays. */
export function namespaceMode(mode: string, peers: Peers): string {
  return mode.startsWith('service:') ? `container:${peerOf(mode.slice('service:'.length), peers)}` : mode;
}

/** An entry of `volumes_from` as the engine takes it: `service:db:ro` → `blog-db-1:ro`, `container:x` → `x`. */
export function volumesFromEntry(entry: string, peers: Peers): string {
  const [kind, name = '', ...rest] = entry.split(':');
  const source = kind === 'service' ? peerOf(name, peers) : name;
  return [source, ...rest].join(':');
}

/**
 * One link → the engine's. A service of the stack can be called by the alias, by `<service>-<n>` and by its container's name, as with Compose;
 * a foreign container by the alias only.
 */
export function expandLink(link: string, peers: Peers): readonly string[] {
  const [target = '', alias = target] = link.split(':');
  if (!Object.hasOwn(peers, target)) return [`${target}:${alias}`];
  const name = peerOf(target, peers);
  const number = /-(\d+)$/.exec(name)?.[1];
  const numbered = `${target}-${number}`;
  const known = [alias, ...(name.endsWith(`-${numbered}`) ? [numbered] : []), name];
  return [...new Set(known)].map((each) => `${name}:${each}`);
}

/** All links of a service. Two may say the same when a container is called as its service: the engine would keep both. */
export function expandLinks(links: readonly string[], peers: Peers): readonly string[] {
  return [...new Set(links.flatMap((link) => expandLink(link, peers)))];
}
