import { expect, test } from 'vitest';
import { hideSecrets } from './hide-secrets.ts';

test('a password inside of an address is hidden however short it is', () => {
  const { compose, hidden } = hideSecrets({ services: { app: { image: 'app:1', environment: { REDIS: 'redis://:abc12@db:6379/0', SENTENCE: 'abc12 stays' } } } });
  expect(compose['services']).toEqual({ app: { image: 'app:1', environment: { REDIS: 'redis://:${PASSWORD:?}@db:6379/0', SENTENCE: 'abc12 stays' } } });
  expect(hidden).toEqual(['PASSWORD']);
});

test('a password that has a variable of its own is called by that in every address and text', () => {
  const { compose, hidden } = hideSecrets({ services: { db: { environment: { DB_PASSWORD: 'correct-horse' } }, app: { command: ['--password=correct-horse', 'postgres://u:correct-horse@db/app'] } } });
  expect(compose['services']).toEqual({ db: { environment: { DB_PASSWORD: '${DB_PASSWORD:?}' } }, app: { command: ['--password=${DB_PASSWORD:?}', 'postgres://u:${DB_PASSWORD:?}@db/app'] } });
  expect(hidden).toEqual(['DB_PASSWORD']);
});
