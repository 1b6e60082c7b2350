import { expect, it } from 'vitest';
import type { Rights } from '../../controller/model/access.ts';
import { appOrigin } from './update-hint.ts';

const TEMPLATE = { id: 'wiki', version: '1.2.0', source: 'my club' };

it('a stack leads to the app that it came from: who may change it to its update and removal, others to what it is', () => {
  const rights = (role: Rights['role']): Rights => ({ role, grants: [] });
  expect(appOrigin({ name: 'notes', template: TEMPLATE }, rights('operator'))).toEqual({ id: 'wiki', version: '1.2.0', href: '/stacks/notes/app' });
  expect(appOrigin({ name: 'notes', template: TEMPLATE }, rights('viewer'))).toEqual({ id: 'wiki', version: '1.2.0', href: '/apps/wiki?source=my%20club' });
});

it('a stack that was written by hand came from no app', () => expect(appOrigin({ name: 'notes' }, undefined)).toBeUndefined());
