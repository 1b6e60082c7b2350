import { expect, test } from 'vitest';
import type { Page } from '../pages/page.ts';
import { diffSnapshots, takeSnapshot } from './page-patch.ts';

interface Item {
  readonly id: string;
  readonly text: string;
}

const page = (text: string, items: readonly Item[]): Page => ({ view: 'overview', title: 't', stack: undefined, regions: { head: text }, lists: { list: items } });
const shot = (text: string, items: readonly Item[]) => takeSnapshot(page(text, items), (view, data) => `${view}:${JSON.stringify(data)}`);
const a = { id: 'a', text: '1' };
const b = { id: 'b', text: '1' };

test('nothing changed: no patch, even when the times moved on', () => {
  expect(diffSnapshots(shot('x', [a]), shot('x', [a]))).toBeUndefined();
  const at = (words: string) => shot(`<time datetime=1>${words}</time>`, []);
  expect(diffSnapshots(at('3 s ago'), at('4 s ago'))).toBeUndefined();
});

test('only what changed is sent', () => {
  expect(diffSnapshots(shot('x', [a, b]), shot('y', [a, b]))).toEqual({ title: 't', regions: { head: 'head:"y"' }, lists: {} });
  const changed = diffSnapshots(shot('x', [a, b]), shot('x', [a, { ...b, text: '2' }]));
  expect(changed?.lists['list']).toEqual({ order: ['a', 'b'], items: { b: 'stack-card:{"id":"b","text":"2"}' } });
});

test('coming, going and moving is an order; without a past everything is sent', () => {
  expect(diffSnapshots(shot('x', [a, b]), shot('x', [b, a]))?.lists['list']).toEqual({ order: ['b', 'a'], items: {} });
  expect(diffSnapshots(shot('x', [a, b]), shot('x', [a]))?.lists['list']).toEqual({ order: ['a'], items: {} });
  expect(Object.keys(diffSnapshots(undefined, shot('x', [a, b]))?.lists['list']?.items ?? {})).toEqual(['a', 'b']);
});
