import { expect, test } from 'vitest';
import type { ExternalReading } from '../model/external-secrets.ts';
import { notThere, unavailable } from './providers/provider.ts';
import type { AllowedProvider } from './read-external.ts';
import { externalSecrets } from './read-external.ts';

const REQUEST = { provider: 'p', path: 'a', keys: { PW: 'password' } };

function world(answers: (() => ReadonlyMap<string, string>)[]) {
  let [now, asked] = [0, 0];
  const next = async (): Promise<ReadonlyMap<string, string>> => (answers[Math.min(asked++, answers.length - 1)] ?? (() => new Map()))();
  const providers = new Map<string, AllowedProvider>([['p', { provider: { read: next }, stacks: ['shop'], refresh: 60_000 }]]);
  const secrets = externalSecrets(() => providers, () => now);
  return { providers, read: (stack = 'shop', request = REQUEST) => secrets.read(stack, request), asked: () => asked, pass: (ms: number) => void (now += ms) };
}
const values = (password: string) => () => new Map([['password', password], ['other', 'x']]);
const away = (): never => { throw unavailable('it is away'); };
const password = (reading: ExternalReading): string | undefined => (reading.kind === 'values' ? reading.values.get('PW') : reading.message);

test('a value is read once, and anew when it is no longer fresh', async () => {
  const { read, asked, pass } = world([values('one'), values('two')]);
  expect(await Promise.all([read(), read()].map(async (each) => password(await each)))).toEqual(['one', 'one']);
  pass(59_999);
  expect(password(await read())).toBe('one');
  expect(asked()).toBe(1);
  pass(1);
  expect(password(await read())).toBe('two');
});

test('while a provider is away the last values count, and it is not asked at every pass', async () => {
  const { read, asked, pass } = world([values('one'), away, values('two')]);
  await read();
  pass(60_000);
  expect(password(await read())).toBe('one');
  expect(password(await read())).toBe('one');
  expect(asked()).toBe(2);
  pass(15_000);
  expect(password(await read())).toBe('two');
});

test('what was never read, or is gone, is refused', async () => {
  const { read, pass } = world([away, values('one'), () => { throw notThere('it is gone', ''); }]);
  expect(await read()).toMatchObject({ kind: 'refused', message: 'it is away' });
  pass(15_000);
  expect(password(await read())).toBe('one');
  pass(60_000);
  expect(await read()).toMatchObject({ kind: 'refused', message: 'it is gone' });
});

test('only the stacks of a provider get anything of it, and only keys that are there', async () => {
  const { read, asked } = world([values('one')]);
  expect(await read('blog')).toMatchObject({ kind: 'refused', message: expect.stringContaining('not for this stack') });
  expect(await read('shop', { ...REQUEST, provider: 'q' })).toMatchObject({ kind: 'refused' });
  expect(asked()).toBe(0);
  expect(await read('shop', { ...REQUEST, keys: { PW: 'nope' } } as never)).toMatchObject({ kind: 'refused', message: '"p" has no nope under a' });
});

test('other settings of a provider mean another provider: nothing of the old one is kept', async () => {
  const { read, providers } = world([values('one')]);
  await read();
  providers.set('p', { provider: { read: away }, stacks: ['*'], refresh: 60_000 });
  expect(await read()).toMatchObject({ kind: 'refused' });
});

test('what a provider fails with is never thrown: one stack must not stop the look at all others', async () => {
  const { read } = world([() => { throw Object.assign(new Error('s3cret'), { code: 'ENAMETOOLONG' }); }]);
  expect(await read()).toEqual({ kind: 'refused', message: '"p" cannot be read (ENAMETOOLONG)', hint: expect.any(String) as string });
});

test('a question that still runs when the settings change answers neither later readers nor ends their question', async () => {
  const [fromOld, fromNew] = [Promise.withResolvers<ReadonlyMap<string, string>>(), Promise.withResolvers<ReadonlyMap<string, string>>()];
  let asked = 0;
  const providers = new Map<string, AllowedProvider>([['p', { provider: { read: () => fromOld.promise }, stacks: ['*'], refresh: 60_000 }]]);
  const secrets = externalSecrets(() => providers, () => 0);
  const early = secrets.read('shop', REQUEST);
  providers.set('p', { provider: { read: () => { asked += 1; return fromNew.promise; } }, stacks: ['*'], refresh: 60_000 });
  const late = secrets.read('shop', REQUEST);
  fromOld.resolve(values('old')());
  expect(password(await early)).toBe('old');
  const later = secrets.read('shop', REQUEST);
  fromNew.resolve(values('new')());
  expect([password(await late), password(await later), password(await secrets.read('shop', REQUEST))]).toEqual(['new', 'new', 'new']);
  expect(asked).toBe(1);
});

test('what nobody reads any more is forgotten when much else was read since', async () => {
  const { read, asked } = world([values('one')]);
  await read();
  for (let index = 0; index < 1_000; index += 1) await read('shop', { ...REQUEST, path: `b${index}` });
  expect(asked()).toBe(1_001);
  await read();
  expect(asked()).toBe(1_002);
});
