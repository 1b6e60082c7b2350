import { describe, expect, test } from 'vitest';
import { draftAttachment, draftService } from '../../test/support/draft-service.ts';
import { demandAbilities } from './later-abilities.ts';

const subpath = { kind: 'volume', source: 'v', key: 'v', target: '/v', readOnly: false, noCopy: false, subpath: 'in' } as const;
const asking = {
  'healthcheck.start_interval': ['1.43', '1.44', draftService('a', { container: { healthcheck: { startInterval: 1e9 } } })],
  'mac_address of a network': ['1.43', '1.44', draftService('a', { attachments: [draftAttachment('n', { macAddress: '02:00:00:00:00:01' })] })],
  'volume.subpath': ['1.44', '1.45', draftService('a', { container: { mounts: [subpath] } })],
  'gw_priority of a network': ['1.47', '1.48', draftService('a', { attachments: [draftAttachment('n', { gatewayPriority: 1 })] })],
} as const;

describe('what an older engine would drop without a word', () => {
  test.each(Object.entries(asking))('%s', (key, [tooOld, newEnough, service]) => {
    expect(() => demandAbilities(service, tooOld)).toThrow(`asks for ${key}`);
    expect(() => demandAbilities(service, newEnough)).not.toThrow();
  });

  test('nothing is asked of an engine that a plain service does not need', () => expect(() => demandAbilities(draftService('a'), '1.40')).not.toThrow());
});
