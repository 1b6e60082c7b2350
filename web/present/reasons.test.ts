import { expect, test } from 'vitest';
import { condition, record, service, stack } from '../../test/support/synthetic-stacks.ts';
import { reasonsOf } from './reasons.ts';

const NOW = 1_700_000_000_000;

test('an error in a file comes with its position and caret, drawn as on the terminal', () => {
  const status = stack('blog', NOW, {
    diagnostics: [{ severity: 'error', code: 'compose/unknown-key', message: 'unknown key "imagee"', place: { file: 'blog.yaml', line: 4, column: 5, text: '    imagee: nginx', length: 6 } }],
  });
  expect(reasonsOf(status)).toEqual([
    { tone: 'bad', severity: 'error', where: 'blog.yaml:4:5', mark: { file: 'blog.yaml', line: 4, column: 5, length: 6 }, message: 'unknown key "imagee"', code: 'compose/unknown-key', excerpt: '  4 |     imagee: nginx\n    |     ^^^^^^', hint: undefined },
  ]);
});

test('causes speak before their effects, and the same sentence is said once', () => {
  const message = 'exited with code 1';
  const conditions = [condition('Ready', 'False', 'OperationFailed', message, NOW)];
  const failed = record('s', 'start-container', 's-web-1', 'why', NOW, { result: 'failed', error: { code: 'apply/exited', message } });
  const services = [service('s', 'web', 'nginx', NOW, { health: 'Degraded', message })];
  expect(reasonsOf(stack('s', NOW, { conditions, services, operations: [failed, failed] })).map(({ where }) => where)).toEqual(['s-web-1']);
  expect(reasonsOf(stack('s', NOW, { conditions, services })).map(({ where }) => where)).toEqual(['web']);
  expect(reasonsOf(stack('s', NOW, { conditions })).map(({ code }) => code)).toEqual(['OperationFailed']);
});

test('a stack in order has no reasons', () => {
  expect(reasonsOf(stack('s', NOW))).toEqual([]);
  expect(reasonsOf(stack('s', NOW, { health: 'Progressing', conditions: [condition('Ready', 'False', 'Progressing', 'under way', NOW)] }))).toEqual([]);
});
