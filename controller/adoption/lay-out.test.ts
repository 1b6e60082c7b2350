import { expect, test } from 'vitest';
import type { FileContent } from '../model/source-bundle.ts';
import { layOut } from './lay-out.ts';
import type { LayOutInput } from './lay-out.ts';

const text = (content: string): FileContent => ({ kind: 'text', text: content });

/** `marks`: what is written → the absolute path that it means. */
function input(files: Readonly<Record<string, string>>, marks: readonly { readonly file: string; readonly written: string; readonly path: string; readonly use?: 'input' | 'place' }[], entries = ['/srv/app/compose.yaml']): LayOutInput {
  const paths = marks.map(({ file, written, path, use = 'place' }) => {
    const start = (files[file] ?? '').indexOf(written);
    return { path, use, at: { source: { path: file }, start, end: start + written.length } };
  });
  return { name: 'app', directory: '/srv/app', entries, files: new Map(Object.entries(files).map(([path, content]) => [path, text(content)])), paths };
}

test('one file that needs no other becomes one file, byte for byte', () => {
  const result = layOut(input({ '/srv/app/compose.yaml': 'services: # mine\n' }, []));
  expect(result).toEqual({ layout: 'file', entries: ['app.yaml'], files: new Map([['app.yaml', 'services: # mine\n']]), written: [] });
});

test('what is mounted stays where it is, and only its path is written out', () => {
  const before = `volumes: ["./a:/a", './b/:/b', ../c:/c, \${D}:/d, /abs:/e]\nbuild: sub\nx: {file: ./word.txt}\n`;
  const file = '/srv/app/compose.yaml';
  const result = layOut(input({ [file]: before, '/srv/app/word.txt': 'x' }, [
    { file, written: '"./a:/a"', path: '/srv/app/a' },
    { file, written: "'./b/:/b'", path: '/srv/app/b' },
    { file, written: '../c:/c', path: '/srv/c' },
    { file, written: '${D}:/d', path: '/srv/app/d' },
    { file, written: '/abs:/e', path: '/abs' },
    { file, written: 'sub', path: '/srv/app/sub' },
    { file, written: './word.txt', path: '/srv/app/word.txt' },
  ]));
  expect([...result.files]).toEqual([['app.yaml', `volumes: ["/srv/app/a:/a", '/srv/app/b:/b', /srv/c:/c, \${D}:/d, /abs:/e]\nbuild: /srv/app/sub\nx: {file: /srv/app/word.txt}\n`]]);
  expect(result.written.map(({ from }) => from)).toEqual(['./a', './b/', '../c', 'sub', './word.txt']);
});

test('a relative default of a variable is written out in its place', () => {
  const file = '/srv/app/compose.yaml';
  const result = layOut(input({ [file]: 'volumes: ["${A:-./a}:/a", "${B-./b}/x:/b", "${C:-/c}:/c"]\n' }, [
    { file, written: '"${A:-./a}:/a"', path: '/srv/app/a' },
    { file, written: '"${B-./b}/x:/b"', path: '/srv/app/b/x' },
    { file, written: '"${C:-/c}:/c"', path: '/c' },
  ]));
  expect(result.files.get('app.yaml')).toBe('volumes: ["${A:-/srv/app/a}:/a", "${B-/srv/app/b}/x:/b", "${C:-/c}:/c"]\n');
});

test('what is only read comes along, under its own name', () => {
  const files = { '/srv/app/docker-compose.yml': 'env_file: env/web.env\n', '/srv/app/prod.yml': '{}\n', '/srv/app/env/web.env': 'A=1\n', '/srv/app/.env': 'B=2\n', '/srv/common.env': 'C=3\n' };
  const result = layOut(input(files, [{ file: '/srv/app/docker-compose.yml', written: 'env/web.env', path: '/srv/app/env/web.env', use: 'input' }], ['/srv/app/docker-compose.yml', '/srv/app/prod.yml']));
  expect([...result.files.keys()].toSorted()).toEqual(['app/.env', 'app/compose.override.yaml', 'app/docker-compose.yml', 'app/env/web.env']);
  expect(result.entries).toEqual(['app/docker-compose.yml', 'app/compose.override.yaml']);
  expect(result.written).toEqual([]);
});

test('more than two files become an include of all', () => {
  const entries = ['/srv/app/a.yml', '/srv/app/b.yml', '/srv/app/c.yml'];
  const result = layOut(input(Object.fromEntries(entries.map((path) => [path, '{}\n'])), [], entries));
  expect(result.entries).toEqual(['app/compose.yaml']);
  expect(result.files.get('app/compose.yaml')).toBe('include:\n  - path: ["./a.yml", "./b.yml", "./c.yml"]\n');
});
