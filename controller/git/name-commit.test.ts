import { expect, it } from 'vitest';
import { startGitClient } from '../../test/support/git-client.ts';
import { nameCommit } from './name-commit.ts';
import { openRepository } from './repository.ts';

it('of several commits that came together, each path is named by the one that changed it', async () => {
  await using work = await startGitClient();
  const repository = await openRepository(work.folder);
  const blog = await work.commit('newer blog', { 'blog.yaml': 'a', 'odd*name.yaml': 'b' });
  const shop = await work.commit('newer shop', { 'shop.yaml': 'c', 'oddname.yaml': 'd' });
  expect(await nameCommit(repository, shop, ['blog.yaml'])).toMatchObject({ commit: blog, subject: 'newer blog' });
  expect(await nameCommit(repository, shop, ['shop.yaml', 'blog.yaml'])).toMatchObject({ commit: shop, subject: 'newer shop' });
  // No pattern.
  expect((await nameCommit(repository, shop, ['odd*name.yaml'])).commit).toBe(blog);
  expect((await nameCommit(repository, shop, ['app/data.db'])).commit).toBe('');
});
