import { describe, expect, it } from 'vitest';
import { changedPaths, MOST_FILES, readListing } from './commit-tree.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const line = (path: string, mode = '100644', oid = A): string => `${mode} ${mode === '160000' ? 'commit' : 'blob'} ${oid}\t${path}\0`;
const faults = (...lines: string[]) => readListing(A, lines.join('')).faults.map(({ code, path }) => `${code} ${path}`);

describe('the listing of a commit', () => {
  it('takes plain files, and programs', () => {
    const { files } = readListing(A, line('blog.yaml') + line('run.sh', '100755', B));
    expect([...files]).toEqual([['blog.yaml', { oid: A, executable: false }], ['run.sh', { oid: B, executable: true }]]);
  });

  it.each([
    ['a symbolic link', line('link', '120000'), 'git/symlink link'],
    ['a submodule', line('sub', '160000'), 'git/submodule sub'],
    ['a way up', line('../x'), 'git/path ../x'],
    ['a repository in it', line('a/.GIT/config'), 'git/path a/.GIT/config'],
    ['a backslash', line('a\\b'), 'git/path a\\\\b'],
    ['a newline', line('a\nb'), 'git/path a\\nb'],
    ['a name that is too long', line('x'.repeat(256)), `git/path ${'x'.repeat(256)}`],
  ])('%s is a fault, and no file', (_what, text, fault) => {
    expect(faults(text)).toEqual([fault]);
    expect(readListing(A, text).files.size).toBe(0);
  });

  it('names that are one file on other machines are a fault, folders included', () => {
    expect(faults(line('Blog.yaml'), line('blog.yaml'))).toEqual(['git/case-collision blog.yaml']);
    expect(faults(line('Web/a'), line('web/b'))).toEqual(['git/case-collision web/b']);
    expect(faults(line('caf\u00e9'), line('cafe\u0301'))).toEqual(['git/case-collision cafe\u0301']);
    expect(faults(line('web/a'), line('web/b'))).toEqual([]);
  });

  it('of more files than a folder of stacks can have is refused', () => {
    expect(() => readListing(A, Array.from({ length: MOST_FILES + 1 }, (_, index) => line(`f/${index}`)).join(''))).toThrow(expect.objectContaining({ code: 'git/too-many-files' }) as Error);
  });

  it('tells what differs, the right to run it included', () => {
    const before = readListing(A, line('same') + line('gone') + line('text') + line('mode'));
    const after = readListing(B, line('same') + line('new') + line('text', '100644', B) + line('mode', '100755'));
    expect(changedPaths(before, after)).toEqual(['gone', 'mode', 'new', 'text']);
    expect(changedPaths(undefined, before)).toEqual(['gone', 'mode', 'same', 'text']);
  });
});
