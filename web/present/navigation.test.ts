import { expect, test } from 'vitest';
import { navigation } from './navigation.ts';

const admin = { role: 'admin', grants: [] } as const;
const current = (path: string | undefined) => navigation(admin, path).filter((entry) => entry.current).map(({ word }) => word);

test('where one is, is marked, on the pages below, too', () => {
  expect(current('/')).toEqual(['Stacks']);
  expect(current('/stacks/blog/logs')).toEqual(['Stacks']);
  expect(current('/system/disk')).toEqual(['System']);
  expect(current('/systemic')).toEqual([]);
  expect(current(undefined)).toEqual([]);
});

test('nothing leads to a refusal', () => {
  expect(navigation(admin, '/').map(({ word }) => word)).toContain('Settings');
  expect(navigation({ role: 'operator', grants: [] }, '/').map(({ word }) => word)).not.toContain('Settings');
  expect(navigation({ ...admin, scopes: ['read'] }, '/').map(({ word }) => word)).not.toContain('Settings');
});
