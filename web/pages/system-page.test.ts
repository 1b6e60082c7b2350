import { expect, test } from 'vitest';
import { fakeController } from '../../test/support/fake-controller.ts';
import type { Rights } from '../../controller/model/access.ts';
import { systemPage } from './system-page.ts';

const NOW = 1_800_000_000_000;
const shows = (viewer: Rights | undefined): unknown => systemPage(fakeController({ now: NOW }), { now: NOW, machine: undefined, apps: {} as never, pageHost: 'nas', viewer }).regions['system-chips'];

test.each<[string, Rights | undefined, boolean]>([
  ['a viewer of everything', { role: 'viewer', grants: [] }, true],
  ['a stranger', undefined, false],
  ['who sees some stacks', { role: undefined, grants: [{ stacks: 'media-*', role: 'operator' }] }, false],
  ['a token for some stacks', { role: 'admin', grants: [], within: 'media-*' }, false],
  ['a token that does not read', { role: 'admin', grants: [], scopes: ['edit'] }, false],
])('%s: the disk is offered to be measured just to whom the door lets do it', (_who, viewer, mayMeasure) => expect(shows(viewer)).toEqual({ mayMeasure }));
