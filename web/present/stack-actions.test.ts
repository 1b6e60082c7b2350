import { expect, test } from 'vitest';
import type { StackStatus } from '../../controller/model/status.ts';
import { stackActions } from './stack-actions.ts';

const NOTES: StackStatus = { name: 'notes', sync: 'Synced', health: 'Healthy', conditions: [], services: [], keptVolumes: [], diagnostics: [], operations: [], files: ['notes.yaml'], observedAt: 0 };

function removalOf(status: StackStatus): string | undefined {
  return stackActions(status, { role: 'admin', grants: [] }).find(({ danger }) => danger)?.href;
}

test('an app of the catalogue is removed where it is looked whether others need it, any other stack by its file', () => {
  expect(removalOf(NOTES)).toBe('/stacks/notes/change/remove');
  expect(removalOf({ ...NOTES, template: { id: 'wiki', version: '1.0.0', source: 'built-in' } })).toBe('/stacks/notes/app/remove');
});
