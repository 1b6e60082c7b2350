import { expect, it } from 'vitest';
import { sampleStacks } from '../../test/support/sample-stacks.ts';
import { StatusBoard } from './status-board.ts';

it('tells each change to everybody who listens, and nothing when only the time passed', () => {
  const board = new StatusBoard();
  const told: (string | undefined)[] = [];
  const silence = board.subscribe((stack) => told.push(stack));
  const [first, second] = sampleStacks(0);
  board.set(second!);
  board.set(first!);
  board.set({ ...first!, observedAt: 99 });
  expect(board.get(first!.name)?.observedAt).toBe(99);
  board.set({ ...first!, sync: 'Unknown' });
  board.remove(second!.name);
  board.remove(second!.name);
  board.tell(undefined);
  expect(told).toEqual([second!.name, first!.name, first!.name, second!.name, undefined]);
  expect(board.all().map(({ name }) => name)).toEqual([first!.name]);
  silence();
  board.remove(first!.name);
  expect(told).toHaveLength(5);
});
