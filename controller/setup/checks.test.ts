import { expect, test } from 'vitest';
import { add, countReport, nothing } from './checks.mjs';

const report = (more: object): string => JSON.stringify({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [], ...more });

test.each([
  ['a good run', report({}), 0, { passed: 3, failed: 0, skipped: 2 }],
  ['failed tests', report({ numFailedTests: 2, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] }), 1, { passed: 3, failed: 2, skipped: 2 }],
  ['a file that cannot be loaded', report({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1, { passed: 3, failed: 1, skipped: 2 }],
  ['an error outside of all tests', report({}), 1, { passed: 3, failed: 1, skipped: 2 }],
  ['a crash before the report', '{}', 1, { passed: 0, failed: 1, skipped: 0 }],
])('counts %s', (_, text, code, counts) => expect(countReport(text, code)).toEqual(counts));

test('adds up', () => expect(add({ passed: 1, failed: 2, skipped: 3 }, { ...nothing, passed: 4 })).toEqual({ passed: 5, failed: 2, skipped: 3 }));
