import type { ObservedContainer, ObservedNetwork } from '../model/observed-state.ts';

/** Where we stand, seen from the engine. */
export type Standpoint =
  /** On its host: every bridge can be reached. */
  | { readonly kind: 'host' }
  /** In a container: only networks that we are on can be. */
  | { readonly kind: 'container'; readonly networks: readonly string[] }
  /** On another machine, or behind a virtual one. */
  | { readonly kind: 'elsewhere' };

/** Of what the engine holds, as much as leads to an address. */
export interface Neighbourhood {
  readonly containers: ReadonlyMap<string, ObservedContainer>;
  readonly networks: readonly ObservedNetwork[];
}

/** Drivers whose addresses the engine's host can reach. It is cut off from its own macvlan and ipvlan containers by the kernel. */
const REACHABLE_FROM_HOST = new Set(['bridge', 'overlay']);

/** The address of a container that can be reached from where we stand; undefined: none. Pure. */
export function reachableAddress(container: ObservedContainer, standpoint: Standpoint, near: Neighbourhood): string | undefined {
  const mode = container.detail?.networkMode ?? '';
  if (mode === 'host') return standpoint.kind === 'host' ? '127.0.0.1' : undefined;
  const owner = /^container:(.+)$/.exec(mode)?.[1];
  if (owner !== undefined) {
    const peer = near.containers.get(owner);
    // What lives in another one's network has that one's address; of chains the engine knows only one link.
    return peer === undefined || peer.id === container.id || peer.detail?.networkMode.startsWith('container:') ? undefined : reachableAddress(peer, standpoint, near);
  }
  const endpoints = Object.entries(container.networks).filter(([, { address }]) => address !== '');
  return endpoints.find(([name]) => canReach(name, standpoint, near))?.[1].address;
}

function canReach(network: string, standpoint: Standpoint, { networks }: Neighbourhood): boolean {
  if (standpoint.kind === 'container') return standpoint.networks.includes(network);
  // A network that was made since the last observation is most likely a bridge; if not, the check is made inside.
  const driver = networks.find(({ name }) => name === network)?.driver ?? 'bridge';
  return standpoint.kind === 'host' && REACHABLE_FROM_HOST.has(driver);
}
