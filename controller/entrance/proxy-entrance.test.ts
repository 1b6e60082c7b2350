import { describe, expect, it } from 'vitest';
import { draftObserved } from '../../test/support/draft-observed.ts';
import { routingOf } from '../../test/support/route-table.ts';
import type { ObservedContainer } from '../model/observed-state.ts';
import type { ObservedProxy } from '../model/routing.ts';
import { proxyEntrance } from './proxy-entrance.ts';

const proxyOf = (settings: string): ObservedProxy => ({ kind: 'serving', routing: routingOf(settings), table: new Map(), intact: true });
const container = (change: Partial<ObservedContainer>): ObservedContainer => draftObserved('proxy-caddy-1', { networks: { 'orbitr-proxy': { address: '172.20.0.2' } } as unknown as ObservedContainer['networks'], ...change });
const https = (hostIp?: string): ObservedContainer['ports'] => [{ target: 80, protocol: 'tcp', published: 8080 }, { target: 443, protocol: 'udp', published: 8444 }, { target: 443, protocol: 'tcp', published: 8443, ...(hostIp === undefined ? {} : { hostIp }) }];

describe('where the proxy is reached', () => {
  it('is the port that its container publishes for HTTPS', () => {
    expect(proxyEntrance({ proxy: proxyOf('proxy: caddy'), containers: [container({ ports: https('0.0.0.0') })] })).toEqual({ host: '127.0.0.1', port: 8443 });
    expect(proxyEntrance({ proxy: proxyOf('proxy: caddy'), containers: [container({ ports: https('192.0.2.7') })] })).toEqual({ host: '192.0.2.7', port: 8443 });
  });

  it('is its own port where it runs on the host', () =>
    expect(proxyEntrance({ proxy: proxyOf('proxy: { provider: caddy, ports: { https: 9443 }, external: { socket: /run/caddy.sock, runsOn: host } }'), containers: [] })).toEqual({ host: '127.0.0.1', port: 9443 }));

  it('is nowhere without a proxy, when it is stopped, and when it is not on the network', () => {
    expect(proxyEntrance({ containers: [container({ ports: https() })] })).toBeUndefined();
    expect(proxyEntrance({ proxy: proxyOf('proxy: caddy'), containers: [container({ state: 'exited', ports: https() })] })).toBeUndefined();
    expect(proxyEntrance({ proxy: proxyOf('proxy: caddy'), containers: [container({ networks: {}, ports: https() })] })).toBeUndefined();
  });
});
