import { expect, test } from 'vitest';
import { published, service, stack } from '../../test/support/synthetic-stacks.ts';
import { openLink } from './open-link.ts';

const now = Date.UTC(2026, 10, 25);
const route = { service: 'web', kind: 'http', name: 'blog.example.com', url: 'https://blog.example.com/', port: 80, tls: 'auto', middlewares: [], message: '', backends: 1 } as const;
const services = [service('blog', 'web', 'ghost', now, { only: { ports: published(8080, 2368) } })];

test('by its name where a proxy leads there, else by its port', () => {
  expect(openLink(stack('blog', now, { services, routes: [{ ...route, state: 'served' }] }), 'nas')).toEqual({ href: 'https://blog.example.com/', text: 'blog.example.com' });
  expect(openLink(stack('blog', now, { services, routes: [{ ...route, state: 'held' }] }), 'nas')).toEqual({ href: 'http://nas:8080/', text: ':8080' });
});

test('nowhere is nowhere: no link to what cannot be opened', () => {
  expect(openLink(stack('db', now, { services: [service('db', 'db', 'postgres', now, { only: { ports: published(5432, 5432) } })] }), 'nas')).toBeUndefined();
  expect(openLink(stack('db', now, { services, routes: [] }), 'nas')).toBeDefined();
  expect(openLink(stack('x', now, { services: [], routes: [{ ...route, url: 'javascript:alert(1)', state: 'served' }] }), 'nas')).toBeUndefined();
});
