import { describe, expect, it } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import type { ObservedContainer, ObservedNetwork } from '../model/observed-state.ts';
import type { Standpoint } from './reach.ts';
import { reachableAddress } from './reach.ts';

const network = (name: string, driver = 'bridge'): ObservedNetwork => ({ id: name, name, labels: {}, driver, internal: false, scope: 'local' });
const container = (networks: Readonly<Record<string, string>>, networkMode = 'net', id = 'web'): ObservedContainer =>
  draftObserved(id, { id, networks: Object.fromEntries(Object.entries(networks).map(([name, address]) => [name, { networkId: name, address }])), detail: { ...draftDetail, networkMode } });

function reach(of: ObservedContainer, standpoint: Standpoint, others: readonly ObservedContainer[] = []): string | undefined {
  return reachableAddress(of, standpoint, { containers: new Map([of, ...others].map((each) => [each.id, each])), networks: [network('lan', 'macvlan'), network('net'), network('own')] });
}

describe('the address of a container', () => {
  const two = container({ lan: '192.168.1.9', net: '172.18.0.2' });
  it('from the host is the one on a bridge', () => {
    expect(reach(two, { kind: 'host' })).toBe('172.18.0.2');
    expect(reach(container({ lan: '192.168.1.9' }), { kind: 'host' })).toBeUndefined();
    expect(reach(container({ new: '172.19.0.2' }), { kind: 'host' })).toBe('172.19.0.2');
    expect(reach(container({ net: '' }), { kind: 'host' })).toBeUndefined();
  });

  it('from a container is the one on a network of both, and from elsewhere there is none', () => {
    expect(reach(two, { kind: 'container', networks: ['lan', 'own'] })).toBe('192.168.1.9');
    expect(reach(two, { kind: 'container', networks: ['own'] })).toBeUndefined();
    expect(reach(two, { kind: 'elsewhere' })).toBeUndefined();
  });

  it('of one in the network of the host is the host itself, and of one in another one\'s network that one\'s', () => {
    expect(reach(container({}, 'host'), { kind: 'host' })).toBe('127.0.0.1');
    expect(reach(container({}, 'host'), { kind: 'container', networks: ['net'] })).toBeUndefined();
    expect(reach(container({}, 'container:vpn', 'guest'), { kind: 'host' }, [container({ net: '172.18.0.7' }, 'net', 'vpn')])).toBe('172.18.0.7');
    expect(reach(container({}, 'container:gone'), { kind: 'host' })).toBeUndefined();
    expect(reach(container({}, 'container:web'), { kind: 'host' })).toBeUndefined();
    expect(reach(container({}, 'none'), { kind: 'host' })).toBeUndefined();
  });
});
