import { expect, test } from 'vitest';
import { fakeController } from '../../test/support/fake-controller.ts';
import { scopedApi } from '../door/scoped-api.ts';
import { allFindings, findIn } from './findings.ts';

const api = fakeController({ now: Date.UTC(2026, 10, 25) });
const admin = { role: 'admin', grants: [] } as const;
const find = (typed: string) => findIn(allFindings(api, admin), typed, 50).map(({ kind, title }) => `${kind} ${title}`);

test('the thing itself comes first, then what begins so, then the rest', () => {
  expect(find('shop')[0]).toBe('Stack shop');
  expect(find('shop')).toContain('Action Restart shop');
  expect(find('postgres')).toEqual(['Service blog db', 'Service shop db']);
});

test('every word must occur, in any order and case', () => {
  expect(find('SHOP restart')[0]).toBe('Action Restart shop');
  expect(find('shop nothing-of-it')).toEqual([]);
});

test('containers of others, volumes, networks and images are found', () => {
  expect(find('stranger')).toEqual(['Container stranger']);
  expect(find('volume blog_data')).toEqual(['Volume blog_data']);
  expect(find('network blog_default')).toEqual(['Network blog_default']);
  expect(find('image nginx:1')).toContain('Image nginx:1');
});

test('with nothing typed it is a menu of pages and stacks', () => {
  expect(new Set(findIn(allFindings(api, admin), ' ', 50).map(({ kind }) => kind))).toEqual(new Set(['Page', 'Stack']));
});

test('who may see one stack finds nothing of the others, and no buttons of a viewer', () => {
  const guest = { role: undefined, grants: [{ stacks: 'blog', role: 'viewer' }] } as const;
  const found = [...allFindings(scopedApi(api, guest), guest)];
  expect(found.filter(({ kind }) => kind === 'Stack').map(({ title }) => title)).toEqual(['blog']);
  expect(found.filter(({ kind }) => kind === 'Action')).toEqual([]);
  expect(JSON.stringify(found)).not.toContain('stranger');
});
