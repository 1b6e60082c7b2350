import { describe, expect, it } from 'vitest';
import type { PruneEvidence } from './prune-guard.ts';
import { pruneVerdict } from './prune-guard.ts';
import { VanishedStacks } from './vanished-stacks.ts';

const evidence = (change: Partial<PruneEvidence>): PruneEvidence => ({ unreadable: undefined, marker: 'present', vanished: ['a'], owned: ['a', 'b', 'c'], approvals: [], spent: new Set(), begun: undefined, ...change });
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `s${index}`);
const reason = (change: Partial<PruneEvidence>): string => {
  const verdict = pruneVerdict(evidence(change));
  return verdict.kind === 'held' ? verdict.reason : 'allowed';
};

describe('whether what has no file may be removed', () => {
  it('yes, in a folder with its marker', () => expect(reason({})).toBe('allowed'));
  it('also the last stack there is', () => expect(reason({ vanished: ['a'], owned: ['a'] })).toBe('allowed'));
  it('not where the folder cannot be read', () => expect(reason({ unreadable: 'EIO' })).toContain('cannot be read (EIO)'));
  it('not without a marker', () => expect(reason({ marker: 'missing' })).toContain('no .orbitr marker'));
  it('not with a marker that cannot be read', () => expect(reason({ marker: 'unreadable' })).toContain('marker'));
  it('nothing is held where nothing vanished', () => expect(reason({ vanished: [], marker: 'missing' })).toBe('allowed'));

  it.for([
    [3, 3, 'allowed'],
    [4, 8, 'allowed'],
    [4, 7, 'held'],
    [20, 20, 'held'],
  ] as const)('%i of %i at once: %s', ([vanished, owned, verdict]) => expect(pruneVerdict(evidence({ vanished: names(vanished), owned: names(owned) })).kind).toBe(verdict));

  it('with an approval that names exactly these stacks, in whatever order', () => {
    const id = /\[(?<id>prune-[0-9a-f]{8})\]/.exec(reason({ vanished: names(5), owned: names(5) }))?.groups?.['id'] ?? '';
    expect(reason({ vanished: names(5).toReversed(), owned: names(5), approvals: [id] })).toBe('allowed');
    expect(reason({ vanished: names(6), owned: names(6), approvals: [id] })).toContain('vanished at once');
    expect(reason({ vanished: names(5), owned: names(5), approvals: [id], spent: new Set([id]) })).toContain('vanished at once');
  });

  it('with an approval until all that it names are gone, and for nothing else', () => {
    const begun = { id: 'prune-1', stacks: names(9) };
    expect(reason({ vanished: names(8), owned: names(9), approvals: ['prune-1'], begun })).toBe('allowed');
    expect(reason({ vanished: names(8), owned: names(9), approvals: [], begun })).toContain('vanished at once');
    expect(reason({ vanished: names(10), owned: names(10), approvals: ['prune-1'], begun })).toContain('vanished at once');
    expect(reason({ marker: 'missing', vanished: names(8), owned: names(9), approvals: ['prune-1'], begun })).toContain('marker');
  });
});

describe('a stack that lost its file', () => {
  it('is removed after a while, unless the file comes back', () => {
    const stacks = new VanishedStacks();
    stacks.note(['a'], { kind: 'allowed' }, 1_000);
    stacks.note(['a'], { kind: 'allowed' }, 2_500);
    expect(stacks.mayPrune('a', 2_500, true)).toEqual({ kind: 'too-soon', after: 500 });
    expect(stacks.mayPrune('a', 3_000, true)).toEqual({ kind: 'allowed' });
    stacks.note([], { kind: 'allowed' }, 3_500);
    stacks.note(['a'], { kind: 'allowed' }, 4_000);
    expect(stacks.mayPrune('a', 4_500, true)).toEqual({ kind: 'too-soon', after: 1_500 });
  });

  it('is removed at once when a person asks, but never where removing is held', () => {
    const stacks = new VanishedStacks();
    stacks.note(['a'], { kind: 'allowed' }, 0);
    expect(stacks.mayPrune('a', 0, false)).toEqual({ kind: 'allowed' });
    stacks.note(['a'], { kind: 'held', reason: 'no marker' }, 10_000);
    expect(stacks.mayPrune('a', 10_000, false)).toEqual({ kind: 'held', reason: 'no marker' });
    expect(stacks.held).toBe('no marker');
  });

  it('that nobody noted yet is too new', () => expect(new VanishedStacks().mayPrune('x', 99, true)).toEqual({ kind: 'too-soon', after: 2_000 }));
});
