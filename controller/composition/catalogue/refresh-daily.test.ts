import { expect, it, vi } from 'vitest';
import type { CatalogueSource } from '../../catalogue-api.ts';
import { openDailyRefresh } from './refresh-daily.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Two catalogues elsewhere, of which `club` was fetched 20 hours ago in an earlier life. */
function world() {
  const state = { now: 100 * HOUR, address: 'https://one.example', names: ['club', 'friends'] as readonly string[], fetched: new Map([['club', 80 * HOUR]]), failing: new Set<string>() };
  const sources = vi.fn(async (): Promise<readonly CatalogueSource[]> => state.names.map((name) => ({ name, kind: 'index', address: '', trust: 'community', apps: 1, fetchedAt: state.fetched.get(name), problem: state.failing.has(name) ? 'not reached' : undefined })));
  const refresh = vi.fn(async (names?: readonly string[]) => {
    for (const name of names ?? state.names) if (!state.failing.has(name)) state.fetched.set(name, state.now);
    return sources();
  });
  const warn = vi.fn();
  const once = openDailyRefresh({ catalogue: { sources, refresh }, elsewhere: () => new Map(state.names.map((name) => [name, state.address])), now: () => state.now, log: { warn } });
  /** Two looks, a minute after each other. */
  const look = async (): Promise<void> => {
    await once();
    state.now += MINUTE;
    await once();
  };
  return { state, sources, refresh, warn, once, look };
}

it('asks nothing where nothing is elsewhere', async () => {
  const { state, sources, look } = world();
  state.names = [];
  await look();
  expect(sources).not.toHaveBeenCalled();
});

it('fetches what was never fetched at the second look, and each again after a day', async () => {
  const { state, refresh, once, look } = world();
  state.names = ['friends'];
  await once();
  expect(refresh).not.toHaveBeenCalled();
  await look();
  expect(refresh).toHaveBeenCalledTimes(1);
  state.now += 23 * HOUR;
  await look();
  expect(refresh).toHaveBeenCalledTimes(1);
  state.now += HOUR;
  await look();
  expect(refresh).toHaveBeenCalledTimes(2);
});

it('does not fetch anew because the controller started', async () => {
  const { state, refresh, look } = world();
  state.fetched.set('friends', 99 * HOUR);
  await look();
  expect(refresh).not.toHaveBeenCalled();
  // The older one is due after four more hours.
  state.now += 4 * HOUR;
  await look();
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('tries again an hour after a failure, and one that the settings name anew at the second look', async () => {
  const { state, refresh, warn, look } = world();
  state.failing.add('friends');
  await look();
  await look();
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(warn).toHaveBeenCalledTimes(1);
  state.now += HOUR;
  state.failing.clear();
  await look();
  expect(refresh.mock.calls.map(([names]) => names)).toEqual([['friends'], ['friends']]);
  state.names = [...state.names, 'new'];
  await look();
  expect(refresh).toHaveBeenCalledTimes(3);
});

it('takes another address under the same name for another catalogue', async () => {
  const { state, refresh, look } = world();
  await look();
  state.address = 'https://two.example';
  state.fetched.clear();
  await look();
  expect(refresh).toHaveBeenCalledTimes(2);
});

it('does not fetch what somebody else fetched meanwhile', async () => {
  const { state, refresh, once } = world();
  await once();
  state.now += MINUTE;
  state.fetched.set('friends', state.now);
  await once();
  expect(refresh).not.toHaveBeenCalled();
});

it('outlives a catalogue that cannot be read', async () => {
  const { sources, warn, look } = world();
  sources.mockRejectedValueOnce(new Error('broken'));
  await look();
  expect(warn).toHaveBeenCalledTimes(1);
});
