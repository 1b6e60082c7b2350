import { describe, expect, it } from 'vitest';
import { draftDetail, draftObserved } from '../../test/support/draft-observed.ts';
import { draftAttachment, draftService } from '../../test/support/draft-service.ts';
import type { ResourceSettings, RestartPolicy } from '../model/container-settings.ts';
import { LABEL } from '../model/labels.ts';
import type { ContainerDetail, ObservedContainer, ObservedEndpoint } from '../model/observed-state.ts';
import type { DriftContext } from './drift.ts';
import { changedResources, changedRestartPolicy, networkDrift, replacementCause } from './drift.ts';

const context = (change: Partial<DriftContext> = {}): DriftContext => ({ name: 'app-web-1', image: { id: 'sha256:1', created: 0 }, rebuild: undefined, networkId: (name) => `id-${name}`, unusable: () => false, peer: () => undefined, ...change });
const container = (change: Partial<ObservedContainer> = {}, detail: Partial<ContainerDetail> = {}): ObservedContainer => draftObserved('app-web-1', { labels: { [LABEL.digest]: 'web' }, detail: { ...draftDetail, ...detail }, ...change });
const service = draftService('web');

describe('a container is replaced', () => {
  it('not when nothing differs, nor when its image is not here any more', () => {
    expect(replacementCause(container(), service, context())).toBeUndefined();
    expect(replacementCause(container(), service, context({ image: undefined }))).toBeUndefined();
  });

  it.for([
    ['SpecChanged', container({ labels: { [LABEL.digest]: 'other' } })],
    ['Missing', container({ state: 'removing' })],
    ['Dead', container({ state: 'dead' })],
    ['ImageChanged', container({ imageId: 'sha256:2' })],
    ['ResourcesChanged', container({}, { resources: { ...draftDetail.resources, memory: 5 } })],
    ['ResourcesChanged', container({}, { resources: { ...draftDetail.resources, nanoCpus: 5 } })],
  ] as const)('with the reason %s', ([reason, observed]) => expect(replacementCause(observed, service, context())?.reason).toBe(reason));

  it('when a mount is gone, but tmpfs and images need not be told by the engine', () => {
    const mounts = [{ kind: 'bind' as const, source: '/a', target: '/a', readOnly: false, createHostPath: true }, { kind: 'tmpfs' as const, target: '/tmp', readOnly: false }];
    const mounting = draftService('web', { container: { mounts } });
    expect(replacementCause(container(), mounting, context())?.message).toBe('nothing is mounted at /a');
    expect(replacementCause(container({ mounts: [{ kind: 'bind', source: '/a', target: '/a', readOnly: false }] }), mounting, context())).toBeUndefined();
  });

  it('when it lives in the network of a container that is not there any more', () => {
    const sharing = draftService('web', { container: { networkMode: { kind: 'service', service: 'vpn' } } });
    const peer = draftObserved('app-vpn-1', { id: 'new' });
    expect(replacementCause(container({}, { networkMode: 'container:old' }), sharing, context({ peer: () => peer }))?.reason).toBe('DependencyReplaced');
    for (const networkMode of ['container:new', 'container:app-vpn-1']) expect(replacementCause(container({}, { networkMode }), sharing, context({ peer: () => peer }))).toBeUndefined();
  });
});

describe('limits', () => {
  const changed = (wanted: ResourceSettings, seen: Partial<ContainerDetail['resources']>): string | undefined =>
    changedResources(container({}, { resources: { ...draftDetail.resources, ...seen } }), draftService('web', { resources: wanted }));

  it.for([
    [{ memory: 64 }, { memory: 32 }, 'memory 32 → 64'],
    [{ memory: 64, memorySwap: -1 }, { memory: 64, memorySwap: 128 }, 'memorySwap 128 → -1'],
    [{ memory: 64 }, { memory: 64, memorySwap: 128 }, undefined],
    [{ cpusetCpus: '0,1' }, {}, 'cpusetCpus all → 0,1'],
    [{ pidsLimit: -1 }, {}, undefined],
    [{}, { memory: 32 }, undefined],
    [{ nanoCpus: 1, cpuShares: 2 }, {}, 'nanoCpus 0 → 1, cpuShares 0 → 2'],
  ] as const)('that differ can be changed in place: %#', ([wanted, seen, expected]) => expect(changed(wanted, seen)).toBe(expected));
});

describe('the restart policy', () => {
  const policy = (name: RestartPolicy['name'], maximumRetries = 0): RestartPolicy => ({ name, maximumRetries, declared: true });
  it.for([
    ['', policy('no'), undefined],
    ['no', policy('always'), 'restart policy no → always'],
    ['on-failure', policy('on-failure', 3), 'restart policy on-failure → on-failure:3'],
    ['always', policy('no'), 'restart policy always → no'],
  ] as const)('%s as wanted: %#', ([name, restart, expected]) => expect(changedRestartPolicy(container({}, { restart: { name, maximumRetries: 0 } }), draftService('web', { restart }))).toBe(expected));
});

describe('networks', () => {
  const attached = draftService('web', { attachments: [draftAttachment('front', { aliases: ['web'] })] });
  const drift = (networks: Readonly<Record<string, ObservedEndpoint>>, change: Partial<DriftContext> = {}): string => {
    const { connect, disconnect } = networkDrift(container({ networks }), attached, context(change));
    return [...disconnect.map(({ network, cause }) => `-${network} ${cause.reason}`), ...connect.map(({ attachment, cause }) => `+${attachment.name} ${cause.reason}`)].join(', ');
  };
  const front = (change: Partial<ObservedEndpoint> = {}): Readonly<Record<string, ObservedEndpoint>> => ({ front: { networkId: 'id-front', aliases: ['app-web-1', 'web'], address: '', ...change } });

  it.for([
    ['as wanted', front(), ''],
    ['with the name of the time when it stood beside another one', front({ aliases: ['app-web-1.next', 'web'] }), ''],
    ['as the list tells it, without aliases', { front: { networkId: 'id-front', address: '' } }, ''],
    ['of one that never ran', front({ networkId: '' }), ''],
    ['none', {}, '+front NetworkMissing'],
    ['another one', { ...front(), theirs: { networkId: 'x', address: '' } }, '-theirs NetworkUnwanted'],
    ['one of that name that is gone', front({ networkId: 'old' }), '-front NetworkChanged, +front NetworkChanged'],
    ['without its alias', front({ aliases: ['app-web-1'] }), '-front AttachmentChanged, +front AttachmentChanged'],
    ['with the alias of somebody else', front({ aliases: ['app-web-1', 'web', 'db'] }), '-front AttachmentChanged, +front AttachmentChanged'],
    ['with a fixed address that nobody wants', front({ ipv4: '10.0.0.5' }), '-front AttachmentChanged, +front AttachmentChanged'],
  ] as const)('%s', ([, networks, expected]) => expect(drift(networks)).toBe(expected));

  it('that are made anew are joined anew, and those that cannot be used are left alone', () => {
    expect(drift(front(), { networkId: () => undefined })).toBe('-front NetworkChanged, +front NetworkChanged');
    expect(drift(front(), { networkId: () => undefined, unusable: () => true })).toBe('');
  });
});
