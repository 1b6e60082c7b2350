import { isEveryAddress } from '../model/every-address.ts';
import type { ObservedState } from '../model/observed-state.ts';

/**
 * Where the proxy's HTTPS can be reached from this machine: by the port that its container publishes, or by its own where it runs on the host.
 * Undefined: there is no proxy, or it publishes none. Pure.
 */
export function proxyEntrance({ proxy, containers }: Pick<ObservedState, 'proxy' | 'containers'>): { readonly host: string; readonly port: number } | undefined {
  if (proxy === undefined) return undefined;
  const { network, ports, reach } = proxy.routing;
  if (reach === 'address') return { host: '127.0.0.1', port: ports.https };
  for (const { state, networks, ports: published } of containers) {
    const found = state === 'running' && networks[network] !== undefined ? published.find((port) => port.protocol === 'tcp' && port.target === ports.https && port.published !== undefined) : undefined;
    if (found?.published !== undefined) return { host: isEveryAddress(found.hostIp) ? '127.0.0.1' : (found.hostIp ?? ''), port: found.published };
  }
  return undefined;
}
