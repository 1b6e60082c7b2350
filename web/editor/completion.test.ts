import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choicesAt, type Schemas } from './schema-choices.ts';
import { yamlPlace } from './yaml-place.ts';

const schemas = Object.fromEntries(['stack', 'x-orbitr', 'routing', 'settings'].map((name) => [`${name}.schema.json`, JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas', `${name}.schema.json`), 'utf8')) as object])) as Schemas;

/** `|` is the cursor. */
function at(text: string): ReturnType<typeof yamlPlace> {
  return yamlPlace(text.replace('|', ''), text.indexOf('|'));
}
function words(text: string, file = 'stack'): readonly string[] {
  const place = at(text);
  return place === undefined ? [] : choicesAt(schemas, `${file}.schema.json`, place).map(({ word }) => word);
}

test.each<[string, readonly string[], 'key' | 'value']>([
  ['|', [], 'key'],
  ['ser|', [], 'key'],
  ['services:\n  web:\n    ima|', ['services', 'web'], 'key'],
  ['services:\n  web:\n    image: x\n  db:\n    |', ['services', 'db'], 'key'],
  ['services:\n  web:\n    restart: al|', ['services', 'web', 'restart'], 'value'],
  ['services:\n  web:\n    ports:\n      - target: 80\n        pub|', ['services', 'web', 'ports', '-'], 'key'],
  ['services:\n  web:\n    ports:\n    - target: 80\n    - pub|', ['services', 'web', 'ports', '-'], 'key'],
  ['a:\n  - - b: 1\n      c|', ['a', '-', '-'], 'key'],
  ['services:\n  "my web": # x\n    # note\n\n    im|', ['services', 'my web'], 'key'],
  ['services:\n  web:\n    image: x\nx-orbitr:\n  run: |', ['x-orbitr', 'run'], 'value'],
])('%j stands at %j', (text, path, kind) => expect(at(text)).toMatchObject({ path, kind }));

test.each(['# com|', 'a: b # c|', 'a: { b|', 'services:\n  web:\n    command: >\n      ima|', 'a b: c: d|'])('nothing is offered at %j', (text) => expect(at(text)).toBeUndefined());

test('keys of Compose and of Orbitr are offered, but none that is there', () => {
  expect(words('|')).toContain('services');
  const service = words('services:\n  web:\n    image: x\n    |\n    ports: []\n');
  expect(service).toContain('healthcheck');
  expect(service).toContain('x-orbitr');
  expect(service).not.toContain('image');
  expect(service).not.toContain('ports');
  expect(words('x-orbitr:\n  |')).toContain('run');
  expect(words('services:\n  web:\n    x-orbitr:\n      |').length).toBeGreaterThan(2);
  expect(words('services:\n  web:\n    x-orbitr:\n      routes:\n        - |')).toContain('host');
  expect(words('|', 'settings')).toContain('profiles');
});

test('a new item of a list begins afresh', () => expect(at('a:\n  - target: 80\n  - pub|')).toMatchObject({ siblings: [] }));

test('values are offered where the schema names them', () => {
  expect(words('x-orbitr:\n  run: |')).toEqual(['running', 'stopped']);
  expect(words('services:\n  web:\n    privileged: |')).toEqual(['true', 'false']);
  expect(words('services:\n  web:\n    x-orbitr:\n      routes:\n        - host: a\n          tls: |')).toEqual(['auto', 'off', 'internal', 'passthrough']);
  expect(words('services:\n  web:\n    x-orbitr:\n      routes:\n        - host: a\n          middlewares:\n            - |')).toContain('rate-limit');
  expect(words('proxy:\n  provider: |', 'settings')).toEqual(['traefik', 'caddy', 'none']);
});

test('each key says what it is for', () => {
  const [image] = choicesAt(schemas, 'stack.schema.json', { path: ['services', 'web'], kind: 'key', siblings: [] });
  expect(image).toMatchObject({ word: 'image', detail: 'text', opens: false, description: expect.stringContaining('Image') as string });
});
