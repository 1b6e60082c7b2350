import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { EngineClaims } from './engine-claims.ts';

/** Starts a step that lasts until it is told to end. */
function begin(claims: EngineClaims, names: readonly string[], alone = false): { readonly state: () => string; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let state = 'waiting';
  const step = claims.hold({ names, alone }, () => {
    state = 'running';
    return promise;
  });
  void step.then(() => (state = 'done'));
  return { state: () => state, end: resolve };
}

test('steps that fix the same name take turns; others do not wait', async () => {
  const claims = new EngineClaims();
  const [first, other] = [begin(claims, ['db']), begin(claims, ['web'])];
  const second = begin(claims, ['db']);
  await turn();
  expect([first.state(), other.state(), second.state()]).toEqual(['running', 'running', 'waiting']);
  first.end();
  await turn();
  expect(second.state()).toBe('running');
});

test('one that needs the engine alone waits for all, and all after it wait for it', async () => {
  const claims = new EngineClaims();
  const [first, alone] = [begin(claims, []), begin(claims, [], true)];
  const late = begin(claims, []);
  await turn();
  expect([first.state(), alone.state(), late.state()]).toEqual(['running', 'waiting', 'waiting']);
  first.end();
  await turn();
  expect([alone.state(), late.state()]).toEqual(['running', 'waiting']);
  alone.end();
  await turn();
  expect(late.state()).toBe('running');
});

test('a step that throws gives back what it held', async () => {
  const claims = new EngineClaims();
  await expect(claims.hold({ names: ['db'], alone: false }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(claims.hold({ names: ['db'], alone: false }, () => Promise.resolve('yes'))).resolves.toBe('yes');
});
