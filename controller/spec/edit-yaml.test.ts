import { describe, expect, test } from 'vitest';
import { addExternal, addName, removeName, setValue } from './edit-yaml.ts';

const FILE = `# the shop
services:
  web:   # front
    image: nginx   # pinned soon
    mem_limit: 64m # enough

    networks:
      - front   # public
      - back

  # the database
  db: { image: "postgres:16", cpus: '0.5' }
  copy: &c
    image: x
  alias: *c
networks:
  front:
  back: { internal: true }
`;

describe('a small change touches nothing else', () => {
  test.each<[string, string | undefined, string, string]>([
    ['a value', setValue(FILE, ['services', 'web', 'mem_limit'], '80m'), 'mem_limit: 64m # enough', 'mem_limit: 80m # enough'],
    ['a value in quotes', setValue(FILE, ['services', 'db', 'cpus'], 1.5), "cpus: '0.5'", "cpus: '1.5'"],
    ['a new key', setValue(FILE, ['services', 'web', 'restart'], 'no'), 'mem_limit: 64m # enough\n', 'mem_limit: 64m # enough\n    restart: "no"\n'],
    ['a new key on one line', setValue(FILE, ['services', 'db', 'mem_limit'], '1g'), "cpus: '0.5' }", "cpus: '0.5', mem_limit: 1g }"],
    ['a new list', setValue(FILE, ['services', 'web', 'dns'], ['a', 'b']), 'mem_limit: 64m # enough\n', 'mem_limit: 64m # enough\n    dns: [a, b]\n'],
    ['a name for a list', addName(FILE, ['services', 'web', 'networks'], 'side'), '      - back\n', '      - back\n      - side\n'],
    ['a name for a mapping', addName(FILE, ['networks'], 'side'), '  back: { internal: true }\n', '  back: { internal: true }\n  side:\n'],
    ['a name out of a list', removeName(FILE, ['services', 'web', 'networks'], 'front'), '      - front   # public\n', ''],
    ['an external network', addExternal(FILE, 'networks', 'side'), '  back: { internal: true }\n', '  back: { internal: true }\n  side: { external: true }\n'],
    ['a section', addExternal(FILE, 'volumes', 'data'), '  back: { internal: true }\n', '  back: { internal: true }\nvolumes:\n  data: { external: true }\n'],
  ])('%s', (_, result, from, to) => expect(result).toBe(FILE.replace(from, to)));

  test('lists on one line', () => {
    expect(addName('a: [x, y] # z\n', ['a'], 'w')).toBe('a: [x, y, w] # z\n');
    expect(removeName('a: [x, y] # z\n', ['a'], 'x')).toBe('a: [y] # z\n');
    expect(removeName('a: [x, y] # z\n', ['a'], 'y')).toBe('a: [x] # z\n');
  });

  test('an empty value on one line', () => expect(addExternal('networks: { a: }\n', 'networks', 'b')).toBe('networks: { a: , b: { external: true } }\n'));

  test('Windows line ends and a missing last one', () => {
    expect(setValue('a:\r\n  b: 1\r\n', ['a', 'b'], 2)).toBe('a:\r\n  b: 2\r\n');
    expect(setValue('a:\n  b: 1', ['a', 'c'], 2)).toBe('a:\n  b: 1\n  c: 2\n');
  });

  test('what is written elsewhere is left alone', () => {
    expect(setValue(FILE, ['services', 'alias', 'image'], 'y')).toBeUndefined();
    expect(setValue(FILE, ['services', 'nobody', 'image'], 'y')).toBeUndefined();
    expect(setValue(FILE, ['services', 'web', 'networks'], 'y')).toBeUndefined();
    expect(removeName('a: [x]\n', ['a'], 'x')).toBeUndefined();
  });
});
