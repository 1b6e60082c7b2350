import { expect, test } from 'vitest';
import { condition, stack } from '../test/support/synthetic-stacks.ts';
import { fakeController } from '../test/support/fake-controller.ts';
import { openNotices } from './notices.ts';

const now = Date.UTC(2026, 10, 25);
const reader = { name: 'ada', kind: 'session', role: 'admin', grants: [] } as const;
const open = () => {
  const controller = fakeController({ now, stacks: [stack('blog', now)] });
  return { controller, notices: openNotices(controller, (listener) => controller.subscribe(listener), () => now) };
};
const kinds = ({ notices }: Pick<ReturnType<typeof open>, 'notices'>) => notices.list(reader).map(({ kind, stack: name }) => `${name} ${kind}`);

test('what becomes wrong is told once until it has recovered', () => {
  const { controller, notices } = open();
  for (const health of ['Degraded', 'Progressing', 'Degraded', 'Progressing', 'Healthy', 'Degraded'] as const) controller.put(stack('blog', now, { health }));
  expect(kinds({ notices })).toEqual(['blog Degraded', 'blog Recovered', 'blog Degraded']);
});

test('a crash loop says why it is degraded, and a conflict is told besides', () => {
  const { controller, notices } = open();
  controller.put(stack('blog', now, { health: 'Degraded', conditions: [condition('CrashLoop', 'True', 'Falls', 'it falls', now), condition('Conflict', 'True', 'NameTaken', 'taken', now)] }));
  expect(kinds({ notices }).toSorted()).toEqual(['blog Conflict', 'blog CrashLoop']);
});

test('each reads and dismisses for themselves, and sees only what they may', () => {
  const { controller, notices } = open();
  controller.put(stack('blog', now, { health: 'Degraded' }));
  const other = { ...reader, name: 'bob' };
  const stranger = { name: 'eve', kind: 'session', role: undefined, grants: [{ stacks: 'media-*', role: 'viewer' }] } as const;
  expect([notices.unread(reader), notices.unread(other), notices.unread(stranger)]).toEqual([1, 1, 0]);
  notices.read(reader);
  expect([notices.unread(reader), notices.unread(other)]).toEqual([0, 1]);
  notices.dismiss(stranger, 1);
  notices.dismiss(other, 1);
  expect([notices.list(reader).length, notices.list(other).length]).toEqual([1, 0]);
});

test('a stack that is gone takes its troubles along', () => {
  const { controller, notices } = open();
  controller.put(stack('blog', now, { health: 'Degraded' }));
  controller.remove('blog');
  controller.put(stack('blog', now));
  expect(kinds({ notices })).toEqual(['blog Degraded']);
});
