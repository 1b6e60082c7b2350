import { expect, it, vi } from 'vitest';
import type { CatalogueSource } from '../../catalogue-api.ts';
import { openDailyRefresh } from './refresh-daily.ts';

const HOUR = 3_600_000;

/** Two catalogues elsewhere, of which `club` was fetched 20 hours ago in an earlier life. */
function world() {
  const state = { now: 100 * HOUR, names: ['club', 'friends'] as readonly string[], fetched: new Map([['club', 80 * HOUR]]), failing: new Set<string>() };
  const sources = vi.fn(async (): Promise<readonly CatalogueSource[]> => state.names.map((name) => ({ name, kind: 'index', address: '', trust: 'community', apps: 1, fetchedAt: state.fetched.get(name), problem: state.failing.has(name) ? 'not reached' : undefined })));
  const refresh = vi.fn(async () => {
    for (const name of state.names) if (!state.failing.has(name)) state.fetched.set(name, state.now);
    return sources();
  });
  const warn = vi.fn();
  const look = openDailyRefresh({ catalogue: { sources, refresh }, elsewhere: () => state.names, now: () => state.now, log: { warn } });
  return { state, sources, refresh, warn, look };
}

it('asks nothing where nothing is elsewhere', async () => {
  const { state, sources, look } = world();
  state.names = [];
  await look();
  expect(sources).not.toHaveBeenCalled();
});

it('fetches what was never fetched at the next look, and each again after a day', async () => {
  const { state, refresh, look } = world();
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

it('tries again an hour after a failure, and one that the settings name anew at once', async () => {
  const { state, refresh, warn, look } = world();
  state.failing.add('friends');
  await look();
  await look();
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(warn).toHaveBeenCalledTimes(1);
  state.now += HOUR;
  state.failing.clear();
  await look();
  expect(refresh).toHaveBeenCalledTimes(2);
  state.names = [...state.names, 'new'];
  await look();
  expect(refresh).toHaveBeenCalledTimes(3);
});

it('outlives a catalogue that cannot be read', async () => {
  const { sources, warn, look } = world();
  sources.mockRejectedValueOnce(new Error('broken'));
  await look();
  expect(warn).toHaveBeenCalledTimes(1);
});
