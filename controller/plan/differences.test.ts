import { describe, expect, it } from 'vitest';
import type { CanonicalModel } from '../model/stack-spec.ts';
import { maskSecrets, serviceDifferences, summarise } from './differences.ts';

const model = (service: object): CanonicalModel => ({ services: { web: service } });
const between = (before: object, after: object): ReturnType<typeof serviceDifferences> => serviceDifferences(maskSecrets(model(before)), model(after), 'web');
const told = (before: object, after: object): string => summarise(between(before, after));

describe('what changed in a service', () => {
  it('is told with its path and both values', () => {
    expect(between({ image: 'nginx:1.26', tty: true }, { image: 'nginx:1.27', init: true })).toEqual([
      { path: '/services/web/tty', op: 'remove', from: true },
      { path: '/services/web/image', op: 'replace', from: 'nginx:1.26', to: 'nginx:1.27' },
      { path: '/services/web/init', op: 'add', to: true },
    ]);
  });

  it('is nothing to tell when the service is new, was not applied yet, or nothing was', () => {
    expect(serviceDifferences(undefined, model({}), 'web')).toEqual([]);
    expect(serviceDifferences(model({}), model({}), 'db')).toEqual([]);
    expect(told({ image: 'a' }, { image: 'a' })).toBe('the stack file changed');
  });

  it.for([
    [{ image: 'a' }, { image: 'b' }, 'image a → b'],
    [{ image: 'a', tty: true }, { image: 'b', tty: false }, 'tty true → false, 1 more field'],
    [{}, { labels: { 'a/b': 'x' } }, 'labels added'],
    [{ labels: { 'a/b': 'x', '~c': 'y' } }, { labels: { '~c': 'y' } }, 'labels.a/b removed'],
    [{ image: 'x'.repeat(80) }, { image: 'b' }, `image ${'x'.repeat(57)}… → b`],
  ] as const)('as one clause: %#', ([before, after, expected]) => expect(told(before, after)).toBe(expected));
});

describe('a secret', () => {
  it.for([
    ['an environment variable', { environment: { A: 'hunter2' } }, { environment: { A: 'hunter3' } }],
    ['a label that is called like one', { labels: { 'my.api-token': 'hunter2' } }, { labels: { 'my.api-token': 'hunter3' } }],
    ['a build argument', { build: { args: { A: 'hunter2' } } }, { build: { args: { A: 'hunter3' } } }],
    ['an option of a command', { command: ['run', '--password=hunter2'] }, { command: ['run', '--password=hunter3'] }],
    ['the word after an option', { command: ['run', '--auth-token', 'hunter2'] }, { command: ['run', '--auth-token', 'hunter3'] }],
    ['a variable in a shell line', { command: ['sh', '-c', 'DB_PASSWORD=hunter2 run'] }, { command: ['sh', '-c', 'DB_PASSWORD=hunter3 run'] }],
    ['a password in an address', { command: ['postgres://me:hunter2@db/x'] }, { command: ['postgres://me:hunter3@db/x'] }],
    ['a text in a health check', { healthcheck: { test: ['CMD', 'curl', 'http://u:hunter2@x'] } }, { healthcheck: { test: ['CMD', 'curl', 'http://u:hunter3@x'] } }],
  ] as const)('is never shown or written down, only that it changed: %s', ([, before, after]) => {
    const differences = between(before, after);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ from: '•••', to: '•••' });
    expect(summarise(differences)).toMatch(/ changed$/);
    expect(JSON.stringify(maskSecrets(model(before)))).not.toContain('hunter');
  });

  it('that is new or gone is told as that', () => {
    expect(told({ environment: {} }, { environment: { A: 'x' } })).toBe('environment.A added');
    expect(told({ environment: { A: 'x' } }, { environment: {} })).toBe('environment.A removed');
  });

  it('that did not change is no difference', () => expect(between({ environment: { A: 'x' }, tty: true }, { environment: { A: 'x' }, tty: true })).toEqual([]));

  it('is not made of everything: plain values stay readable', () => {
    const plain = { image: 'docker.io/library/nginx:1.27', command: ['httpd', '-p', '8080'], ports: [{ target: 80 }] };
    expect(maskSecrets(model(plain))).toEqual(model(plain));
  });
});
