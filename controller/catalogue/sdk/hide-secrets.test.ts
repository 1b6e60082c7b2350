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

test('a password that is a common word of the file stays what it means elsewhere', () => {
  const { compose } = hideSecrets({ services: { db: { image: 'postgres:16', environment: { POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: 'postgres' } }, app: { depends_on: ['db'], environment: { URL: 'postgres://postgres:postgres@db/app' } } } });
  expect(compose['services']).toEqual({ db: { image: 'postgres:16', environment: { POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:?}' } }, app: { depends_on: ['db'], environment: { URL: 'postgres://postgres:${POSTGRES_PASSWORD:?}@db/app' } } });
});

test('each password has a variable of its own, and none is looked for in the name of another', () => {
  const { compose, hidden } = hideSecrets({ services: { app: { environment: { SESSION_SECRET: 'SECRET_X', A: 'amqp://u:one@q', B: 'amqp://u:two@q', C: 'amqp://u:three@q', D: 'amqp://u:SECRET_X@q' } } } });
  expect(hidden).toEqual(['SESSION_SECRET', 'PASSWORD', 'APP_PASSWORD', 'APP_PASSWORD_2']);
  expect(compose['services']).toEqual({ app: { environment: { SESSION_SECRET: '${SESSION_SECRET:?}', A: 'amqp://u:${PASSWORD:?}@q', B: 'amqp://u:${APP_PASSWORD:?}@q', C: 'amqp://u:${APP_PASSWORD_2:?}@q', D: 'amqp://u:${SESSION_SECRET:?}@q' } } });
});
