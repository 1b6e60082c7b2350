import { expect, test } from 'vitest';
import { isInstalled } from './dependencies.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' },
  'node_modules/for-another-machine': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
const yaml = { 'node_modules/yaml': wanted['node_modules/yaml'] };

test.each([
  ['all that this machine can have', yaml, true],
  ['more than is wanted', { ...yaml, 'node_modules/extra': { version: '1.0.0' } }, true],
  ['nothing', {}, false],
  ['another version', { 'node_modules/yaml': { version: '2.9.0', integrity: 'sha512-a' } }, false],
  ['the same version with other content', { 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-c' } }, false],
  ['another version of what is optional', { ...yaml, 'node_modules/for-another-machine': { version: '0.9.0' } }, false],
])('with %s installed', (_, installed, current) => expect(isInstalled(wanted, installed)).toBe(current));
