import { describe, expect, it } from 'vitest';
import { draftService } from '../../test/support/draft-service.ts';
import type { ServiceOverrides } from '../../test/support/draft-service.ts';
import { DEFAULT_ROLLOUT } from '../model/rollout.ts';
import { chooseStrategy } from './strategy.ts';

const choose = (overrides: ServiceOverrides, carried: readonly string[] = []) => {
  const { strategy, why } = chooseStrategy(draftService('web', overrides), carried);
  return `${strategy}: ${why}`;
};
const attachment = { network: 'default', name: 'app_default', aliases: [], linkLocalIps: [], driverOptions: {}, priority: 0 };
const volume = { kind: 'volume', source: 'app_data', key: 'data', target: '/data', readOnly: false, noCopy: false } as const;
const bind = { kind: 'bind', source: '/srv/data', target: '/data', readOnly: false, createHostPath: true } as const;
const port = (published?: string) => ({ container: { networkMode: { kind: 'networks' as const }, ports: [{ target: 80, protocol: 'tcp', ...(published === undefined ? {} : { published }) }] } });
const wants = (strategy: 'start-first' | 'recreate') => ({ rollout: { ...DEFAULT_ROLLOUT, strategy } });

describe('the strategy of a rollout', () => {
  it.for<readonly [string, ServiceOverrides, string]>([
    ['nothing of note', {}, 'start-first: nothing forbids two containers at a time'],
    ['a fixed port that the engine does not publish', { container: { ...port('8080').container, networkMode: { kind: 'none' as const } } }, 'start-first: nothing forbids two containers at a time'],
    ['a fixed port', port('8080'), 'stop-first: port 8080 of the host is fixed'],
    ['any port', port(), 'start-first: nothing forbids two containers at a time'],
    ['any port of a range', port('8000-8010'), 'start-first: nothing forbids two containers at a time'],
    ['port 0', port('0'), 'start-first: nothing forbids two containers at a time'],
    ['a name of its own', { containerName: 'blog' }, 'stop-first: container_name blog is fixed'],
    ['a fixed address', { attachments: [{ ...attachment, ipv4: '10.0.0.5' }] }, 'stop-first: address 10.0.0.5 is fixed'],
    ['a fixed MAC', { attachments: [{ ...attachment, macAddress: '02:42:ac:11:00:05' }] }, 'stop-first: address 02:42:ac:11:00:05 is fixed'],
    ['the network of the host', { container: { networkMode: { kind: 'host' } } }, 'stop-first: it uses the network of the host'],
    ['the network of a service', { container: { networkMode: { kind: 'service', service: 'vpn' } } }, 'stop-first: it shares with vpn'],
    ['a writable volume', { container: { mounts: [volume] } }, 'stop-first: volume data is writable'],
    ['a writable volume of several replicas', { replicas: 2, container: { mounts: [volume] } }, 'start-first: nothing forbids two containers at a time'],
    ['a volume to read from', { container: { mounts: [{ ...volume, readOnly: true }] } }, 'start-first: nothing forbids two containers at a time'],
    ['a writable path', { container: { mounts: [bind] } }, 'stop-first: /srv/data is mounted writable'],
    ['start-first although it writes', { ...wants('start-first'), container: { mounts: [volume] } }, 'start-first: x-orbitr.rollout says so'],
    ['start-first where it cannot be', { ...wants('start-first'), ...port('8080') }, 'stop-first: start-first cannot be done: port 8080 of the host is fixed'],
    ['recreate', wants('recreate'), 'recreate: x-orbitr.rollout says so'],
  ])('%s', ([, overrides, expected]) => expect(choose(overrides)).toBe(expected));

  it('never lets two containers write to a volume that passes from one to the next', () => {
    expect(choose({ replicas: 2 }, ['/var/lib/data'])).toBe('stop-first: the volume at /var/lib/data passes from one container to the next');
  });
});
