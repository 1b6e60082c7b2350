import { expect, test } from 'vitest';
import type { FileResult } from './file-result.ts';
import { lacking } from './furnish.ts';

const refused = (compose: string, orbitr: string): FileResult => ({ name: 'a', collection: '', verdict: 'both refuse', differences: [], composeRefuses: [compose], orbitrRefuses: [orbitr], orbitrWarns: [], faults: [], containers: 0, digests: 0, furnished: 0, composeTime: 0, orbitrTime: 0 });

test('reads what is lacking from what both say', () => {
  expect(lacking(refused('env file /t/a.env not found: stat /t/a.env: no such file', '3: /t/a.env does not exist (compose/file-not-found)'))).toEqual({ files: ['/t/a.env'], variables: [] });
  expect(lacking(refused('required variable KEY is missing a value: say', '3: the variable KEY has no value: say'))).toEqual({ files: [], variables: ['KEY'] });
});

test('gives nothing to a file that is wrong, or that only one side refuses', () => {
  expect(lacking(refused('invalid spec: :/data', '3: ":/data" is not a mount'))).toBeUndefined();
  expect(lacking({ ...refused('env file /t/a.env not found', ''), verdict: 'only Compose refuses' })).toBeUndefined();
});
