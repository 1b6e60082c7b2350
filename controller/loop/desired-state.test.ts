import { describe, expect, it } from 'vitest';
import { buildSpec } from '../../test/support/build-spec.ts';
import type { FileContent } from '../model/source-bundle.ts';
import type { DesiredStateDependencies, Located } from './desired-state.ts';
import { DesiredState } from './desired-state.ts';

const located = (name: string, change: Partial<Located> = {}): Located => ({ name, layout: 'file', directory: '/s', entries: [`/s/${name}.yaml`], rivals: [], ...change });

/** Files by path; what a stack needs besides its own is asked for by `needs`. */
function open(change: { readonly stacks?: readonly Located[]; readonly unreadable?: string; readonly needs?: (has: readonly string[]) => readonly string[]; readonly settlesIn?: () => number; readonly digest?: () => string; readonly variant?: () => string; readonly invalid?: boolean } = {}) {
  const counts = { built: 0, watched: [] as string[] };
  const dependencies: DesiredStateDependencies = {
    folder: '/s',
    discover: async () => ({ stacks: change.stacks ?? [located('blog')], ...(change.unreadable === undefined ? {} : { unreadable: change.unreadable }) }),
    read: async (stack, extra) => ({
      bundle: { name: stack.name, layout: stack.layout, directory: stack.directory, entries: stack.entries, files: new Map([...stack.entries, ...extra].map((path): [string, FileContent] => [path, { kind: 'text', text: '' }])), revision: { digest: change.digest?.() ?? 'd', dirty: false } },
      settlesIn: change.settlesIn?.() ?? 0,
    }),
    build: async (bundle) => {
      counts.built++;
      const needs = change.needs?.([...bundle.files.keys()]) ?? [];
      if (needs.length > 0) return { kind: 'needs', paths: needs };
      if (change.invalid === true) return { kind: 'invalid', diagnostics: [{ severity: 'error', code: 'compose/syntax', message: 'no', place: { file: '/s/blog.yaml', line: 2, column: 1 } }] };
      return { kind: 'spec', spec: buildSpec({ name: bundle.name, services: [{ name: 'web' }] }) };
    },
    variant: change.variant ?? (() => ''),
    watchAlso: (paths) => void counts.watched.push(...paths),
  };
  return { desired: new DesiredState(dependencies), counts };
}

describe('the desired state of a stack', () => {
  it('is its spec, built again only when an input or the settings changed', async () => {
    let digest = 'one';
    let variant = '';
    const { desired, counts } = open({ digest: () => digest, variant: () => variant });
    const first = await desired.find('blog');
    expect(first).toMatchObject({ kind: 'spec', files: ['blog.yaml'] });
    expect(await desired.find('blog')).toBe(first);
    expect(counts.built).toBe(1);
    digest = 'two';
    await desired.find('blog');
    variant = 'debug';
    await desired.find('blog');
    expect(counts.built).toBe(3);
  });

  it('is absent when there is no such file, but not when the folder cannot be listed', async () => {
    expect(await open({ stacks: [] }).desired.find('blog')).toEqual({ kind: 'absent' });
    expect(await open({ stacks: [], unreadable: 'EIO' }).desired.find('blog')).toMatchObject({ kind: 'unsettled' });
  });

  it('is unsettled while a file is being written', async () => {
    expect(await open({ settlesIn: () => 200 }).desired.find('blog')).toEqual({ kind: 'unsettled', settlesIn: 200 });
  });

  it('reads what the files refer to, remembers it and has it watched', async () => {
    const { desired, counts } = open({ needs: (has) => ['/s/a.env', '/outside/b.env'].filter((path) => !has.includes(path)).slice(0, 1) });
    expect(await desired.find('blog')).toMatchObject({ kind: 'spec', files: ['blog.yaml', 'a.env', '/outside/b.env'] });
    expect(counts.watched).toEqual(['/s/a.env', '/outside/b.env']);
    expect(desired.usersOf('/outside/b.env')).toEqual(['blog']);
    expect(desired.usersOf('/outside/c.env')).toEqual([]);
    const built = counts.built;
    await desired.find('blog');
    expect(counts.built).toBe(built);
  });

  it('is invalid when the files refer to each other without end', async () => {
    const { desired } = open({ needs: (has) => [`/s/include-${has.length}.yaml`] });
    expect(await desired.find('blog')).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'stack/endless' }] });
  });

  it('tells places as people know them', async () => {
    expect(await open({ invalid: true }).desired.find('blog')).toMatchObject({ kind: 'invalid', diagnostics: [{ place: { file: 'blog.yaml', line: 2 } }] });
  });

  it.for([
    ['a name that no container can bear', located('Blog'), 'stack/name'],
    ['a name that was in lower case before', located('blog', { spelled: 'Blog' }), 'stack/name'],
    ['a name that is too long', located('a'.repeat(41)), 'stack/name'],
    ['two files of one name', located('blog', { rivals: ['/s/blog/compose.yaml'] }), 'stack/duplicate-name'],
    ['a folder that cannot be listed', located('blog', { entries: [], layout: 'folder', directory: '/s/blog', unreadable: 'EACCES' }), 'stack/unreadable'],
  ] as const)('is invalid, not absent: %s', async ([, stack, code]) => {
    const { desired, counts } = open({ stacks: [stack] });
    expect(await desired.find(stack.name)).toMatchObject({ kind: 'invalid', diagnostics: [{ code }] });
    expect(counts.built).toBe(0);
  });
});
