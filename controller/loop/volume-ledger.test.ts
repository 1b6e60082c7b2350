import { describe, expect, it } from 'vitest';
import { draftObserved } from '../../test/support/draft-observed.ts';
import { LABEL } from '../model/labels.ts';
import type { ObservedContainer, ObservedVolume } from '../model/observed-state.ts';
import { indexObservation } from '../plan/index-observation.ts';
import { rememberVolumes, volumeLedger } from './volume-ledger.ts';

const volume = (name: string, stack: string | undefined): ObservedVolume => ({ name, driver: 'local', options: {}, labels: stack === undefined ? {} : { [LABEL.stack]: stack, [LABEL.instance]: 'me' } });
const mounting = (name: string, source: string, labels: Readonly<Record<string, string>>): ObservedContainer => draftObserved(name, { labels, state: 'exited', mounts: [{ kind: 'volume', source, target: '/d', readOnly: false }] });

function ledger(remembered: Parameters<typeof volumeLedger>[0]['remembered'] = {}): ReturnType<typeof volumeLedger> {
  const state = {
    engine: { id: '', version: '', apiVersion: '', platform: '', swarm: false },
    containers: [mounting('blog-db-1', 'blog_data', { [LABEL.stack]: 'blog', [LABEL.service]: 'db' }), mounting('someone', 'old_shared', {})],
    networks: [],
    volumes: [volume('old_shared', 'old'), volume('old_data', 'old'), volume('blog_data', 'blog'), volume('blog_next', 'blog'), volume('foreign', undefined)],
    images: new Map<string, never>(),
  };
  const inventory = { instance: 'me', complete: false, containers: new Set<string>(), networks: new Set<string>(), volumes: new Set<string>(), intended: new Set<string>() };
  return volumeLedger({ observed: indexObservation(state, inventory), wanted: (name) => name === 'blog_next', remembered });
}

describe('the ledger of volumes', () => {
  it('tells of each of ours who uses it, running or not, whose it is, and whether anybody wants it', () => {
    expect(ledger()).toEqual([
      { name: 'blog_data', stack: 'blog', state: 'used', users: ['blog-db-1'], lastUser: 'blog/db' },
      { name: 'blog_next', stack: 'blog', state: 'wanted', users: [] },
      { name: 'old_data', stack: 'old', state: 'orphaned', users: [] },
      { name: 'old_shared', stack: 'old', state: 'used', users: ['someone'], lastUser: 'someone' },
    ]);
  });

  it('remembers who was last, and since when nobody is', () => {
    const remembered = rememberVolumes(ledger({ old_data: { lastUser: 'old/db' }, gone: { orphanedSince: 1 } }), 500);
    expect(remembered).toEqual({ blog_data: { lastUser: 'blog/db' }, blog_next: {}, old_data: { lastUser: 'old/db', orphanedSince: 500 }, old_shared: { lastUser: 'someone' } });
    expect(rememberVolumes(ledger(remembered), 900)).toEqual(remembered);
    expect(ledger(remembered)[2]).toMatchObject({ lastUser: 'old/db', orphanedSince: 500 });
  });

  it('forgets since when, when it is used again', () => {
    expect(rememberVolumes(ledger({ blog_data: { orphanedSince: 3 }, blog_next: { orphanedSince: 3 } }), 9)['blog_next']).toEqual({});
    expect(ledger({ blog_next: { orphanedSince: 3 } })[1]).not.toHaveProperty('orphanedSince');
  });
});
