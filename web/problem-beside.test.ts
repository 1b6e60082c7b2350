import { expect, test } from 'vitest';
import { OrbitrError } from '../controller/model/errors.ts';
import { problemBeside } from './problem.ts';

test('what was wrong, and what is in the way for now, is said beside a form; what is our fault is not', () => {
  expect(problemBeside(new OrbitrError({ code: 'catalogue/unreachable', kind: 'transient', message: 'the catalogue cannot be fetched', hint: 'Try again later' }))).toEqual({ status: 503, text: 'The catalogue cannot be fetched. Try again later' });
  const fault = new TypeError('x is not a function');
  expect(() => problemBeside(fault)).toThrow(fault);
});
