import { expect, it } from 'vitest';
import { CommitFiles } from '../../git/commit-files.ts';
import { ObjectReader } from '../../git/object-reader.ts';
import type { BuildSpec } from '../../model/stack-spec.ts';
import { contextInCommit } from './context-in-commit.ts';

it('of a context that lies elsewhere, its address and the name of its Dockerfile count', async () => {
  const objects = new ObjectReader({ gitDirectory: '/nonexistent' });
  const files = new CommitFiles({ commit: 'x', files: new Map(), faults: [] }, { folder: '/s', objects, vouches: () => true, now: () => 0, cache: new Map() });
  const digest = (change: Partial<BuildSpec>): Promise<string> => contextInCommit(files, '/s', { context: 'https://git.example/app.git', remote: true, args: {}, labels: {}, tags: [], extraHosts: {}, secrets: [], ...change } as unknown as BuildSpec);
  const digests = [await digest({}), await digest({ dockerfile: 'Other' }), await digest({ context: 'https://git.example/app.git#main' }), await digest({ dockerfile: 'Dockerfile' })];
  expect(new Set(digests).size).toBe(3);
  expect(digests[3]).toBe(digests[0]);
  objects.close();
});
