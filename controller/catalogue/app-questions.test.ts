import { expect, it } from 'vitest';
import { appQuestions } from './app-questions.ts';

it('names what an installation may be told, and no secret', () => {
  const { settings, ports, needs } = appQuestions({
    inputs: [
      { name: 'MODE', type: 'select', label: 'Mode', options: ['a', { value: 'b', label: 'The other' }], default: 'a' },
      { name: 'TITLE', type: 'string', label: 'Title' },
      { name: 'SIGN_UP', type: 'boolean', label: 'Anyone may sign up' },
      { name: 'PASSWORD', type: 'password', label: 'Password', default: 'changeme' },
      { name: 'KEY', type: 'password', label: 'Key', generate: { kind: 'password', length: 20 } },
    ],
    ports: [{ name: 'WEB_PORT', service: 'web', target: 80, default: 8080, label: 'Web page' }],
    dependencies: [{ template: 'postgresql', version: '^1.0.0', as: 'db', variables: {} }, { template: 'redis', version: '>=1', optional: true, variables: {} }],
  });
  expect(settings.map(({ name, choices, default: value, required, secret, generated }) => [name, choices, value, required, secret, generated])).toEqual([
    ['MODE', ['a', 'b'], 'a', false, false, false],
    ['TITLE', [], '', true, false, false],
    ['SIGN_UP', [], 'false', false, false, false],
    ['PASSWORD', [], '', false, true, false],
    ['KEY', [], '', false, true, true],
  ]);
  expect(ports).toEqual([{ name: 'WEB_PORT', label: 'Web page', protocol: 'tcp', port: 8080, fixed: false }]);
  expect(needs.map(({ alias, optional }) => [alias, optional])).toEqual([['db', false], ['redis', true]]);
});

it('has none without a manifest', () => {
  expect(appQuestions(undefined)).toEqual({ settings: [], ports: [], needs: [] });
});
