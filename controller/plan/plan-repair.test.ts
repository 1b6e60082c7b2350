import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readScenario } from '../../test/support/scenario.ts';
import { planStack } from './plan-stack.ts';

it('names the network by name, never by an empty id, where the container never ran', () => {
  const plan = planStack(readScenario(join(import.meta.dirname, '../../test/scenarios/network-changed-before-first-start')));
  const networks = plan.operations.flatMap((operation) => (operation.kind === 'disconnect-network' ? [[operation.subject.name, operation.args.network]] : []));
  expect(networks).toEqual([['app-db-1', { name: 'app_back' }], ['app-web-1', { id: 'id-app_back', name: 'app_back' }]]);
});
