import { expect, test } from 'vitest';
import { convertDockerRun } from '../../controller/spec/docker-run.ts';
import { readPasted } from './new-stack.ts';

const read = (text: string, taken: readonly string[] = []) => readPasted(text, convertDockerRun, new Set(taken));

test('a compose file stays as it is, and names itself or is named by its first service', () => {
  const text = '# mine\nservices:\n  My_App: { image: x }\n';
  expect(read(text)).toEqual({ kind: 'stack', text, name: 'my-app', notes: [] });
  expect(read(`name: Blog!\n${text}`)).toMatchObject({ name: 'blog' });
  for (const odd of ['', '- a', 'services: 1', 'a: [', 'name: "---"', `name: ${'x'.repeat(99)}`]) expect(read(odd).kind === 'stack' && /^[a-z0-9][a-z0-9-]{0,39}$/.test((read(odd) as { name: string }).name), odd).toBe(true);
});

test('a name that is taken gets a number', () => expect(read('name: blog', ['blog', 'blog-2'])).toMatchObject({ name: 'blog-3' }));

test.each(['docker run -d --name cache redis:7', '  $ docker run -d --name cache redis:7\n', 'docker run -d \\\n  --name cache \\\n  redis:7'])('%j is a docker run line', (line) => {
  expect(read(line)).toMatchObject({ kind: 'stack', name: 'cache', text: expect.stringContaining('image: redis:7') as string });
});

test('a line that no stack file can say is refused with the reason', () => expect(read('docker run --frobnicate redis')).toMatchObject({ kind: 'wrong', reason: expect.stringContaining('frobnicate') as string }));
