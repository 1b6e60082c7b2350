import { expect, test } from 'vitest';
import type { ContainerView } from '../../controller/model/engine-objects.ts';
import { containerRows } from './container-rows.ts';

const view = (name: string, extra: Partial<ContainerView> = {}): ContainerView => ({ id: name, name, image: 'nginx', imageId: 'sha256:1', created: 0, state: 'running', health: 'none', networks: [], ports: [], mounts: [], ...extra });

test('a project is adopted as a whole, a plain container by itself, and ours not at all', () => {
  const { own, foreign } = containerRows([view('blog-web-1', { stack: 'blog', service: 'web' }), view('old-a', { project: 'old' }), view('old-b', { project: 'old' }), view('lonely')], 'nas', undefined);
  expect(own.map(({ name, owner }) => [name, owner.href])).toEqual([['blog-web-1', '/stacks/blog']]);
  expect(foreign.map(({ command, containers }) => [command, containers.length])).toEqual([['orbitr adopt old', 2], ['orbitr adopt --from-containers lonely', 1]]);
});

test('a hostile name does nothing in the shell that it is pasted into', () => {
  expect(containerRows([view('x', { project: `$(reboot)'` })], 'nas', undefined).foreign[0]?.command).toBe(`orbitr adopt '$(reboot)'\\'''`);
});

test('who may adopt gets a button, and nobody else', () => {
  const strangers = [view('old-a', { project: 'old & co' }), view('lonely')];
  const hrefs = (role: 'admin' | 'operator') => containerRows(strangers, 'nas', { role, grants: [] }).foreign.map(({ href }) => href);
  expect(hrefs('admin')).toEqual(['/adopt?project=old+%26+co', '/adopt?container=lonely']);
  expect(hrefs('operator')).toEqual([undefined, undefined]);
});
